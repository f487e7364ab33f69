import type { InitiativeView } from '../../desk/view-initiative.ts';
import {
  SIGNATURE_DESK_STATES,
  type SignatureCandidate,
  type SignatureRow,
  type SignaturesView,
} from '../../desk/view-signatures.ts';
import type { SignatureState } from '../../store/schema/initiatives.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import { countryName } from '../initiatives/country-name.ts';
import { Pages } from '../initiatives/pages.tsx';
import { PledgeDeskHead } from '../initiatives/pledge-desk-head.tsx';
import type { PageContext } from '../page-context.ts';
import { organisationPath, pledgePath, signaturesPath } from '../paths.ts';

/** Signatures on one page. */
const SIGNATURES_PAGE = 50;

interface RowProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly row: SignatureRow;
}

function Candidate({ page, candidate }: { page: PageContext; candidate: SignatureCandidate }) {
  const { lists } = page.wording.initiatives;
  const words = page.wording.signing.desk;
  const { name, country, score, reasons, hasSigned } = candidate;
  const facts = [
    ...(country === null ? [] : [countryName(page, country)]),
    lists.score(Math.round(score * 100)),
    ...reasons.map((reason) => lists.reasons[reason]),
    ...(hasSigned ? [words.hasSigned] : []),
  ];
  return (
    <span>
      {words.asKnown} <strong>{name}</strong>
      <span class="facts"> {facts.join(', ')}</span>
    </span>
  );
}

function Decision({ page, slug, row }: RowProps) {
  const words = page.wording.signing.desk;
  const { id, revision, name } = row.signature;
  return (
    <form action={signaturesPath(slug, id)} method="post">
      <input type="hidden" name="revision" value={String(revision)} />
      <fieldset class="list-choice">
        <legend>
          {words.decision}
          <span class="visually-hidden">: {name}</span>
        </legend>
        {row.candidates.map((candidate) => (
          <label>
            <input
              {...{ type: 'radio', name: 'decision', value: `as ${candidate.actorId}`, required: true }}
              disabled={candidate.hasSigned}
            />
            <Candidate page={page} candidate={candidate} />
          </label>
        ))}
        <label>
          <input type="radio" name="decision" value="new" required />
          <span>{words.asNew}</span>
        </label>
        <label>
          <input type="radio" name="decision" value="decline" required />
          <span>{words.decline}</span>
        </label>
      </fieldset>
      <div class="form-field list-reason">
        <label for={`reason-${id}`}>{words.reason}</label>
        <input type="text" id={`reason-${id}`} name="reason" maxlength={500} aria-describedby={`reason-${id}-hint`} />
        <p class="hint" id={`reason-${id}-hint`}>
          {words.reasonHint}
        </p>
      </div>
      <p class="list-actions">
        <button type="submit" class="button">
          {words.save}
        </button>
      </p>
    </form>
  );
}

function Withdrawal({ page, slug, row }: RowProps) {
  const words = page.wording.signing.desk;
  const { id, revision, name } = row.signature;
  return (
    <details>
      <summary>
        {words.withdraw}
        <span class="visually-hidden">: {name}</span>
      </summary>
      <form action={`${signaturesPath(slug, id)}/withdraw`} method="post" class="sign-in-form">
        <input type="hidden" name="revision" value={String(revision)} />
        <div class="form-field">
          <label for={`why-${id}`}>{words.withdrawReason}</label>
          <input type="text" id={`why-${id}`} name="reason" maxlength={500} />
        </div>
        <button type="submit" class="button">
          {words.withdraw}
        </button>
      </form>
    </details>
  );
}

function Erasure({ page, slug, row }: RowProps) {
  const words = page.wording.signing.desk;
  const { id, name, contactId } = row.signature;
  if (contactId === null) return null;
  return (
    <details>
      <summary>
        {words.erase}
        <span class="visually-hidden">: {name}</span>
      </summary>
      <form action={`${signaturesPath(slug, id)}/erase`} method="post" class="sign-in-form">
        <p class="hint">{words.eraseHint}</p>
        <button type="submit" class="button quiet-button">
          {words.eraseNow}
        </button>
      </form>
    </details>
  );
}

