import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { verifyAuditChain } from '../../src/store/audit.ts';
import { databaseCutBefore } from '../support/cut-connections.ts';
import { testDatabase } from '../support/database.ts';
import { tableContents } from '../support/table-contents.ts';
import { CHANGING, givenPeople, givenStage, type Stage } from './changing.ts';
import { deskOf } from './desk-of.ts';

/** Files that open a transaction and are not gone through here, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'archive-evidence': 'a part of attaching a file or an address',
  'attach-evidence-file': 'sends another number of statements from run to run; tested with the evidence',
  'attach-evidence-address': 'fetches from the internet, then does what attaching a file does',
  'record-export': 'a part of every export: one entry of the log',
  'fetch-backup': 'one entry of the log',
  'read-log': 'one entry of the log',
  'render-report': 'one entry of the log',
  'make-backup': 'one entry of the log; the file is tested where it is written',
  're-extract-document': 'needs a file in the register; its transaction is that of ingesting',
  'accept-invitation': 'signs in by the library, which has a connection of its own',
  'set-up': 'signs in by the library, which has a connection of its own',
  'end-subscription': 'of one statement and an entry of the log',
  'remind-person': 'tested with the mails',
  'mail-new-finds': 'goes through everybody; tested with the saved searches',
  'ask-for-subscription': 'counts first that somebody asked, which stays; then one transaction',
  'take-returned-mail': 'tested with the returned mails',
  'tell-news': 'goes through everybody; tested with the subscriptions',
  'take-release-in': 'its transaction is that of ingesting, then one statement; done again it changes nothing',
  'submit-account': 'fetches from the internet; tested with accounts',
  'remind-signatories': 'tested with accounts',
  'answer-invitation': 'tested with the answers to events',
  'register-for-event': 'tested with the answers to events',
  'sign-pledge': 'counts first that somebody asked, which stays; then one transaction',
};

const opening = globSync('src/desk/*.ts', { exclude: ['**/*.test.ts'] })
  .filter((file) => /inTransaction\(|\.transaction\(\)|await keepStatement\(/u.test(readFileSync(file, 'utf8')))
  .map((file) => basename(file, '.ts'));

test('every use case that opens a transaction is gone through, or named with a reason', () => {
  const known = [...Object.keys(CHANGING), ...Object.keys(ELSEWHERE)];
  expect(opening.filter((name) => !known.includes(name))).toEqual([]);
});

const server = await testDatabase();
const { database, connection } = server;
const reader = createDocumentReader();
afterAll(() => reader.close());

beforeAll(() => givenPeople(server));

let stages = 0;
async function newStage(): Promise<Stage> {
  stages += 1;
  return { ...(await givenStage(database, String(stages))), reader };
}

type CutAt = Parameters<typeof databaseCutBefore>[1];

describe('a process that is killed before any of its statements', () => {
  test.each(Object.entries(CHANGING))('leaves everything or nothing of %s', async (name, useCase) => {
    const act = await useCase(deskOf(database, name), await newStage());
    const before = await tableContents(connection);
    const cutAt = async (at: CutAt) => {
      const cut = databaseCutBefore(connection, at);
      await expect(act(deskOf(cut.database, name))).rejects.toThrow();
      await cut.end();
      expect([at, cut.isCut(), cut.commits()]).toEqual([at, true, 0]);
      return cut.reached();
    };
    const last = await cutAt('commit');
    for (let statement = 1; statement < last; statement += 1) await cutAt(statement);
    // Nothing ever takes back what was committed, so what any of the cuts had left would stand here.
    expect(await tableContents(connection)).toEqual(before);

    const whole = databaseCutBefore(connection, Number.POSITIVE_INFINITY);
    await act(deskOf(whole.database, name));
    await whole.end();
    expect(whole.commits()).toBe(1);
    expect(await tableContents(connection)).not.toEqual(before);
  });

  test('leaves the log whole', async () => {
    expect((await verifyAuditChain(database)).broken).toBeNull();
  });
});
