import { once } from 'node:events';
import pg from 'pg';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { databaseWithin, EVERYTHING } from '../../src/store/access.ts';
import { databaseKilledAtCommit, type Side } from '../support/kill-at-commit.ts';
import { CHANGING, type Stage } from './changing.ts';
import { deskOf } from './desk-of.ts';

/** What the process is told: where the register is, what it does with what, and when it dies. */
export interface Orders {
  readonly connection: pg.ClientConfig;
  readonly useCase: string;
  readonly stage: Omit<Stage, 'reader'>;
  readonly side: Side;
}

const { connection, useCase, stage, side } = JSON.parse(process.argv[2] ?? '') as Orders;
const reader = createDocumentReader();
const prepared = databaseWithin(new pg.Pool(connection), EVERYTHING);
const act = await CHANGING[useCase]?.(deskOf(prepared, useCase), { ...stage, reader });
await prepared.destroy();

// Whoever started it looks at the register now, and lets it go on.
process.stdout.write('prepared\n');
await once(process.stdin, 'data');
await act?.(deskOf(databaseKilledAtCommit(connection, side), useCase));
