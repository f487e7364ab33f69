import { type Context, Hono } from 'hono';
import { acceptSignature } from '../../desk/accept-signature.ts';
import { confirmSignature, viewSignatureLink } from '../../desk/confirm-signature.ts';
import { declineSignature } from '../../desk/decline-signature.ts';
import { editOrganisation, viewOrganisation } from '../../desk/edit-organisation.ts';
import { eraseSignatoryAddress } from '../../desk/erase-signatory-address.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { mergeOrganisations } from '../../desk/merge-organisations.ts';
import { openSigning } from '../../desk/open-signing.ts';
import { requirePermission } from '../../desk/permission.ts';
import { signPledge, viewSigning } from '../../desk/sign-pledge.ts';
import { viewInitiative } from '../../desk/view-initiative.ts';
import { SIGNATURE_DESK_STATES, viewSignatures } from '../../desk/view-signatures.ts';
import { withdrawOwnSignature } from '../../desk/withdraw-own-signature.ts';
import { withdrawSignature } from '../../desk/withdraw-signature.ts';
import { browserOf } from '../browser-of.ts';
import { TRAP } from '../components/form-fields.tsx';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { OrganisationPage } from '../pages/organisation.tsx';
import { SentPage, SignPage } from '../pages/sign.tsx';
import { SignatureLinkDonePage, SignatureLinkPage } from '../pages/signature-link.tsx';
import { SignaturesPage } from '../pages/signatures.tsx';
import { actorPath, signaturesPath } from '../paths.ts';
import { parseSignatoryQuery } from '../signatory-query.ts';

type PageRequest = Context<WebEnvironment>;

/** Signing a pledge, the links that are mailed, the secretariat's desk of signatures, and organisations. */
export function signingRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  addSigning(routes);
  addLinks(routes);
  addDesk(routes);
  addErasure(routes);
  addOrganisations(routes);
  return routes;
}

function addSigning(routes: Hono<WebEnvironment>): void {
  routes.get('/pledges/:slug/sign', async (context) => {
    const { desk, page } = context.var;
    context.header('cache-control', 'no-store');
    const signing = await viewSigning(desk, addressOf(context));
    return context.html(<SignPage page={page} signing={signing} fields={{}} problem={null} />);
  });
  routes.post('/pledges/:slug/sign', async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    const address = addressOf(context);
    try {
      const signing = await viewSigning(desk, address);
      if (!signing.isOpen) return context.html(<SignPage {...{ page, signing, fields: {}, problem: null }} />, 400);
      await signPledge(desk, address, { ...signatureIn(fields), locale: page.locale }, browserOf(context).address);
      return context.html(<SentPage page={page} slug={address.slug} />);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      const signing = await viewSigning(desk, address);
      const sent = Object.fromEntries(fields.entriesBut('token'));
      return context.html(<SignPage {...{ page, signing, fields: sent, problem: failure.sentence }} />, 400);
    }
  });
}

/** Links of mails: looking at one changes nothing, and nobody else is to learn of it. */
function addLinks(routes: Hono<WebEnvironment>): void {
  const path = '/signatures/:token{[A-Za-z0-9_-]{1,100}}';
  routes.use(path, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
  });
  routes.get(path, async (context) => {
    const { desk, page } = context.var;
    const link = await viewSignatureLink(desk, context.req.param('token'));
    const Page = link.isDone ? SignatureLinkDonePage : SignatureLinkPage;
    return context.html(<Page page={page} link={link} />);
  });
  routes.post(path, async (context) => {
    const { desk, page } = context.var;
    const token = context.req.param('token');
    const link = await viewSignatureLink(desk, token);
    if (link.purpose === 'confirm') await confirmSignature(desk, token);
    else await withdrawOwnSignature(desk, token, (await fieldsOf(context)).text('reason'));
    return context.html(<SignatureLinkDonePage page={page} link={link} />);
  });
}