function Row({ page, slug, row }: RowProps) {
  const { initiatives, signing } = page.wording;
  const { signature, text } = row;
  const day = (instant: Date) => formatDate(deskDay(page, instant), page.locale);
  const signer = [signature.signerName, signature.signerOffice].filter(Boolean).join(', ');
  const facts = [
    initiatives.organisationKinds[signature.kind],
    countryName(page, signature.country),
    ...(signature.website === null ? [] : [signature.website]),
    signer || signing.desk.noSigner,
    ...(signature.confirmedAt === null ? [] : [signing.desk.confirmedOn(day(signature.confirmedAt))]),
    ...(text === null
      ? []
      : [`${wordLanguage(text.language, page.locale)}, ${initiatives.pledge.versionOf(text.version)}`]),
    ...(signature.withdrawnOn === null
      ? []
      : [signing.desk.withdrawnOn(formatDate(signature.withdrawnOn, page.locale))]),
  ];
  const isStanding = signature.state === 'accepted' && signature.withdrawnOn === null;
  return (
    <li>
      <h2>
        {signature.actorId === null ? (
          signature.name
        ) : (
          <a href={organisationPath(signature.actorId)}>{signature.name}</a>
        )}
      </h2>
      <p class="facts">{facts.join(' · ')}</p>
      {signature.decisionNote !== null && <p class="facts">{signing.desk.why(signature.decisionNote)}</p>}
      {signature.state === 'confirmed' && <Decision {...{ page, slug, row }} />}
      {isStanding && <Withdrawal {...{ page, slug, row }} />}
      <Erasure {...{ page, slug, row }} />
    </li>
  );
}

interface SignaturesProps {
  readonly page: PageContext;
  readonly pledge: Pick<InitiativeView, 'slug' | 'names'>;
  readonly signatures: SignaturesView;
  readonly state: SignatureState;
  /** Which page of them, from 1. */
  readonly number: number;
  /** Why the last action came to nothing. */
  readonly problem: string | null;
}

function Opening({ page, pledge, signatures }: Pick<SignaturesProps, 'page' | 'pledge' | 'signatures'>) {
  const words = page.wording.signing.desk;
  const { isOpen, isMailing } = signatures;
  return (
    <form action={`${pledgePath(pledge.slug)}/signing`} method="post" class="list-actions">
      <span>{isOpen ? words.isOpen : words.isClosed}</span>
      <input type="hidden" name="open" value={isOpen ? 'no' : 'yes'} />
      {isMailing || isOpen ? (
        <button type="submit" class="button">
          {isOpen ? words.close : words.open}
        </button>
      ) : (
        <span>{words.noMail}</span>
      )}
    </form>
  );
}

/** The secretariat's desk of signatures. */
export function SignaturesPage({ page, pledge, signatures, state, number, problem }: SignaturesProps) {
  const words = page.wording.signing.desk;
  const path = signaturesPath(pledge.slug);
  const pages = Math.max(1, Math.ceil(signatures.rows.length / SIGNATURES_PAGE));
  const shown = Math.min(number, pages);
  const rows = signatures.rows.slice((shown - 1) * SIGNATURES_PAGE, shown * SIGNATURES_PAGE);
  return (
    <Layout page={page} title={words.title} place="initiatives">
      <div class="signatory-list">
        <PledgeDeskHead page={page} pledge={pledge} title={words.title} />
        <Problem sentence={problem} />
        <Opening {...{ page, pledge, signatures }} />
        <nav class="list-states" aria-label={words.title}>
          {SIGNATURE_DESK_STATES.map((each) => (
            <a href={`${path}?state=${each}`} aria-current={each === state ? 'page' : undefined}>
              {words.states[each]} ({formatNumber(signatures.counts[each], page.locale)})
            </a>
          ))}
        </nav>
        {rows.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ul class="list-rows">
            {rows.map((row) => (
              <Row {...{ page, slug: pledge.slug, row }} />
            ))}
          </ul>
        )}
        <Pages page={page} number={shown} pages={pages} path={(to) => `${path}?state=${state}&page=${to}`} />
      </div>
    </Layout>
  );
}
