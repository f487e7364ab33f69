import { type Kysely, sql } from 'kysely';
import { operatorContext } from '../../src/desk/open-context.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { Database } from '../../src/store/schema.ts';
import { type Pace, type Place, type Tallies, type Tally, type Worker, work } from './crowd.ts';
import { generateDesk, generatedPeople, LARGE, type RegisterSize } from './generate.ts';
import { gatherMaterial } from './material.ts';
import { type Colleague, signIn } from './people.ts';
import { type LoadRow, loadTable } from './report-load.ts';
import { serveDesk } from './serve.ts';
import { CHANGES, FLOOR, PAGES } from './visits.ts';

const TODAY = '2026-03-01';
const WORKERS = 20;
const VISITS = [FLOOR, ...PAGES, ...CHANGES];

/** From a page to the next click: people who are quick and read little. */
const THINKING: Pace = { rounds: 2, think: [1_000, 3_000] };
const PRESSING: Pace = { rounds: 1, think: [0, 0] };
const ALONE: Pace = { rounds: 7, think: [0, 0] };
const WARM_UP: Pace = { rounds: 1, think: [0, 0] };

/**
 * How the desk answers in a large register, one person alone and twenty at once, as Markdown. The register is generated in
 * the data folder, unless an earlier measurement left it there. Throws when generating it was broken off.
 */
export async function measureDesk(dataFolder: string, size: RegisterSize = LARGE): Promise<string> {
  const { database, close } = await openDatabase({ dataFolder });
  try {
    const operator = operatorContext({ database, today: () => TODAY, now: () => new Date(TODAY) });
    const colleagues =
      (await generatedPeople(database)) ??
      (await generateDesk(operator, size, (done) => console.error(`  generated: ${done}`)));
    const workers = await signInAll(database, colleagues.slice(0, WORKERS));
    const material = await gatherMaterial(database);
    const { rows } = await sql<{ documents: number; commitments: number }>`select
      (select count(*)::integer from expression) as documents,
      (select count(*)::integer from commitment where in_register) as commitments`.execute(database);
    const server = await serveDesk(dataFolder);
    try {
      const measured = await measure({ url: server.url, material, turns: new Map() }, workers);
      return loadTable(measured, { workers: workers.length, ...(rows[0] ?? { documents: 0, commitments: 0 }) });
    } finally {
      await server.stop();
    }
  } finally {
    await close();
  }
}

function signInAll(database: Kysely<Database>, colleagues: readonly Colleague[]): Promise<Worker[]> {
  return Promise.all(
    colleagues.map(async (colleague) => ({ role: colleague.role, cookie: await signIn(database, colleague) })),
  );
}

async function measure(place: Place, workers: readonly Worker[]): Promise<LoadRow[]> {
  const oneOfEach = [...new Map(workers.map((worker) => [worker.role, worker])).values()];
  await work(place, workers, VISITS, WARM_UP);
  const alone = await oneAfterTheOther(place, oneOfEach);
  console.error('  measured: alone');
  const thinking = await work(place, workers, VISITS, THINKING);
  console.error('  measured: at once');
  const pressing = await work(place, workers, VISITS, PRESSING);
  return VISITS.map(({ name, goal }) => ({
    name,
    goal,
    alone: alone.get(name) ?? NEVER,
    thinking: thinking.get(name) ?? NEVER,
    pressing: pressing.get(name) ?? NEVER,
  }));
}

const NEVER: Tally = { times: [], errors: 0 };

/** Each visit by somebody who may make it, with nobody else there. */
async function oneAfterTheOther(place: Place, workers: readonly Worker[]): Promise<Tallies> {
  const tallies = new Map<string, Tally>();
  for (const visit of VISITS) {
    const worker = workers.find(({ role }) => visit.by.includes(role));
    if (!worker) throw new Error(`nobody may do this: ${visit.name}`);
    for (const [name, tally] of await work(place, [worker], [visit], ALONE)) tallies.set(name, tally);
  }
  return tallies;
}
