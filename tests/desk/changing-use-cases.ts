import { acceptSuggestion } from '../../src/desk/accept-suggestion.ts';
import { actInBulk } from '../../src/desk/act-in-bulk.ts';
import { addCommitment } from '../../src/desk/add-commitment.ts';
import { askForBackup } from '../../src/desk/ask-for-backup.ts';
import { assignCommitment } from '../../src/desk/assign-commitment.ts';
import { attachEvidencePassage } from '../../src/desk/attach-evidence-passage.ts';
import { changePerson } from '../../src/desk/change-person.ts';
import { chooseReminders } from '../../src/desk/choose-reminders.ts';
import { classifyDocument } from '../../src/desk/classify-document.ts';
import { closeDoubleReview } from '../../src/desk/close-double-review.ts';
import { comment } from '../../src/desk/comment.ts';
import { compareNextText } from '../../src/desk/compare-texts.ts';
import { confirmCommitment } from '../../src/desk/confirm-commitment.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { decideImportRow } from '../../src/desk/decide-import-row.ts';
import { defineReport } from '../../src/desk/define-report.ts';
import { deleteView } from '../../src/desk/delete-view.ts';
import { describeDocument } from '../../src/desk/describe-document.ts';
import type { DocumentReader } from '../../src/desk/document-reader.ts';
import { draftProgress } from '../../src/desk/draft-progress.ts';
import { editCommitmentParts } from '../../src/desk/edit-commitment-parts.ts';
import { endSessions } from '../../src/desk/end-sessions.ts';
import { exportSelection } from '../../src/desk/export-selection.ts';
import { finishImport } from '../../src/desk/finish-import.ts';
import { giveAcceptance } from '../../src/desk/give-acceptance.ts';
import { giveVerdict } from '../../src/desk/give-verdict.ts';
import { importSignatories } from '../../src/desk/import-signatories.ts';
import { ingestDocument } from '../../src/desk/ingest-document.ts';
import { invitePerson } from '../../src/desk/invite-person.ts';
import { makeReportEdition } from '../../src/desk/make-report-edition.ts';
import { makeOwnKey } from '../../src/desk/manage-api-keys.ts';
import { makeCalendar } from '../../src/desk/manage-calendars.ts';
import { createTeam } from '../../src/desk/manage-teams.ts';
import { mergeCommitments } from '../../src/desk/merge-commitments.ts';
import { mergeOrganisations } from '../../src/desk/merge-organisations.ts';
import { changeOwnAccount } from '../../src/desk/own-account.ts';
import { planMilestone } from '../../src/desk/plan-milestone.ts';
import { rejectCommitment } from '../../src/desk/reject-commitment.ts';
import { rejectSuggestion } from '../../src/desk/reject-suggestion.ts';
import { relateDocument } from '../../src/desk/relate-document.ts';
import { reportProgress } from '../../src/desk/report-progress.ts';
import { saveView } from '../../src/desk/save-view.ts';
import { seeMention } from '../../src/desk/see-mention.ts';
import { setDraftAside } from '../../src/desk/set-draft-aside.ts';
import { splitCommitment } from '../../src/desk/split-commitment.ts';
import { startDoubleReview } from '../../src/desk/start-double-review.ts';
import { undoDecision } from '../../src/desk/undo-decision.ts';
import { withdrawEvidence } from '../../src/desk/withdraw-evidence.ts';
import { withdrawSignature } from '../../src/desk/withdraw-signature.ts';
import { writeReportParagraph } from '../../src/desk/write-report-paragraph.ts';

/** What a use case is tried on: nobody has done anything with it yet. */
export interface Stage {
  readonly documentId: string;
  /** Three, still to be decided of. */
  readonly commitments: readonly string[];
  readonly deedId: string;
  readonly reader: DocumentReader;
}

/** Does it, as whoever the context is of, with a database that may be gone at any step. */
type Act = (context: DeskContext) => Promise<unknown>;

/** Makes everything that has to be there before, and gives the act. */
export type ChangingUseCase = (context: DeskContext, stage: Stage) => Act | Promise<Act>;

const seen = ({ commitments }: Stage, index: number) => ({ id: commitments[index] ?? '', revision: 1 });
const of = ({ commitments }: Stage, index = 0) => ({ commitmentId: commitments[index] ?? '' });
const SUPPORTS = { stance: 'supports', note: 'Seen on the quay' };
const LETTER = new TextEncoder().encode('Letter\n\nDenmark will mend the pier by June 2030.\n');

const passage = (context: DeskContext, stage: Stage) =>
  attachEvidencePassage(context, { ...of(stage), ...SUPPORTS, documentId: stage.documentId, passage: 'para_2' });

const report = (context: DeskContext) =>
  defineReport(context, {
    scope: { kind: 'annual', year: 2026 },
    ...{ language: 'en', asOf: '2026-05-01', onlyConfirmed: false },
    audience: { classification: 'internal', teamIds: [] },
  });

