import type { DeskContext } from '../src/desk/context.ts';
import { searchRegister } from '../src/desk/search-register.ts';
import type { RegisterQuery } from '../src/desk/views.ts';
import { generateRegister, storeRegister } from './generated-register.ts';
import { type Comparison, compare } from './measure.ts';
import { type Search, SqliteRegister } from './sqlite-register.ts';

const COMMITMENTS = 20_000;

const SEARCHES: readonly Search[] = [
  { words: 'climate', kind: null },
  { words: 'harbours baltic', kind: null },
  { words: 'coordinate elections', kind: 'call' },
  { words: 'train embassies pacific', kind: 'undertaking' },
  { words: 'cyber cables arctic', kind: null },
  { words: 'fisheries', kind: 'expectation' },
  { words: 'space data health', kind: null },
  { words: 'oceania', kind: 'call' },
];

/** A page of the register with all its counts, beside SQLite's FTS5 over the same rows, per search. */
export async function compareSearch(context: DeskContext): Promise<Comparison> {
  const documents = generateRegister(COMMITMENTS);
  await storeRegister(context.database, documents);
  const sqlite = new SqliteRegister(documents);
  try {
    await requireSameAnswers(context, sqlite);
    const times = await compare(
      [
        {
          name: 'Servanda',
          does: 'first page, total, counts of seven filters, matched words',
          run: () => askServanda(context),
        },
        {
          name: 'SQLite FTS5',
          does: 'first page, total, counts of seven filters',
          run: () => askSqlite(sqlite, context),
        },
      ],
      { rounds: 9, units: SEARCHES.length },
    );
    return {
      title: 'Search in the register',
      unit: 'search',
      input: `${COMMITMENTS.toLocaleString('en')} generated commitments in ${documents.length} documents; ${SEARCHES.length} searches of one to three words, half of them within one kind`,
      times,
      notes: [
        'Both are asked the same and must find the same number, or the run fails.',
        'SQLite works in the memory of this process. PostgreSQL is another process, keeps its rows on disk, and stems each text in its own language; Servanda also builds whole records of what it finds.',
      ],
    };
  } finally {
    sqlite.close();
  }
}

function queryOf({ words, kind }: Search): RegisterQuery {
  return { text: words, kinds: kind ? [kind] : [], limit: 25 };
}

async function askServanda(context: DeskContext): Promise<void> {
  for (const search of SEARCHES) await searchRegister(context, queryOf(search));
}

function askSqlite(sqlite: SqliteRegister, { today }: DeskContext): void {
  for (const search of SEARCHES) sqlite.search(search, today);
}

async function requireSameAnswers(context: DeskContext, sqlite: SqliteRegister): Promise<void> {
  for (const search of SEARCHES) {
    const ours = await searchRegister(context, queryOf(search));
    const theirs = sqlite.search(search, context.today);
    if (ours.total === theirs.total && ours.rows.length === theirs.rows.length && ours.total > 0) continue;
    throw new Error(`“${search.words}”: ${ours.total} found in PostgreSQL, ${theirs.total} in SQLite`);
  }
}
