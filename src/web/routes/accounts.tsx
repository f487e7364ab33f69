import { type Context, Hono } from 'hono';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import type { GivenAccount } from '../../desk/accounts/check-account.ts';
import { assessAccount } from '../../desk/assess-account.ts';
import { closeRound } from '../../desk/close-round.ts';
import { Conflict, Invalid } from '../../desk/errors.ts';
import { renewAccountLink, revokeAccountLinks, setSignatoryContact } from '../../desk/manage-account-links.ts';
import { openRound } from '../../desk/open-round.ts';
import { requirePermission } from '../../desk/permission.ts';
import { replyToVerdict } from '../../desk/reply-to-verdict.ts';
import { saveAccountDraft } from '../../desk/save-account-draft.ts';
import { submitAccount } from '../../desk/submit-account.ts';
import { listStatementsOf } from '../../desk/view-campaign.ts';
import { viewInitiative } from '../../desk/view-initiative.ts';
import { viewOwnAccount } from '../../desk/view-own-account.ts';
import { ACCOUNT_STATES, listRounds, type RoundFilters, viewRound } from '../../desk/view-round.ts';
import { viewSignatory } from '../../desk/view-signatory.ts';
import { createFetcher } from '../../fetching/create-fetcher.ts';
import { ownAccountPath } from '../account-paths.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { AccountLinkPage } from '../pages/account-link.tsx';
import { OwnAccountPage } from '../pages/own-account.tsx';
import { RoundPage } from '../pages/round.tsx';
import { QUESTIONS_IN_FORM, RoundsPage } from '../pages/rounds.tsx';
import { SignatoryPage } from '../pages/signatory.tsx';
import { roundPath, signatoryPath } from '../paths.ts';
import { parseSignatoryQuery } from '../signatory-query.ts';

type PageRequest = Context<WebEnvironment>;

const EVERYBODY = parseSignatoryQuery(new URLSearchParams());
/** Characters of a name that are looked for. */
const LONGEST_NAME = 200;
const ROUND = '/pledges/:slug/rounds/:round{[0-9]{1,9}}';

/** Rounds, the accounts that signatories give by personal links, and the public page of each signatory. */
export function accountRoundRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  addRounds(routes);
  addLinks(routes);
  addOwnAccount(routes, options);
  addSignatories(routes);
  return routes;
}

function addRounds(routes: Hono<WebEnvironment>): void {
  routes.get('/pledges/:slug/rounds', async (context) => context.html(await roundsPage(context, {}, null)));
  routes.post('/pledges/:slug/rounds', async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'open-round');
    const fields = await fieldsOf(context);
    try {
      const { id } = await openRound(desk, addressOf(context), roundIn(fields));
      return context.redirect(roundPath(addressOf(context).slug, id), 303);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      const sent = Object.fromEntries(fields.entriesBut(''));
      return context.html(await roundsPage(context, sent, failure.sentence), failure.status);
    }
  });
  routes.get(ROUND, async (context) => context.html(await roundPage(context, null)));
  routes.post(`${ROUND}/close`, async (context) => {
    await closeRound(context.var.desk, roundAddress(context));
    return backToRound(context);
  });
}

/** The secretariat's dealings with the personal links of signatories. */
function addLinks(routes: Hono<WebEnvironment>): void {
  routes.post(`${ROUND}/contacts`, async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'open-round');
    const fields = await fieldsOf(context);
    try {
      await setSignatoryContact(desk, roundAddress(context), {
        ...{ signatureId: fields.text('signature'), email: fields.text('email') },
        locale: fields.text('locale') === 'en' ? 'en' : 'da',
      });
      return backToRound(context);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await roundPage(context, failure.sentence), failure.status);
    }
  });
  routes.post('/pledges/:slug/accounts/:id/link', async (context) => {
    const { desk, page } = context.var;
    context.header('cache-control', 'no-store');
    const { slug } = addressOf(context);
    const { path } = await renewAccountLink(desk, context.req.param('id'));
    if (path === null) return context.redirect(roundPath(slug), 303);
    return context.html(<AccountLinkPage page={page} slug={slug} address={`${page.origin}${path}`} />);
  });
  routes.post('/pledges/:slug/accounts/:id/revoke', async (context) => {
    await revokeAccountLinks(context.var.desk, context.req.param('id'));
    return context.redirect(roundPath(addressOf(context).slug), 303);
  });
}