const mention = (context: DeskContext, stage: Stage) => comment(context, { ...of(stage), text: 'See this, @Edith' });

async function suggested(context: DeskContext, { deedId, commitments: [commitmentId = ''] }: Stage) {
  await context.database
    .insertInto('evidence_suggestion')
    .values({ deed_id: deedId, commitment_id: commitmentId, score: 0.5, signs: [], shared: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { deedId, commitmentId };
}

/** The same as somebody else, who has the right to review too. */
const asAda = (context: DeskContext): DeskContext => ({
  ...context,
  principal: { role: 'administrator', personId: 'ada', name: 'Ada', teamIds: [] },
});

/** A pledge of its own for each stage, with its address. */
export async function pledge(context: DeskContext, { documentId }: Stage) {
  const slug = `piers-${documentId}`;
  await createInitiative(context, initiative(slug, documentId));
  return { kind: 'pledge', slug } as const;
}

const initiative = (slug: string, documentId: string) => ({
  ...({ kind: 'pledge', slug, startedOn: null, documentId, isPublic: true } as const),
  names: { en: 'The pledge of the piers' },
  descriptions: {},
});

/** Two organisations that are like nothing else, and one that somebody has to decide of. */
const signatories = (documentId: string) => ({
  name: 'list.csv',
  bytes: new TextEncoder().encode(
    `name\nQuay ${documentId}\nMole and Sons of ${documentId}\nMole & Sons of ${documentId}\n`,
  ),
});

async function signatoryList(context: DeskContext, stage: Stage) {
  const address = await pledge(context, stage);
  return { ...address, list: await importSignatories(context, address, signatories(stage.documentId)) };
}

/** The signatures of the pledge, after its list was taken in. */
export async function signatures(context: DeskContext, stage: Stage) {
  const address = await signatoryList(context, stage);
  await finishImport(context, address);
  return context.database
    .selectFrom('signature')
    .innerJoin('initiative', 'initiative.id', 'signature.initiative_id')
    .select(['signature.id', 'signature.actor_id', 'signature.revision'])
    .where('initiative.slug', '=', address.slug)
    .orderBy('signature.actor_id')
    .execute();
}

/** Every use case that changes something, by its file in `src/desk`. */
export const CHANGING_USE_CASES: Readonly<Record<string, ChangingUseCase>> = {
  'accept-suggestion': async (given, stage) => {
    const key = await suggested(given, stage);
    return (context) => acceptSuggestion(context, { ...key, ...SUPPORTS });
  },
  'reject-suggestion': async (given, stage) => {
    const key = await suggested(given, stage);
    return (context) => rejectSuggestion(context, key);
  },
  'act-in-bulk':
    (_, { commitments }) =>
    (context) =>
      actInBulk(context, { ids: commitments }, { kind: 'plan', title: 'Ask the harbours', dueOn: '2026-12-01' }),
  'add-commitment':
    (_, { documentId }) =>
    (context) =>
      addCommitment(context, { document: documentId, words: { start: 0, end: 20 }, kind: 'call' }),
  'ask-for-backup': () => askForBackup,
  'assign-commitment': (_, stage) => (context) =>
    assignCommitment(context, { ...of(stage), personId: 'edith', text: 'As agreed' }),
  'attach-evidence-passage': (_, stage) => (context) => passage(context, stage),
  'change-person': () => (context) => changePerson(context, { id: 'rita', role: 'contributor', teamIds: [] }),
  'classify-document':
    (_, { documentId }) =>
    (context) =>
      classifyDocument(context, documentId, { classification: 'internal', teamIds: [] }),
  'describe-document':
    (_, { documentId, reader }) =>
    (context) =>
      describeDocument(context, documentId, { title: 'Piers and lamps', date: '2024-05-01', issuer: 'dk' }, reader),
  'choose-reminders': () => (context) =>
    chooseReminders(context, { isWanted: true, hour: 9, stages: ['week'], silenceDays: 90 }),
  'close-double-review': async (given, stage) => {
    await startDoubleReview(given, { document: stage.documentId });
    for (const context of [given, asAda(given)]) {
      await confirmCommitment(context, seen(stage, 0));
      await rejectCommitment(context, { ...seen(stage, 1), reason: 'reported' });
    }
    return (context) => closeDoubleReview(context, { document: stage.documentId });
  },
  comment: (_, stage) => (context) => mention(context, stage),
  'compare-texts': () => (context) => compareNextText(context.database),
  'confirm-commitment': (_, stage) => (context) => confirmCommitment(context, seen(stage, 0)),
  'create-initiative':
    (_, { documentId }) =>
    (context) =>
      createInitiative(context, initiative(`cranes-${documentId}`, documentId)),
  'decide-import-row': async (given, stage) => {
    const address = await signatoryList(given, stage);
    return (context) => decideImportRow(context, address, { line: 2, revision: 1, decision: 'skip' });
  },
  'define-report': () => report,
  'delete-view': async (given) => {
    const id = await saveView(given, { name: 'Calls', query: 'kind=call' });
    return (context) => deleteView(context, id);
  },
  'draft-progress': (_, stage) => (context) =>
    draftProgress(context, { ...of(stage), code: 'under-way', text: 'Two of five piers' }),
  'edit-commitment-parts': (_, stage) => (context) =>
    editCommitmentParts(context, {
      ...seen(stage, 0),
      change: { part: 'action', how: 'set', words: { start: 13, end: 20 } },
    }),
  'export-selection':
    (_, { commitments }) =>
    (context) =>
      exportSelection(context, { ids: commitments }),
  'finish-import': async (given, stage) => {
    const address = await signatoryList(given, stage);
    return (context) => finishImport(context, address);
  },
  'import-signatories': async (given, stage) => {
    const address = await pledge(given, stage);
    return (context) => importSignatories(context, address, signatories(stage.documentId));
  },
  'end-sessions': () => (context) => endSessions(context, 'rita'),
  'give-acceptance': (_, stage) => (context) => giveAcceptance(context, { ...of(stage), code: 'accepted' }),
  'give-verdict': (_, stage) => (context) => giveVerdict(context, { ...of(stage), code: 'limited', text: 'Two piers' }),
  'ingest-document':
    (_, { reader }) =>
    (context) =>
      ingestDocument(context, { file: { name: 'letter.txt', bytes: LETTER, format: 'text' }, reader }),
  'invite-person': () => (context) =>
    invitePerson(context, { name: 'Nora', email: 'nora@ministry.example', role: 'reader', teamIds: [], locale: 'en' }),
  'make-report-edition': async (given) => {
    const id = await report(given);
    return (context) => makeReportEdition(context, { id, asOf: '2026-06-01' });
  },
  'manage-api-keys': () => (context) => makeOwnKey(context, { name: 'Reports', scope: 'own' }),
  'manage-calendars': () => (context) => makeCalendar(context, { scope: 'person' }),
  'manage-teams': () => (context) => createTeam(context, { kind: 'unit', name: 'Piers' }),
  'merge-commitments': (_, stage) => (context) => mergeCommitments(context, [seen(stage, 0), seen(stage, 1)]),
  'merge-organisations': async (given, stage) => {
    const [one, other] = await signatures(given, stage);
    return (context) => mergeOrganisations(context, { actorId: one?.actor_id ?? '', into: other?.actor_id ?? '' });
  },
  'own-account': () => (context) =>
    changeOwnAccount(context, { name: 'Edith', locale: 'da', timeZone: 'Europe/Copenhagen' }),
  'plan-milestone': (_, stage) => (context) =>
    planMilestone(context, { ...of(stage), change: { kind: 'add', title: 'Ask', dueOn: '2026-12-01' } }),
  'reject-commitment': (_, stage) => (context) => rejectCommitment(context, { ...seen(stage, 0), reason: 'reported' }),
  'relate-document':
    (_, { documentId }) =>
    (context) =>
      relateDocument(context, { id: documentId, work: 'piers' }),
  'report-progress': (_, stage) => (context) => reportProgress(context, { ...of(stage), code: 'under-way' }),
  'save-view': () => (context) => saveView(context, { name: 'Overdue', query: 'due=overdue' }),
  'see-mention': async (given, stage) => {
    const id = await mention(given, stage);
    return (context) => seeMention(context, id);
  },
  'set-draft-aside': async (given, stage) => {
    const draft = await draftProgress(given, { ...of(stage), code: 'under-way', text: 'Two of five piers' });
    return (context) => setDraftAside(context, of(stage).commitmentId, draft);
  },
  'split-commitment': (_, stage) => (context) => splitCommitment(context, { ...seen(stage, 0), at: 34 }),
  'start-double-review':
    (_, { documentId }) =>
    (context) =>
      startDoubleReview(context, { document: documentId }),
  'undo-decision': async (given, stage) => {
    await confirmCommitment(given, seen(stage, 0));
    return (context) => undoDecision(context, { document: stage.documentId });
  },
  'withdraw-evidence': async (given, stage) => {
    const id = await passage(given, stage);
    return (context) => withdrawEvidence(context, { id, reason: 'It is another pier' });
  },
  'withdraw-signature': async (given, stage) => {
    const [first] = await signatures(given, stage);
    const { id: signatureId = '', revision = 0 } = first ?? {};
    return (context) => withdrawSignature(context, { signatureId, revision, on: '2026-05-01', reason: 'Closed down' });
  },
  'write-report-paragraph': async (given) => {
    const id = await report(given);
    return (context) => writeReportParagraph(context, { id, section: 'summary', text: 'All is well.', revision: 0 });
  },
};
