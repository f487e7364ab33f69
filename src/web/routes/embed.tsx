import { type Context, Hono } from 'hono';
import { commitmentAsOf } from '../../desk/commitment-as-of.ts';
import type { DeskContext } from '../../desk/context.ts';
import { NotFound } from '../../desk/errors.ts';
import { openContext } from '../../desk/open-context.ts';
import { type StandingCommitment, withStandings } from '../../desk/open-data/with-standings.ts';
import { NO_FILTERS } from '../../desk/signatory-filters.ts';
import { type InitiativeView, viewInitiative } from '../../desk/view-initiative.ts';
import { listRounds, type RoundView, viewRound } from '../../desk/view-round.ts';
import { wordingIn } from '../../wording/wording.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { translated } from '../initiatives/translated.ts';
import { type Embeddable, embeddableAt } from '../open/embed-paths.ts';
import type { AppOptions } from '../options.ts';
import type { PageContext, WebEnvironment } from '../page-context.ts';
import { CARD_WIDTH, CardPage, CommitmentCard, EmbedCodePage, frameCode, PledgeCard } from '../pages/embedded-card.tsx';
import { commitmentPath, pledgePath } from '../paths.ts';
import { isLocale } from '../preferences.ts';

type PageRequest = Context<WebEnvironment>;

/** Room for a card, in CSS pixels. */
const HEIGHTS = { commitments: 420, pledges: 360 } as const;
const EVERYBODY = { state: null, kind: null, country: null, coalition: null };
/** How long those who asked for a card may keep the answer, in seconds. */
const CARD_AGE = 3_600;

/** Cards for other sites, with what everybody may see and nothing else; their code; and oEmbed. */
export function embedRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const asVisitor = (): Promise<DeskContext> => openContext(options, { role: 'visitor' });
  routes.get('/embed/commitments/:id', async (context) => {
    const page = inLanguage(context);
    const commitment = await standingCommitment(await asVisitor(), context.req.param('id'));
    return context.html(
      <CardPage page={page} title={titleOf(page, commitment)} path={commitmentPath(commitment.id)}>
        <CommitmentCard page={page} heading="h1" commitment={commitment} />
      </CardPage>,
    );
  });
  routes.get('/embed/pledges/:slug', async (context) => {
    const page = inLanguage(context);
    const { pledge, round } = await pledgeProgress(await asVisitor(), context.req.param('slug'));
    return context.html(
      <CardPage page={page} title={translated(pledge.names, page.locale).text} path={pledgePath(pledge.slug)}>
        <PledgeCard page={page} heading="h1" pledge={pledge} round={round} />
      </CardPage>,
    );
  });
  routes.get('/commitments/:id/embed', async (context) => {
    const { page } = context.var;
    const commitment = await standingCommitment(await asVisitor(), context.req.param('id'));
    const of = { kind: 'commitments', id: commitment.id } as const;
    const props = { page, of, title: titleOf(page, commitment), height: HEIGHTS.commitments };
    return context.html(
      <EmbedCodePage {...props}>
        <CommitmentCard page={page} heading="h3" commitment={commitment} />
      </EmbedCodePage>,
    );
  });
  routes.get('/pledges/:slug/embed', async (context) => {
    const { page } = context.var;
    const { pledge, round } = await pledgeProgress(await asVisitor(), context.req.param('slug'));
    const of = { kind: 'pledges', id: pledge.slug } as const;
    const title = translated(pledge.names, page.locale).text;
    return context.html(
      <EmbedCodePage page={page} of={of} title={title} height={HEIGHTS.pledges}>
        <PledgeCard page={page} heading="h3" pledge={pledge} round={round} />
      </EmbedCodePage>,
    );
  });
  routes.get('/oembed', async (context) => {
    const { page } = context.var;
    const { url = '', format = 'json', maxwidth, maxheight } = context.req.query();
    const { oEmbed: words } = page.wording.openData.cards;
    const of = embeddableAt(url, page.origin);
    if (of === null) return context.text(words.notHere, 404);
    if (format !== 'json') return context.text(words.onlyJson, 501);
    const title = await titleFor(await asVisitor(), page, of);
    const frame = {
      title,
      width: least(CARD_WIDTH, maxwidth),
      height: least(HEIGHTS[of.kind], maxheight),
    };
    return context.json({
      ...{ version: '1.0', type: 'rich', ...frame, html: frameCode(page, of, frame), cache_age: CARD_AGE },
      ...{ provider_name: page.site.name, provider_url: `${page.origin}/` },
    });
  });
  return routes;
}

/** A card is in the language that the site asks for on which it stands; it follows the appearance of the browser. */
function inLanguage(context: PageRequest): PageContext {
  const { page } = context.var;
  const asked = context.req.query('lang');
  const locale = isLocale(asked) ? asked : page.locale;
  return { ...page, locale, wording: wordingIn(locale) };
}

async function standingCommitment(desk: DeskContext, id: string): Promise<StandingCommitment> {
  const { commitment, withdrawal } = await commitmentAsOf(desk, id);
  const [standing] = withdrawal === null ? await withStandings(desk, [commitment]) : [];
  if (!standing) throw new NotFound('commitment', id);
  return standing;
}

async function pledgeProgress(
  desk: DeskContext,
  slug: string,
): Promise<{ readonly pledge: InitiativeView; readonly round: RoundView | null }> {
  const address = { kind: 'pledge', slug } as const;
  const pledge = await viewInitiative(desk, address, NO_FILTERS);
  const [latest] = await listRounds(desk, address);
  return { pledge, round: latest ? await viewRound(desk, { ...address, round: latest.id }, EVERYBODY) : null };
}

async function titleFor(desk: DeskContext, page: PageContext, { kind, id }: Embeddable): Promise<string> {
  if (kind === 'commitments') return titleOf(page, await standingCommitment(desk, id));
  const { pledge } = await pledgeProgress(desk, id);
  return translated(pledge.names, page.locale).text;
}

function titleOf(page: PageContext, commitment: StandingCommitment): string {
  return `${page.wording.kinds[commitment.kind].one}: ${bearerNames(commitment, page).join(', ')}`;
}

function least(most: number, asked: string | undefined): number {
  return asked !== undefined && /^\d{1,5}$/u.test(asked) ? Math.min(most, Number(asked)) : most;
}
