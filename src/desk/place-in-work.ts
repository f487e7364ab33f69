import type { Kysely } from 'kysely';
import { documentNumberKey } from '../matching/document-number.ts';
import type { Recognition } from '../matching/recognition.ts';
import { type ExpressionSummary, findExpressions, siblingsOf, versionsOf } from '../store/expressions.ts';
import { expressionsNumbered } from '../store/identifiers.ts';
import type { Database } from '../store/schema.ts';
import { workOf } from '../store/works.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { DeclaredDocument } from './declared-document.ts';
import { Invalid, NotFound } from './errors.ts';
import type { Kinship } from './ingest-views.ts';
import type { NewText } from './recognise-kin.ts';
import { recogniseKin } from './recognise-kin.ts';

/** The text that a new one belongs with. */
export interface Kin {
  readonly as: Kinship['as'];
  /** Identifier of the text. */
  readonly of: string;
  readonly by: Recognition;
}

/** The work that a text is put in, and what is there of it. */
export interface Place {
  readonly workId: number;
  /** Null for the first text of a work. */
  readonly kin: Kin | null;
}

/**
 * Decides which work a text belongs to: the one that is declared, else that of a text which it revises or says in
 * another language, else one of its own. Throws what `placeDeclared` throws.
 */
export async function placeInWork(
  database: Kysely<Database>,
  text: NewText,
  declared: DeclaredDocument,
): Promise<Place> {
  const place = await placeDeclared(database, text, declared);
  if (place) return place;
  const recognised = await recogniseKin(database, text);
  if (recognised) return within(database, recognised.workId, text.language, recognised.by);
  return { workId: await workOf(database, null), kin: null };
}

/**
 * The work that is declared; null where none is. Throws `NotFound` for a declared document that is not there,
 * `Invalid` for one that a text in this language cannot belong with.
 */
export async function placeDeclared(
  database: Kysely<Database>,
  { language }: { readonly language: LanguageCode },
  declared: DeclaredDocument,
): Promise<Place | null> {
  const { work, ownWork } = declared;
  if (ownWork) return { workId: await workOf(database, null), kin: null };
  if (work !== undefined) return within(database, await workOf(database, work), language, 'declared');
  const relative = await declaredRelative(database, language, declared);
  return relative && within(database, relative.work_id, language, 'declared');
}

/** The place in a work: after its newest text in the language, else beside one in another language. */
async function within(
  database: Kysely<Database>,
  workId: number,
  language: LanguageCode,
  by: Recognition,
): Promise<Place> {
  const expression = { work_id: workId, language };
  const version = (await versionsOf(database, expression)).at(-1);
  if (version) return { workId, kin: { as: 'version', of: version.id, by } };
  const [sibling] = await siblingsOf(database, expression);
  return { workId, kin: sibling ? { as: 'language-version', of: sibling.id, by } : null };
}

async function declaredRelative(
  database: Kysely<Database>,
  language: LanguageCode,
  { sameAs, newVersionOf }: DeclaredDocument,
): Promise<ExpressionSummary | null> {
  const named = sameAs ?? newVersionOf;
  if (named === undefined) return null;
  const found = await documentNamed(database, named, sameAs === undefined ? language : null);
  if (sameAs !== undefined && found.language === language) {
    throw new Invalid([{ field: 'sameAs', code: 'same-language', details: { value: named } }]);
  }
  if (newVersionOf !== undefined && found.language !== language) {
    throw new Invalid([{ field: 'newVersionOf', code: 'other-language', details: { value: named } }]);
  }
  return found;
}

/**
 * The document with this identifier or number; of several language versions with one number, that in `language` if one
 * is given. Throws `NotFound`, and `Invalid` where documents of several works have the number.
 */
async function documentNamed(
  database: Kysely<Database>,
  name: string,
  language: LanguageCode | null,
): Promise<ExpressionSummary> {
  const byId = (await findExpressions(database, [name])).get(name);
  if (byId) return byId;
  const key = documentNumberKey(name);
  const ids = key === '' ? [] : await expressionsNumbered(database, key);
  const numbered = [...(await findExpressions(database, ids)).values()];
  const [first] = numbered;
  if (!first) throw new NotFound('document', name);
  if (numbered.some((expression) => expression.work_id !== first.work_id)) {
    throw new Invalid([{ field: 'document', code: 'several-documents', details: { value: name } }]);
  }
  return numbered.find((expression) => expression.language === language) ?? first;
}
