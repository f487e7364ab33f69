import type { ReportContent, ReportedCommitment, ReportGroup } from '../../src/desk/report-content.ts';
import type { ActorRef, CommitmentView, DocumentRef } from '../../src/desk/views.ts';
import { EMPTY_PARTS } from './empty-parts.ts';

const DOCUMENT: DocumentRef = {
  id: 'abcdefghjk',
  title: 'Conclusions on lighthouses',
  language: 'en',
  date: '2025-03-17',
  issuer: null,
  sample: false,
};

/** The Commission, as lists name it. */
export const COMMISSION: ActorRef = {
  id: 'eu-commission',
  type: 'body',
  names: { da: 'Europa-Kommissionen', en: 'European Commission' },
};

/** A commitment of the Commission to lighthouses, otherwise than `changes` say. */
export function reportedCommitment(
  number: number,
  changes: Partial<CommitmentView> = {},
  known: Partial<ReportedCommitment> = {},
): ReportedCommitment {
  const quote = `The Council invites the Commission to light tower ${number} by the end of 2026.`;
  const part = (text: string) => ({ text, start: 0, end: text.length });
  return {
    commitment: {
      id: `c00000000${number}`,
      document: DOCUMENT,
      passage: { eId: `para_${number}`, label: `${number}.` },
      page: 2,
      start: 0,
      end: quote.length,
      quote,
      language: 'en',
      kind: 'call',
      verb: part('invites'),
      strength: 3,
      action: part(`light tower ${number} by the end of 2026`),
      deadline: { ...part('by the end of 2026'), edtf: '2026', relativeTo: null },
      target: null,
      ...EMPTY_PARTS,
      state: 'candidate',
      origin: 'extracted',
      setByPerson: [],
      revision: 1,
      speaker: null,
      bearers: [{ text: 'the Commission', actor: 'eu-commission', span: null, implied: false, ref: COMMISSION }],
      counterparts: [],
      beneficiaries: [],
      fora: [],
      places: [],
      topics: [],
      confidence: 0.9,
      trace: [],
      dueOn: '2026-12-31',
      ...changes,
    },
    owner: null,
    acceptance: null,
    progress: null,
    verdict: null,
    milestones: [],
    evidence: [],
    ...known,
  };
}

/** A progress report of these commitments, one point each. */
export function reportContent(
  commitments: readonly ReportedCommitment[],
  changes: Partial<ReportContent> = {},
): ReportContent {
  const groups = commitments.map(
    (reported): ReportGroup => ({
      key: `point-${reported.commitment.passage.eId}`,
      of: { type: 'point', label: reported.commitment.passage.label ?? '' },
      commitments: [reported],
    }),
  );
  return {
    subject: { kind: 'progress', document: DOCUMENT, points: [] },
    language: 'en',
    title: null,
    author: null,
    edition: 1,
    asOf: '2026-06-30',
    previousAsOf: null,
    classification: 'internal',
    onlyConfirmed: false,
    confirmed: 0,
    unconfirmed: commitments.length,
    groups,
    paragraphs: new Map(),
    origin: null,
    ...changes,
  };
}
