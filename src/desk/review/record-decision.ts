import type { Kysely } from 'kysely';
import { actorById } from '../../authority/actors.ts';
import { saveActors } from '../../store/actors.ts';
import {
  addCommitments,
  changeState,
  contentOf,
  type LockedCommitment,
  lockCommitments,
  replaceContent,
} from '../../store/decided-commitments.ts';
import { type DecisionEffect, insertDecision, type NewDecision } from '../../store/decisions.ts';
import type { CommitmentContent, CommitmentState } from '../../store/schema/review.ts';
import type { Database } from '../../store/schema.ts';
import { shortId } from '../../text/fingerprint.ts';
import { type DeskContext, isSignedIn } from '../context.ts';
import { recordChange } from '../record-change.ts';
import { contentTexts } from './part-texts.ts';
import { placed, type ReviewedText } from './reviewed-text.ts';

/** How a commitment that is there is to be. */
export interface Ruling {
  readonly record: LockedCommitment;
  readonly state: CommitmentState;
  /** Only where what it says changes; then the text is needed. */
  readonly content?: CommitmentContent;
}

/** A commitment that a person puts there. */
export interface Addition {
  readonly state: CommitmentState;
  readonly content: CommitmentContent;
}

/** What a person decides, all of it at once. */
export interface Decision extends Pick<NewDecision, 'action' | 'reason' | 'note' | 'undoes'> {
  /** The use case, in its own name, for the log. */
  readonly useCase: string;
  readonly expressionId: string;
  readonly rulings: readonly Ruling[];
  readonly additions?: readonly Addition[];
  /** Needed where anything is added or says something else than before. */
  readonly text?: ReviewedText;
}

/** A commitment as a decision left it. */
export interface Decided {
  readonly id: string;
  readonly state: CommitmentState;
  readonly revision: number;
}

/** Carries a decision out, keeps it, and writes it into the log. Belongs in a transaction in which the records are locked. */
export async function recordDecision(
  database: Kysely<Database>,
  context: Pick<DeskContext, 'principal'>,
  decision: Decision,
): Promise<Decided[]> {
  const { rulings, additions = [], text, expressionId } = decision;
  const [made, revived] = text ? await placeAdditions(database, text, additions) : [[], []];
  const effects: DecisionEffect[] = [];
  for (const ruling of [...rulings, ...revived]) effects.push(await carryOut(database, ruling, text));
  const results = [...effects, ...made];
  await insertDecision(database, { ...decision, personId: personOf(context), effects: results });
  const audiences = new Map(rulings.map(({ record }) => [record.id, record.audience_id]));
  for (const { commitmentId, before, after } of results) {
    const audienceId = audiences.get(commitmentId) ?? text?.audience_id;
    await recordChange(database, context, {
      action: decision.useCase,
      subject: { type: 'commitment', id: commitmentId },
      ...(audienceId !== undefined && { audienceId }),
      before: before && { state: before.state, ...contentTexts(before.content, text) },
      after: {
        ...{ state: after.state, ...contentTexts(after.content, text) },
        ...(decision.reason && { reason: decision.reason }),
        ...(decision.note && { note: decision.note }),
        document: expressionId,
      },
    });
  }
  return results.map(({ commitmentId: id, after: { state, revision } }) => ({ id, state, revision }));
}

/** Who decides; null for the operator. */
export function personOf({ principal }: Pick<DeskContext, 'principal'>): string | null {
  return isSignedIn(principal) ? principal.personId : null;
}

async function carryOut(
  database: Kysely<Database>,
  { record, state, content }: Ruling,
  text: ReviewedText | undefined,
): Promise<DecisionEffect> {
  if (content && text) {
    await saveActors(database, actorsIn(content));
    await replaceContent(database, record, placed(text, content, state));
  } else await changeState(database, record.id, state);
  const { revision } = record;
  return {
    commitmentId: record.id,
    before: { state: record.state, revision, ...(content && { content: contentOf(record) }) },
    after: { state, revision: revision + 1, ...(content && { content }) },
  };
}

/** The identifier of a commitment with these words and this kind: what extraction would give it. */
export function identifierOf({ fingerprint }: ReviewedText, { start, end, kind }: CommitmentContent): string {
  return shortId(fingerprint, String(start), String(end), kind);
}

/** Adds what is not there yet; what is there already, rejected or not, becomes what is wanted. */
async function placeAdditions(
  database: Kysely<Database>,
  text: ReviewedText,
  additions: readonly Addition[],
): Promise<[DecisionEffect[], Ruling[]]> {
  if (additions.length === 0) return [[], []];
  const wanted = new Map(additions.map((addition) => [identifierOf(text, addition.content), addition]));
  const there = await lockCommitments(database, [...wanted.keys()]);
  const revived = there.flatMap((record): Ruling[] => {
    const addition = wanted.get(record.id);
    return addition ? [{ record, ...addition }] : [];
  });
  for (const { id } of there) wanted.delete(id);
  const rows = [...wanted].map(([id, addition]) => newCommitment(id, addition, text));
  for (const { content } of wanted.values()) await saveActors(database, actorsIn(content));
  await addCommitments(database, text, rows);
  const made = [...wanted].map(
    ([commitmentId, { state, content }]): DecisionEffect => ({
      commitmentId,
      before: null,
      after: { state, revision: 1, content },
    }),
  );
  return [made, revived];
}

function newCommitment(id: string, { state, content }: Addition, text: ReviewedText) {
  const { quote, page, passageLabel } = placed(text, content, state);
  const { parts, start, end, kind, passage, dueOn, setByPerson } = content;
  const ids = (part: 'bearers' | 'counterparts' | 'fora') => parts[part].flatMap(({ actor }) => actor ?? []);
  return {
    found: {
      ...{ id, kind, passage, page, start, end, quote, ...parts },
      strength: null,
      confidence: 1,
      language: text.language,
      trace: [],
    },
    ...{ passageLabel, dueOn },
    speakerId: parts.speaker?.actor ?? null,
    bearerIds: ids('bearers'),
    counterpartIds: ids('counterparts'),
    forumIds: ids('fora'),
    decided: { state, setByPerson },
  };
}

function actorsIn({ parts }: CommitmentContent) {
  const { speaker, bearers, counterparts, beneficiaries, fora } = parts;
  const named = [...(speaker ? [speaker] : []), ...bearers, ...counterparts, ...beneficiaries, ...fora];
  const ids = new Set(named.flatMap(({ actor }) => actor ?? []));
  return [...ids].flatMap((id) => actorById(id) ?? []);
}
