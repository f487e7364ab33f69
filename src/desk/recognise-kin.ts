import type { Kysely } from 'kysely';
import { type AlignablePassage, alignPassages } from '../matching/align-passages.ts';
import { isRevision } from '../matching/is-revision.ts';
import { isTranslation } from '../matching/is-translation.ts';
import { measureAlignment } from '../matching/measure-alignment.ts';
import type { Recognition } from '../matching/recognition.ts';
import { type ExpressionSummary, findExpressions } from '../store/expressions.ts';
import { expressionsNumbered, identifiersOf, type KeyedIdentifier } from '../store/identifiers.ts';
import { expressionsSharing, expressionsWithFigures } from '../store/kin-candidates.ts';
import type { Database } from '../store/schema.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { alignableOf } from './compared-text.ts';

/** A new text, by what tells which others it belongs with. */
export interface NewText {
  readonly title: string;
  readonly language: LanguageCode;
  readonly date: string | null;
  readonly issuerId: string | null;
  /** The number that is surest to be its own; a text may also cite others. */
  readonly number: Pick<KeyedIdentifier, 'scheme' | 'key'> | null;
  readonly figures: readonly string[];
  /** Those that `isAlignable`. */
  readonly passages: readonly AlignablePassage[];
}

/** The work that a text belongs to, and how that was found. */
export interface RecognisedKin {
  readonly workId: number;
  readonly by: Recognition;
}

/** How many texts of each sort are looked at closely. */
const CANDIDATES = 5;

/** Finds a text that the new one revises, or says in another language; null where there is none for certain. */
export async function recogniseKin(database: Kysely<Database>, text: NewText): Promise<RecognisedKin | null> {
  const numbered = text.number ? await expressionsNumbered(database, text.number.key) : [];
  const revised = await expressionsSharing(
    database,
    text.language,
    text.passages.map((passage) => passage.text),
    CANDIDATES,
  );
  const { language, figures, date, issuerId } = text;
  const translated = await expressionsWithFigures(database, { language, figures, date, issuerId }, CANDIDATES);
  return (
    (await firstKin(database, text, await candidatesOf(database, numbered), 'number')) ??
    (await firstKin(database, text, await candidatesOf(database, revised), 'text')) ??
    (await firstKin(database, text, await candidatesOf(database, translated), 'structure'))
  );
}

async function candidatesOf(database: Kysely<Database>, ids: readonly string[]): Promise<ExpressionSummary[]> {
  const expressions = await findExpressions(database, ids.slice(0, CANDIDATES));
  return ids.flatMap((id) => expressions.get(id) ?? []);
}

async function firstKin(
  database: Kysely<Database>,
  text: NewText,
  candidates: readonly ExpressionSummary[],
  by: Recognition,
): Promise<RecognisedKin | null> {
  for (const candidate of candidates) {
    if (await isKin(database, text, candidate, by === 'number')) return { workId: candidate.work_id, by };
  }
  return null;
}

async function isKin(
  database: Kysely<Database>,
  text: NewText,
  candidate: ExpressionSummary,
  hasSameNumber: boolean,
): Promise<boolean> {
  if (!hasSameNumber && (await hasOtherNumber(database, text, candidate))) return false;
  const passages = await alignableOf(database, candidate.id);
  if (candidate.language === text.language) {
    return isRevision({ title: candidate.title, passages }, text, { hasSameNumber });
  }
  const groups = alignPassages(passages, text.passages);
  return isTranslation(measureAlignment(passages, text.passages, groups), { hasSameNumber });
}

/** Two documents that each carry a number of one scheme, and not the same one, are two. */
async function hasOtherNumber(
  database: Kysely<Database>,
  { number }: NewText,
  { id }: ExpressionSummary,
): Promise<boolean> {
  const [other] = await identifiersOf(database, [id]);
  return number !== null && other?.scheme === number.scheme && other.key !== number.key;
}
