import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from '../store/schema.ts';
import type { Sample } from './sample-manifest.ts';

const SCHEMA = 'jobs';
const QUEUE = 'read-sample';
const ENQUEUE_LOCK = 7_378_268_327;

/** Sample documents that wait to be read, kept in the database until they are. */
export interface SampleQueue {
  /** Puts the samples in the queue if the register and the queue are empty; all of them or none. */
  fill(samples: readonly Sample[]): Promise<void>;
  /**
   * Takes the next sample, and keeps it taken while `read` reads it; false when none is left. A process that is
   * killed meanwhile, or a `read` that throws, gives it back at once.
   */
  take(read: (sample: Sample) => Promise<void>): Promise<boolean>;
  /** Ends the use of the queue; what waits in it stays. */
  close(): Promise<void>;
}

/** Makes the queue where it is not there yet. */
export async function openSampleQueue(database: Kysely<Database>): Promise<SampleQueue> {
  // Nothing here runs by the clock: samples are taken when Servanda starts, so an idle Servanda asks for nothing.
  const boss = new PgBoss({ db: fromKysely(database), schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE, { retryLimit: 0 });

  const countWaiting = async (executor: Kysely<Database>) =>
    (await boss.findJobs(QUEUE, { queued: true, db: fromKysely(executor) })).length;

  return {
    fill: (samples) =>
      database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${ENQUEUE_LOCK})`.execute(transaction);
        if ((await hasDocuments(transaction)) || (await countWaiting(transaction)) > 0) return;
        const jobs = samples.map((sample) => ({ data: sample }));
        await boss.insert(QUEUE, jobs, { db: fromKysely(transaction) });
      }),
    take: (read) =>
      database.transaction().execute(async (transaction) => {
        const db = fromKysely(transaction);
        const [job] = await boss.fetch<Sample>(QUEUE, { db });
        if (!job) return false;
        await read(job.data);
        await boss.complete(QUEUE, job.id, null, { db });
        return true;
      }),
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

async function hasDocuments(transaction: Transaction<Database>): Promise<boolean> {
  const document = await transaction.selectFrom('expression').select('id').limit(1).executeTakeFirst();
  return document !== undefined;
}
