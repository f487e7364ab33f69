import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { StandingCommitment } from '../../desk/open-data/with-standings.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import { ACCOUNT_STATES, type RoundView } from '../../desk/view-round.ts';
import { formatDate } from '../../wording/dates.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { DueColumn } from '../components/due.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import { cardPath, type Embeddable, embedCodePath, oEmbedPath } from '../open/embed-paths.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, pledgePath, roundPath } from '../paths.ts';

interface FrameProps {
  readonly page: PageContext;
  readonly title: string;
  /** Path of the page that it is the card of. */
  readonly path: string;
  readonly children?: Child;
}

/** A page that is one card and nothing else, for a frame on another site: no script, no form, no cookie. */
export function CardPage({ page, title, path, children }: FrameProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.locale} class="theme-system">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          <link rel="canonical" href={page.origin + path} />
          <link rel="stylesheet" href={page.assets.path('servanda.css')} />
        </head>
        <body class="embedded">
          <main>{children}</main>
        </body>
      </html>
    </>
  );
}

interface CardProps {
  readonly page: PageContext;
  /** A card by itself is a page with a heading of its own; a preview stands under a page's. */
  readonly heading: 'h1' | 'h3';
}

interface CommitmentCardProps extends CardProps {
  readonly commitment: StandingCommitment;
}

/** A commitment in a few lines: who owes what by when, what those say who owe it, and what a reviewer found. */
export function CommitmentCard({ page, heading: Heading, commitment }: CommitmentCardProps) {
  const { followUp } = page.wording;
  const { acceptance, progress, verdict, progressOn } = commitment;
  return (
    <article class={`embed-card ${kindClass(commitment.kind)}`}>
      <KindLabel page={page} kind={commitment.kind} />
      <Heading class="embed-who">{bearerNames(commitment, page).join(' · ')}</Heading>
      <blockquote lang={commitment.language}>{commitment.quote}</blockquote>
      <DueColumn page={page} commitment={commitment} />
      <dl class="embed-standings">
        <div>
          <dt>{followUp.acceptanceBy}</dt>
          <dd>{followUp.acceptances[acceptance]}</dd>
        </div>
        <div>
          <dt>{followUp.progressBy}</dt>
          <dd>
            {followUp.progresses[progress]}
            {progressOn !== null && <small> {followUp.since(formatDate(progressOn, page.locale))}</small>}
          </dd>
        </div>
        <div>
          <dt>{followUp.verdictBy}</dt>
          <dd>{followUp.verdicts[verdict]}</dd>
        </div>
      </dl>
      <ReadMore page={page} path={commitmentPath(commitment.id)} />
    </article>
  );
}

interface PledgeCardProps extends CardProps {
  readonly pledge: InitiativeView;
  /** The latest round; null where none was opened. */
  readonly round: RoundView | null;
}

/** How far a pledge is: how many have signed, and how many of them have said what they did. */
export function PledgeCard({ page, heading: Heading, pledge, round }: PledgeCardProps) {
  const { cards: words } = page.wording.openData;
  const { accounts } = page.wording;
  const name = translated(pledge.names, page.locale);
  return (
    <article class="embed-card">
      <Heading class="embed-name" lang={name.lang}>
        {name.text}
      </Heading>
      <p class="embed-figure">{words.signatories(pledge.total)}</p>
      {round === null ? (
        <p>{words.noRound}</p>
      ) : (
        <>
          <p>
            <a href={page.origin + roundPath(pledge.slug, round.round.id)} target="_blank" rel="noopener">
              {words.period(
                formatDate(round.round.periodFrom, page.locale),
                formatDate(round.round.periodTo, page.locale),
              )}
            </a>
          </p>
          <dl class="embed-standings">
            {ACCOUNT_STATES.map((state) => (
              <div>
                <dt>{accounts.states[state]}</dt>
                <dd>{round.all.counts[state]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <ReadMore page={page} path={pledgePath(pledge.slug)} />
    </article>
  );
}

function ReadMore({ page, path }: { page: PageContext; path: string }) {
  return (
    <p class="facts">
      <a href={page.origin + path} target="_blank" rel="noopener">
        {page.wording.openData.cards.readAt(page.site.name)}
      </a>
    </p>
  );
}

interface EmbedCodeProps {
  readonly page: PageContext;
  readonly of: Embeddable;
  readonly title: string;
  /** Of the frame, in CSS pixels. */
  readonly height: number;
  readonly children?: Child;
}

/** The widest that a card is made. */
export const CARD_WIDTH = 560;

/** The code that puts a card on another site. */
export function frameCode(page: PageContext, of: Embeddable, frame: Frame): string {
  const { title, width, height } = frame;
  const source = page.origin + cardPath(of, page.locale);
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`;
}

interface Frame {
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The code of a card to copy, with what it looks like. */
export function EmbedCodePage({ page, of, title, height, children }: EmbedCodeProps) {
  const { cards: words } = page.wording.openData;
  return (
    <Layout page={page} title={words.title}>
      <div class="narrow embed-code">
        <h1>{words.title}</h1>
        <p class="lede">{words.lead}</p>
        <label for="embed-code">{words.code}</label>
        <textarea id="embed-code" rows={4} readonly spellcheck={false}>
          {frameCode(page, of, { title, width: CARD_WIDTH, height })}
        </textarea>
        <h2>{words.preview}</h2>
        {children}
        <p class="more">
          <a href={`/${of.kind}/${of.id}`}>{words.back}</a>
        </p>
      </div>
    </Layout>
  );
}

/** Where programs of other sites find the card of a page, and where people find its code. */
export function EmbedDiscovery({ page, of }: { page: PageContext; of: Embeddable }) {
  const address = `${page.origin}/${of.kind}/${of.id}`;
  return <link rel="alternate" type="application/json+oembed" href={page.origin + oEmbedPath(address)} />;
}

/** The way to the code of a card. */
export function EmbedLink({ page, of }: { page: PageContext; of: Embeddable }) {
  return (
    <p class="more">
      <a href={embedCodePath(of)}>{page.wording.openData.cards.title}</a>
    </p>
  );
}