/** What signatories do by their personal links; nobody else is to learn of one. */
function addOwnAccount(routes: Hono<WebEnvironment>, { reader, fetcher = createFetcher() }: AppOptions): void {
  const path = '/accounts/:token{[A-Za-z0-9_-]{1,100}}';
  for (const each of [path, `${path}/reply`]) {
    routes.use(each, async (context, next) => {
      await next();
      context.header('cache-control', 'no-store');
      context.header('referrer-policy', 'no-referrer');
    });
  }
  routes.get(path, async (context) => {
    const done = SAID.find((one) => one === context.req.query('done'));
    const said = done ? context.var.page.wording.accounts.form[done] : null;
    return context.html(await ownAccountPage(context, { said }));
  });
  routes.post(path, async (context) => {
    const { desk, page } = context.var;
    const token = context.req.param('token');
    const words = page.wording.accounts.form;
    const fields = await fieldsOf(context);
    const sent = accountIn(fields);
    const [revision, submissions] = [fields.number('revision') ?? 0, fields.number('submissions') ?? 0];
    const input = { ...sent, revision, submissions };
    const isSubmitted = fields.text('action') === 'submit';
    try {
      if (isSubmitted) await submitAccount(desk, token, input, { reader, fetcher });
      else await saveAccountDraft(desk, token, input);
      return backToOwnAccount(context, isSubmitted ? 'submitted' : 'saved');
    } catch (error) {
      const failure = error instanceof Invalid || error instanceof Conflict ? failureOf(error, page) : null;
      if (!failure) throw error;
      const problem = error instanceof Conflict ? words.conflict : failure.sentence;
      return context.html(await ownAccountPage(context, { sent, problem }), failure.status);
    }
  });
  routes.post(`${path}/reply`, async (context) => {
    const { desk, page } = context.var;
    const token = context.req.param('token');
    const fields = await fieldsOf(context);
    try {
      await replyToVerdict(desk, token, { verdictId: fields.number('verdict') ?? 0, text: fields.text('reply') });
      return backToOwnAccount(context, 'replied');
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await ownAccountPage(context, { problem: failure.sentence }), failure.status);
    }
  });
}

function addSignatories(routes: Hono<WebEnvironment>): void {
  routes.get('/pledges/:slug/signatories/:actor', async (context) => context.html(await signatoryPage(context, null)));
  routes.post('/pledges/:slug/signatories/:actor/verdicts', async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'assess-account');
    const fields = await fieldsOf(context);
    try {
      await assessAccount(desk, {
        ...{ signatureId: fields.text('signature'), commitmentId: fields.text('commitment') },
        ...{ code: fields.text('code'), text: fields.text('text') },
      });
      return context.redirect(signatoryPath(addressOf(context).slug, context.req.param('actor')), 303);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await signatoryPage(context, failure.sentence), failure.status);
    }
  });
}

async function roundsPage(context: PageRequest, fields: Readonly<Record<string, string>>, problem: string | null) {
  const { desk, page } = context.var;
  const rounds = await listRounds(desk, addressOf(context));
  const pledge = await viewInitiative(desk, addressOf(context), EVERYBODY);
  return <RoundsPage {...{ page, pledge, rounds, fields, problem }} />;
}

async function roundPage(context: PageRequest, problem: string | null) {
  const { desk, page } = context.var;
  const filters = filtersIn(context);
  const view = await viewRound(desk, roundAddress(context), filters);
  const pledge = await viewInitiative(desk, addressOf(context), EVERYBODY);
  const { page: number } = parseSignatoryQuery(new URL(context.req.url).searchParams);
  return <RoundPage {...{ page, pledge, view, filters, number, problem }} />;
}

