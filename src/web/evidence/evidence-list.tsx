import type { EvidenceSource, EvidenceView } from '../../desk/evidence-views.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { archiveFilePath, archivePath, deedPath, passagePath, withdrawEvidencePath } from '../paths.ts';

interface SourceProps {
  readonly page: PageContext;
  readonly source: EvidenceSource;
}

function Source({ page, source }: SourceProps) {
  const { evidence } = page.wording;
  if (source.kind === 'passage') {
    const { document, passage, quote, deed } = source;
    return (
      <>
        <blockquote class="evidence-words" lang={document.language}>
          <q>{quote}</q>
        </blockquote>
        <p class="row-source">
          <a href={passagePath(document.id, passage)} lang={document.language}>
            {document.title}
          </a>
          {deed !== null && (
            <>
              {' · '}
              <a href={deedPath(deed)}>{evidence.asDeed}</a>
            </>
          )}
        </p>
      </>
    );
  }
  const { item } = source;
  return (
    <>
      <p class="row-what" lang={item.language ?? undefined}>
        {item.title ?? item.fileName}
      </p>
      <p class="row-source">
        {item.address !== null && (
          <>
            {evidence.fromAddress} <span class="address">{item.address}</span>
            {' · '}
          </>
        )}
        {[
          evidence.archivedOn(formatDate(deskDay(page, item.archivedAt), page.locale)),
          item.mediaType,
          formatBytes(item.size, page.locale),
        ].join(' · ')}
        {' · '}
        <abbr class="hash" title={item.sha256}>
          {evidence.sha256Short(item.sha256)}
        </abbr>
      </p>
      <p class="evidence-links">
        <a href={archivePath(item.id)}>{evidence.archivedText}</a>
        <a href={archiveFilePath(item.id)}>{evidence.download}</a>
      </p>
    </>
  );
}

function Given({ page, evidence, commitment }: EvidenceProps) {
  const words = page.wording.evidence;
  const date = formatDate(deskDay(page, evidence.givenAt), page.locale);
  const isNamed = page.principal.role !== 'visitor';
  const facts = [
    isNamed ? words.givenBy(date, evidence.givenBy ?? words.operator) : words.given(date),
    evidence.isInternal ? words.internal : null,
    evidence.commitment === commitment ? null : words.earlierVersion,
  ].filter((fact) => fact !== null);
  return <p class="facts">{facts.join(' · ')}</p>;
}

function Withdrawal({ page, evidence }: Omit<EvidenceProps, 'commitment'>) {
  const words = page.wording.evidence;
  const { withdrawn, mayWithdraw, id } = evidence;
  if (withdrawn) {
    return (
      <p class="withdrawn">{words.withdrawn(formatDate(deskDay(page, withdrawn.at), page.locale), withdrawn.reason)}</p>
    );
  }
  if (!mayWithdraw) return null;
  const field = `reason-${id}`;
  return (
    <details class="withdraw">
      <summary>{words.withdraw}</summary>
      <form method="post" action={withdrawEvidencePath(id)}>
        <label for={field}>{words.reason}</label>
        <input id={field} name="reason" required maxlength={2000} />
        <button type="submit" class="button">
          {words.withdraw}
        </button>
      </form>
    </details>
  );
}

interface EvidenceProps {
  readonly page: PageContext;
  readonly evidence: EvidenceView;
  /** The commitment whose page it stands on. */
  readonly commitment: string;
}

/** The evidence for a commitment, each with its source, who gave it when, and a way to withdraw it. */
export function EvidenceList({
  page,
  all,
  commitment,
}: Omit<EvidenceProps, 'evidence'> & { all: readonly EvidenceView[] }) {
  const words = page.wording.evidence;
  if (all.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ol class="evidence-list">
      {all.map((evidence) => (
        <li id={`evidence-${evidence.id}`} class={evidence.withdrawn ? 'is-withdrawn' : undefined}>
          <p>
            <strong class={`stance stance-${evidence.stance}`}>{words.stances[evidence.stance]}</strong>
          </p>
          <Source page={page} source={evidence.source} />
          {evidence.note !== '' && <p class="evidence-note">{evidence.note}</p>}
          <Given page={page} evidence={evidence} commitment={commitment} />
          <Withdrawal page={page} evidence={evidence} />
        </li>
      ))}
    </ol>
  );
}
