import { type Kysely, sql } from 'kysely';
import type { DeskContext } from '../../src/desk/context.ts';
import { defineReport } from '../../src/desk/define-report.ts';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { ingestDocument } from '../../src/desk/ingest-document.ts';
import { PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import type { Database } from '../../src/store/schema.ts';
import { indexSomeDue, noteOldWords } from '../../src/store/search-due.ts';
import { generateTexts } from './documents.ts';
import { multiplyDocuments } from './multiply.ts';
import { type Colleague, storeAudiences, storedPeople, storePeople } from './people.ts';
import { storeWorkingLife } from './working-life.ts';

/** How large the generated register is. */
export interface RegisterSize {
  /** Texts that are written, read and extracted like any other. */
  readonly texts: number;
  /** How often each is there, with other days. */
  readonly times: number;
}

/** 2,000 documents with some 100,000 commitments. */
export const LARGE: RegisterSize = { texts: 100, times: 20 };

/**
 * Fills an empty register with documents in Danish and English, all of it our own words and the same at every run,
 * and with what a house of people made of them in some years. Gives the people.
 */
export async function generateDesk(
  operator: DeskContext,
  size: RegisterSize,
  say: (done: string) => void,
): Promise<Colleague[]> {
  const { database } = operator;
  // Nothing is read twice: what comes in has its words from the start.
  await noteOldWords(database);
  const colleagues = await database.transaction().execute(storePeople);
  await takeInTexts(operator, size.texts);
  say('texts');
  await multiplyDocuments(database, size.times - 1, await storeAudiences(database));
  say('copies');
  await sql`vacuum analyze`.execute(database);
  await storeWorkingLife(database);
  say('work');
  await storeReports(operator);
  while (await indexSomeDue(database));
  say('words');
  await sql`vacuum analyze`.execute(database);
  return colleagues;
}

/**
 * The people of a register that was generated before, null where nothing is there yet. Throws when it is not whole: its
 * reports are among the last of what is generated.
 */
export async function generatedPeople(database: Kysely<Database>): Promise<Colleague[] | null> {
  const colleagues = await storedPeople(database);
  if (colleagues.length === 0) return null;
  const report = await database.selectFrom('report').select('id').limit(1).executeTakeFirst();
  if (!report) throw new Error('the data folder has a register that was not generated to its end: remove it');
  while (await indexSomeDue(database));
  return colleagues;
}

async function takeInTexts(operator: DeskContext, count: number): Promise<void> {
  const reader = createDocumentReader();
  const audience = { classification: 'public', teamIds: [] } as const;
  try {
    for (const { name, language, date, text } of generateTexts(count)) {
      const file = { name, bytes: new TextEncoder().encode(text) };
      await ingestDocument(operator, { file, declared: { language, date, ownWork: true }, audience, reader });
    }
  } finally {
    await reader.close();
  }
}

/** A few reports, each of what one text asks for: of all commitments of a year nobody makes one in so large a register. */
async function storeReports(operator: DeskContext): Promise<void> {
  const audience = { classification: 'internal', teamIds: [] } as const;
  const same = { language: 'en', asOf: '2025-12-31', onlyConfirmed: true, audience } as const;
  const texts = await operator.database
    .selectFrom('expression')
    .select('id')
    .where('audience_id', '=', PUBLIC_AUDIENCE)
    .orderBy('id')
    .limit(6)
    .execute();
  for (const { id } of texts) {
    await defineReport(operator, { ...same, scope: { kind: 'progress', documentId: id, points: [] } });
  }
}
