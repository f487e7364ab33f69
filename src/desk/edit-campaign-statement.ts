import type { Kysely } from 'kysely';
import {
  linksOfStatements,
  replaceStatementLinks,
  replaceStatementTexts,
  type StatementLink,
  type StatementWords,
  textsOfStatements,
} from '../store/campaign-parts.ts';
import {
  countStatementChange,
  type StatementDescription,
  type StoredStatement,
  setApproval,
  statementAt,
  updateStatement,
} from '../store/campaign-statements.ts';
import { findCommitments } from '../store/commitments.ts';
import type { Database } from '../store/schema.ts';
import { findVideo } from '../store/videos.ts';
import {
  campaignSlugIssues,
  linkCountIssues,
  sourceIssues,
  speakerIssues,
  takenSlug,
  textIssues,
  tidyTexts,
  wordLanguageIssues,
} from './campaigns/campaign-input.ts';
import { changeStatement, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import { requireActor } from './campaigns/require-actor.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { requirePermission } from './permission.ts';
import { isUuid } from './uuid.ts';

/** What a statement is to be. */
export interface StatementDraft extends Seen, StatementDescription {
  /** By language; one without a word is taken away. */
  readonly texts: Readonly<Record<string, StatementWords>>;
  readonly links: readonly StatementLink[];
}

/**
 * Writes on a statement that is not published and does not wait for its time. An approval ends when what was approved
 * changes: the words, whose they are, the video, or the commitments that they are about. Throws `Forbidden`, `NotFound`, `Conflict`
 * and `Invalid`.
 */
export async function editCampaignStatement(context: DeskContext, draft: StatementDraft): Promise<void> {
  requirePermission(context, 'write-campaign');
  const texts = tidyTexts(draft.texts);
  const { links } = draft;
  const issues = [
    ...campaignSlugIssues(draft.slug),
    ...wordLanguageIssues(draft.language),
    ...speakerIssues(draft),
    ...textIssues(texts),
    ...sourceIssues(draft.sources),
    ...linkCountIssues(links),
    ...(await unknownLinks(context.database, links)),
    ...(await videoIssues(context.database, draft.videoId)),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await changeStatement(context, draft, ['draft'], async (transaction, statement) => {
    const { id, campaignId } = statement;
    await requireActor(transaction, draft.actorId);
    const other = await statementAt(transaction, campaignId, draft.slug);
    if (other && other.id !== id) throw new Invalid([takenSlug(draft.slug)]);
    const isSame = await saysTheSame(transaction, statement, { ...draft, texts });
    await updateStatement(transaction, id, draft);
    await replaceStatementTexts(transaction, id, texts);
    await replaceStatementLinks(transaction, id, links);
    if (!isSame) await setApproval(transaction, id, null);
    await countStatementChange(transaction, id);
    const after = { slug: draft.slug, actor: draft.actorId, languages: Object.keys(texts) };
    const change = { campaignId, statementId: id, after };
    await recordCampaignChange(transaction, context, { action: 'edit-campaign-statement', ...change });
  });
}

/** Commitments that whoever writes cannot see. */
async function unknownLinks(database: Kysely<Database>, links: readonly StatementLink[]): Promise<Issue[]> {
  const ids = links.map(({ commitmentId }) => commitmentId);
  const found = new Set((await findCommitments(database, ids)).map(({ id }) => id));
  const wrong = ids.filter((id, index) => !found.has(id) || ids.indexOf(id) !== index);
  return wrong.map((value) => ({ field: 'links', code: 'not-one-of', details: { value } }));
}

async function videoIssues(database: Kysely<Database>, id: string | null): Promise<Issue[]> {
  if (id === null || (isUuid(id) && (await findVideo(database, id)))) return [];
  return [{ field: 'video', code: 'not-one-of', details: { value: id } }];
}

/** Whether somebody who approved what stands there has approved this too. */
async function saysTheSame(
  transaction: Kysely<Database>,
  { id, actorId, speakerName, speakerOffice, language, videoId }: StoredStatement,
  draft: StatementDraft,
): Promise<boolean> {
  const texts = (await textsOfStatements(transaction, [id])).map((text) => [text.language, text.title, text.body]);
  const links = (await linksOfStatements(transaction, [id])).map(
    ({ relation, commitmentId }) => relation + commitmentId,
  );
  const written = Object.entries(draft.texts).map(([code, { title, body }]) => [code, title, body]);
  const stands = [actorId, speakerName, speakerOffice, language, videoId, texts, links.toSorted()];
  const whose = [draft.actorId, draft.speakerName, draft.speakerOffice, draft.language, draft.videoId];
  const linked = draft.links.map(({ relation, commitmentId }) => relation + commitmentId);
  return JSON.stringify(stands) === JSON.stringify([...whose, written.toSorted(byLanguage), linked.toSorted()]);
}

function byLanguage([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1;
}
