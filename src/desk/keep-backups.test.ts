import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { archivistOf } from '../store/backup/archivist.ts';
import { aloneWithBackups } from '../store/backups.ts';
import { askForBackup } from './ask-for-backup.ts';
import { type BackupSettings, isBackupDue } from './backup-settings.ts';
import { backupsToKeep } from './backups-to-keep.ts';
import { fetchBackup } from './fetch-backup.ts';
import { keepBackups } from './keep-backups.ts';
import { listBackups } from './list-backups.ts';
import { operatorContext } from './open-context.ts';

const { database, connection, pool } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'servanda-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: BackupSettings = {
  ...{ folder, hour: 2, timeZone: 'Europe/Copenhagen' },
  keep: { daily: 1, weekly: 0, monthly: 0 },
};
const at = (instant: string) =>
  operatorContext({ database, today: () => instant.slice(0, 10), now: () => new Date(instant) });
const failures: unknown[] = [];
const keep = (instant: string, changed: Partial<BackupSettings> = {}) =>
  keepBackups(at(instant), {
    archivist: archivistOf(connection),
    settings: { ...settings, ...changed },
    onFailure: (error) => failures.push(error),
  });
const states = async (instant = '2026-03-10T12:00:00Z') =>
  (await listBackups(at(instant), settings)).backups.map(({ state, fault }) => fault ?? state);

describe('backups by the clock', () => {
  test('are made once a day from the hour on, read back, and take turns', async () => {
    await keep('2026-03-01T00:30:00Z');
    expect(await states()).toEqual([]);
    await keep('2026-03-01T01:30:00Z');
    await keep('2026-03-01T22:30:00Z');
    expect(await states()).toEqual(['checked']);
    writeFileSync(join(folder, 'servanda-1999-01-01T000000Z.tar.zst'), 'of somebody else');
    writeFileSync(join(folder, 'letter.txt'), 'of somebody else');
    await keep('2026-03-02T01:30:00Z');
    expect(await states()).toEqual(['checked', 'removed']);
    expect(readdirSync(folder)).toEqual([
      'letter.txt',
      'servanda-1999-01-01T000000Z.tar.zst',
      'servanda-2026-03-02T013000Z.tar.zst',
    ]);
  });

  test('that fail are told of, tried again in an hour, and leave the last good one', async () => {
    const gone = { folder: join(folder, 'gone') };
    await keep('2026-03-03T01:30:00Z', gone);
    await keep('2026-03-03T01:50:00Z', gone);
    expect(failures).toHaveLength(1);
    const view = await listBackups(at('2026-03-03T12:00:00Z'), settings);
    expect(view.hasFailed).toBe(true);
    expect(view.backups[0]).toMatchObject({ state: 'failed', fault: 'no-folder' });
    await keep('2026-03-03T02:40:00Z');
    expect(await states()).toEqual(['checked', 'no-folder', 'removed', 'removed']);
  });

  test('that a killed process left are told of, and what it wrote is cleared away', async () => {
    await pool.query(
      `insert into backup (occasion, asked_at, started_at)
        select 'asked', '2026-03-03T05:00Z', '2026-03-03T05:00Z' from set_config('servanda.everything', 'on', false)`,
    );
    const left = join(folder, 'servanda-2026-03-03T050000Z.tar.zst.partial');
    writeFileSync(left, 'half');
    utimesSync(left, new Date('2026-03-03T05:00:00Z'), new Date('2026-03-03T05:00:00Z'));
    await askForBackup(at('2026-03-03T08:00:00Z'));
    await askForBackup(at('2026-03-03T08:00:01Z'));
    await keep('2026-03-03T08:00:02Z');
    expect((await states()).slice(0, 2)).toEqual(['checked', 'interrupted']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('are made by one process only', async () => {
    await aloneWithBackups(database, async () => {
      await askForBackup(at('2026-03-03T09:00:00Z'));
      await keep('2026-03-03T09:00:01Z');
      expect((await states())[0]).toBe('waiting');
    });
  });

  test('can be taken away, which is logged; what was removed by hand cannot', async () => {
    const context = at('2026-03-03T10:00:00Z');
    const [, newest] = (await listBackups(context, settings)).backups;
    const fetched = await fetchBackup(context, settings, newest?.id ?? 0);
    let length = 0;
    for await (const chunk of fetched.open()) length += chunk.length;
    expect(length).toBe(newest?.size);
    const { rows } = await pool.query(`select subject_id from audit_entry where action = 'download-backup'`);
    expect(rows).toEqual([{ subject_id: newest?.sha256 }]);
    rmSync(join(folder, fetched.name));
    expect((await states())[1]).toBe('missing');
    await expect(fetchBackup(context, settings, newest?.id ?? 0)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(fetchBackup(context, null, newest?.id ?? 0)).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('what is due', () => {
  const zone = { hour: 2, timeZone: 'Europe/Copenhagen' };
  const last = (askedAt: string, hasFailed = false) => ({ askedAt: new Date(askedAt), hasFailed });

  test('is one a day also when clocks change', () => {
    // At two the clocks go on to three.
    expect(isBackupDue(new Date('2026-03-29T00:59:00Z'), zone, last('2026-03-28T01:00:00Z'))).toBe(false);
    expect(isBackupDue(new Date('2026-03-29T01:00:00Z'), zone, last('2026-03-28T01:00:00Z'))).toBe(true);
    // At three the clocks go back to two.
    expect(isBackupDue(new Date('2026-10-25T00:00:00Z'), zone, last('2026-10-24T00:00:00Z'))).toBe(true);
    expect(isBackupDue(new Date('2026-10-25T01:00:00Z'), zone, last('2026-10-25T00:00:00Z'))).toBe(false);
  });

  test('comes late where nobody was there at the hour', () => {
    expect(isBackupDue(new Date('2026-05-05T20:00:00Z'), zone, null)).toBe(true);
    expect(isBackupDue(new Date('2026-05-05T20:00:00Z'), zone, last('2026-05-01T00:00:00Z'))).toBe(true);
  });
});

describe('whose turn is over', () => {
  const days = (...made: string[]) => made.map((madeOn, index) => ({ id: index + 1, madeOn }));

  test('is everything but the newest of each of the last days, weeks and months', () => {
    const all = days(
      '2025-12-30',
      '2026-01-31',
      '2026-02-20',
      '2026-02-22',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-01',
    );
    const kept = backupsToKeep(all, { daily: 2, weekly: 2, monthly: 3 });
    // The 1st (the later) and the 28th; the weeks that end on 1 March and 22 February; March, February, January.
    expect([...kept].sort()).toEqual([2, 4, 6, 8]);
  });

  test('is never the newest', () => {
    expect([...backupsToKeep(days('2020-01-01', '2021-01-01'), { daily: 0, weekly: 0, monthly: 0 })]).toEqual([2]);
    expect(backupsToKeep([], { daily: 1, weekly: 1, monthly: 1 }).size).toBe(0);
  });
});
