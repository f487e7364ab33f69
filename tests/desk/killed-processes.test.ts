import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verifyAuditChain } from '../../src/store/audit.ts';
import { testDatabase } from '../support/database.ts';
import type { Side } from '../support/kill-at-commit.ts';
import { tableContents } from '../support/table-contents.ts';
import { givenPeople, givenStage } from './changing.ts';
import type { Orders } from './worker-to-kill.ts';

const server = await testDatabase();
const { database, connection } = server;

/**
 * One of each kind: every use case is cut off at every statement in killed-between-steps, where PostgreSQL sees a
 * connection that breaks. Here it is a process of its own that the system ends, with its worker threads and sockets.
 */
const USE_CASES = [
  'ingest-document',
  'confirm-commitment',
  'act-in-bulk',
  'report-progress',
  'classify-document',
  'make-report-edition',
  'import-signatories',
];

beforeAll(() => givenPeople(server));

/** Lets a process of its own do something and be killed; gives how it ended, and the register before. */
async function workAndDie(useCase: string, side: Side) {
  const stage = await givenStage(database, `${useCase} ${side}`);
  const orders: Orders = { connection: { ...connection }, useCase, stage, side };
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'worker-to-kill.ts'), JSON.stringify(orders)]);
  let said = '';
  worker.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = once(worker, 'close') as Promise<[number | null, string | null]>;
  await Promise.race([once(worker.stdout, 'data'), ended]);
  const before = await tableContents(connection);
  worker.stdin.on('error', () => {}).write('go on\n');
  const [code, signal] = await ended;
  return { end: signal ?? `${code}: ${said}`, before };
}

test.each(USE_CASES)('a process that is killed right before the commit of %s has done nothing', async (useCase) => {
  const { end, before } = await workAndDie(useCase, 'before');
  expect(end).toBe('SIGKILL');
  expect(await tableContents(connection)).toEqual(before);
});

test.each(USE_CASES)(
  'a process that is killed right after the commit of %s has done it, and said so',
  async (useCase) => {
    const { end, before } = await workAndDie(useCase, 'after');
    expect(end).toBe('SIGKILL');
    const after = await tableContents(connection);
    expect(after).not.toEqual(before);
    expect(after.get('audit_entry')).not.toEqual(before.get('audit_entry'));
    expect((await verifyAuditChain(database)).broken).toBeNull();
  },
);
