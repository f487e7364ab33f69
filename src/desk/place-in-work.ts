import type { Kysely } from 'kysely';
import type { Recognition } from '../matching/recognition.ts';
import { siblingsOf, versionsOf } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { workOf } from '../store/works.ts';
import type { DeclaredDocument } from './declared-document.ts';
import type { UnderstoodDocument } from './understand-file.ts';
import type { Kinship } from './views.ts';

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

/** A new text with what is known of it. */
export interface NewText {
  readonly title: string;
  readonly declared: DeclaredDocument;
  readonly understood: UnderstoodDocument;
}

/** Decides which work a new text belongs to. */
export async function placeInWork(database: Kysely<Database>, { declared, understood }: NewText): Promise<Place> {
  const workId = await workOf(database, declared.work ?? null);
  const expression = { work_id: workId, language: understood.language };
  const [sibling] = await siblingsOf(database, expression);
  const version = (await versionsOf(database, expression)).at(-1);
  if (version) return { workId, kin: { as: 'version', of: version.id, by: 'declared' } };
  if (sibling) return { workId, kin: { as: 'language-version', of: sibling.id, by: 'declared' } };
  return { workId, kin: null };
}
