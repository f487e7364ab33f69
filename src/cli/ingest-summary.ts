import type { IngestResult } from '../desk/ingest-views.ts';
import { COMMITMENT_KINDS, type CommitmentKind } from '../extraction/commitment.ts';
import { runningList } from '../wording/running-list.ts';
import type { Session } from './session.ts';

/** What became of the files of a batch. */
export interface Tally {
  readonly files: number;
  readonly results: IngestResult[];
  /** Files in folders, of types that are not read. */
  skipped: number;
  failed: number;
}

const OUTCOMES: readonly IngestResult['outcome'][] = ['stored', 'same-text', 'same-file'];

/** What was read and found, in a few lines. */
export function ingestSummary({ words, locale }: Session, tally: Tally): string {
  const { ingest } = words;
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const count = tally.results.filter((result) => result.outcome === outcome).length;
    return count === 0 ? [] : [ingest.outcomes[outcome](count)];
  });
  const read = ingest.read(tally.results.length, tally.files);
  const lines = [
    `${read}${outcomes.length === 0 ? '' : `: ${runningList(outcomes, locale)}`}.`,
    ...(tally.skipped > 0 ? [ingest.skipped(tally.skipped)] : []),
    ...(tally.failed > 0 ? [ingest.failed(tally.failed)] : []),
    ...(tally.results.length > 0 ? [found(words, tally.results)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function withAttachments(result: IngestResult): IngestResult[] {
  const inside = result.attachments.flatMap((attachment) => ('result' in attachment ? [attachment.result] : []));
  return [result, ...inside.flatMap(withAttachments)];
}

/** What was found in the texts and what came inside them; one that came as several files counts once. */
function found({ ingest, kindCount }: Session['words'], all: readonly IngestResult[]): string {
  const results = [...new Map(all.flatMap(withAttachments).map((result) => [result.document.id, result])).values()];
  const sum = (figure: (result: IngestResult) => number) =>
    results.reduce((total, result) => total + figure(result), 0);
  const counts = new Map(COMMITMENT_KINDS.map((kind) => [kind, sum(({ document }) => document.counts[kind])]));
  const ofKind = (kind: CommitmentKind) => counts.get(kind) ?? 0;
  const binding = COMMITMENT_KINDS.filter((kind) => kind !== 'stance');
  const kinds = binding.filter((kind) => ofKind(kind) > 0).map((kind) => kindCount(kind, ofKind(kind)));
  const commitments = binding.reduce((total, kind) => total + ofKind(kind), 0);
  return ingest.found(
    ingest.commitments(commitments, kinds),
    kindCount('stance', ofKind('stance')),
    ingest.mentions(sum((result) => result.mentions)),
    ingest.passages(sum((result) => result.passages)),
  );
}