async function signatoryPage(context: PageRequest, problem: string | null) {
  const { desk, page } = context.var;
  const view = await viewSignatory(desk, addressOf(context), context.req.param('actor') ?? '');
  const statements = await listStatementsOf(desk, view.signatory.actorId);
  return <SignatoryPage {...{ page, view, statements, problem }} />;
}

/** What came of what was sent; nothing where the page is only looked at. */
interface Outcome {
  readonly said?: string | null;
  readonly sent?: GivenAccount | null;
  readonly problem?: string | null;
}

async function ownAccountPage(context: PageRequest, { said = null, sent = null, problem = null }: Outcome) {
  const { desk, page } = context.var;
  const token = context.req.param('token') ?? '';
  const view = await viewOwnAccount(desk, token);
  return <OwnAccountPage {...{ page, view, token, said, sent, problem }} />;
}

/** What a signatory can have done, told on the page that they come back to. */
const SAID = ['saved', 'submitted', 'replied'] as const;

/** Away from what was sent, so that looking at the page again sends nothing again. */
function backToOwnAccount(context: PageRequest, done: (typeof SAID)[number]): Response {
  return context.redirect(`${ownAccountPath(context.req.param('token') ?? '')}?done=${done}`, 303);
}

function backToRound(context: PageRequest): Response {
  const { slug, round } = roundAddress(context);
  return context.redirect(roundPath(slug, round), 303);
}

function addressOf(context: PageRequest) {
  return { kind: 'pledge' as const, slug: context.req.param('slug') ?? '' };
}

function roundAddress(context: PageRequest) {
  return { ...addressOf(context), round: Number(context.req.param('round')) };
}

function filtersIn(context: PageRequest): RoundFilters {
  const country = context.req.query('country') ?? '';
  const coalition = context.req.query('coalition') ?? '';
  return {
    state: ACCOUNT_STATES.find((one) => one === context.req.query('state')) ?? null,
    kind: ORGANISATION_KINDS.find((one) => one === context.req.query('kind')) ?? null,
    country: /^(?:[a-z]{2}|unknown)$/u.test(country) ? country : null,
    coalition: /^(?:-|[a-z0-9][a-z0-9-]{0,79})$/u.test(coalition) ? coalition : null,
    name: (context.req.query('name') ?? '').trim().slice(0, LONGEST_NAME),
  };
}

function roundIn(fields: Fields) {
  const numbers = Array.from({ length: QUESTIONS_IN_FORM }, (_, place) => place + 1);
  return {
    ...{ periodFrom: fields.text('periodFrom'), periodTo: fields.text('periodTo'), dueOn: fields.text('dueOn') },
    textId: fields.text('text'),
    questions: numbers.map((number) => ({
      da: fields.text(`question-${number}-da`).trim(),
      en: fields.text(`question-${number}-en`).trim(),
    })),
  };
}

/** More commitments than any pledge has, so that a form cannot be endless. */
const MOST_REPORTS = 500;

function accountIn(fields: Fields): GivenAccount {
  const sent = fields.entriesBut('');
  const numbers = sent.flatMap(([name]) => /^commitment-(\d{1,3})$/u.exec(name)?.[1] ?? []).slice(0, MOST_REPORTS);
  const answers = sent.filter(([name]) => /^answer-\d{1,2}$/u.test(name));
  return {
    reports: numbers.map((number) => ({
      commitmentId: fields.text(`commitment-${number}`),
      ...{ code: fields.text(`code-${number}`), done: fields.text(`done-${number}`) },
      ...{ nextStep: fields.text(`next-${number}`), address: fields.text(`address-${number}`) },
    })),
    answers: answers.map((_, place) => fields.text(`answer-${place + 1}`)),
  };
}