function addDesk(routes: Hono<WebEnvironment>): void {
  routes.get('/pledges/:slug/signatures', async (context) => context.html(await deskPage(context, null)));
  routes.post('/pledges/:slug/signing', (context) =>
    orDesk(context, async (fields) => openSigning(context.var.desk, addressOf(context), fields.text('open') === 'yes')),
  );
  routes.post('/pledges/:slug/signatures/:id', (context) =>
    orDesk(context, async (fields) => {
      const seen = { signatureId: context.req.param('id'), revision: fields.number('revision') ?? 0 };
      const decision = fields.text('decision');
      if (decision === 'decline') return declineSignature(context.var.desk, { ...seen, reason: fields.text('reason') });
      const [, actorId = null] = /^as (.+)$/u.exec(decision) ?? [];
      if (actorId === null && decision !== 'new') {
        throw new Invalid([{ field: 'decision', code: 'missing', details: {} }]);
      }
      return acceptSignature(context.var.desk, { ...seen, actorId });
    }),
  );
  routes.post('/pledges/:slug/signatures/:id/withdraw', (context) =>
    orDesk(context, async (fields) => {
      const seen = { signatureId: context.req.param('id'), revision: fields.number('revision') ?? 0 };
      const { desk } = context.var;
      await withdrawSignature(desk, { ...seen, on: desk.today, reason: fields.text('reason') });
    }),
  );
}

function addErasure(routes: Hono<WebEnvironment>): void {
  routes.post('/pledges/:slug/signatures/:id/erase', (context) =>
    orDesk(context, async () => {
      await eraseSignatoryAddress(context.var.desk, context.req.param('id'));
    }),
  );
}

function addOrganisations(routes: Hono<WebEnvironment>): void {
  routes.get('/organisations/:id', async (context) => context.html(await organisationPage(context, null)));
  routes.post('/organisations/:id', (context) =>
    orOrganisation(context, async (fields, actorId) => {
      await editOrganisation(context.var.desk, {
        ...{ actorId, revision: fields.number('revision') ?? 0, name: fields.text('name') },
        otherNames: fields.text('otherNames').split(/\r?\n/u),
        ...{ kind: fields.text('kind'), country: fields.text('country'), website: fields.text('website') },
      });
      return actorId;
    }),
  );
  routes.post('/organisations/:id/merge', (context) =>
    orOrganisation(context, async (fields, actorId) => {
      const into = fields.text('into').trim();
      await mergeOrganisations(context.var.desk, { actorId, into });
      return into;
    }),
  );
}

/** Does something at the desk and goes back there, with what was wrong where it came to nothing. */
async function orDesk(context: PageRequest, work: (fields: Fields) => Promise<void>): Promise<Response> {
  const { desk, page } = context.var;
  requirePermission(desk, 'decide-signature');
  try {
    await work(await fieldsOf(context));
    return context.redirect(signaturesPath(addressOf(context).slug), 303);
  } catch (error) {
    const failure = error instanceof Invalid || error instanceof Conflict ? failureOf(error, page) : null;
    if (!failure) throw error;
    return context.html(await deskPage(context, failure.sentence), failure.status);
  }
}

/** The same with an organisation; the work gives whose page comes next. */
async function orOrganisation(
  context: PageRequest,
  work: (fields: Fields, actorId: string) => Promise<string>,
): Promise<Response> {
  const { desk, page } = context.var;
  requirePermission(desk, 'edit-organisation');
  try {
    const next = await work(await fieldsOf(context), context.req.param('id') ?? '');
    return context.redirect(actorPath(next), 303);
  } catch (error) {
    const isTold = error instanceof Invalid || error instanceof Conflict || error instanceof NotFound;
    const failure = isTold ? failureOf(error, page) : null;
    if (!failure) throw error;
    return context.html(await organisationPage(context, failure.sentence), failure.status);
  }
}

async function deskPage(context: PageRequest, problem: string | null) {
  const { desk, page } = context.var;
  const query = parseSignatoryQuery(new URL(context.req.url).searchParams);
  const state = SIGNATURE_DESK_STATES.find((one) => one === context.req.query('state')) ?? 'confirmed';
  const signatures = await viewSignatures(desk, addressOf(context), state);
  const pledge = await viewInitiative(desk, addressOf(context), query);
  return <SignaturesPage {...{ page, pledge, signatures, state, number: query.page, problem }} />;
}

async function organisationPage(context: PageRequest, problem: string | null) {
  const { desk, page } = context.var;
  const view = await viewOrganisation(desk, context.req.param('id') ?? '');
  return <OrganisationPage page={page} view={view} problem={problem} />;
}

function addressOf(context: PageRequest) {
  return { kind: 'pledge' as const, slug: context.req.param('slug') ?? '' };
}

function signatureIn(fields: Fields) {
  const text = (name: string) => fields.text(name);
  return {
    ...{ organisation: text('organisation'), kind: text('kind'), country: text('country'), website: text('website') },
    ...{ signerName: text('signerName'), signerOffice: text('signerOffice'), email: text('email') },
    ...{ textId: text('text'), trap: text(TRAP), token: text('token') },
  };
}
