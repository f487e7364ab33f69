import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { openSampleQueue } from './sample-queue.ts';
import { type JobOptions, startJobs } from './start-jobs.ts';

const { database, pool } = await testDatabase();
const reader = createDocumentReader();
const folder = mkdtempSync(join(tmpdir(), 'servanda-samples-'));
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await pool.query('delete from expression');
  await pool.query('delete from work');
  await pool.query(`delete from jobs.job`);
});

const topics = ['cables', 'canals', 'bridges'];
const samples = topics.map((topic) => ({
  file: `${topic} & more.txt`,
  work: `sample-${topic}`,
  language: 'en' as const,
  date: '2026-01-15',
  title: `Declaration on ${topic}`,
  issuer: 'dk',
}));
for (const [index, topic] of topics.entries()) {
  writeFileSync(
    join(folder, samples[index]?.file ?? ''),
    `We will train a diplomat in every embassy to follow ${topic}.`,
  );
}
const manifest = (documents: readonly object[]) =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ documents }));

const options: JobOptions = {
  database,
  reader,
  today: () => '2026-06-01',
  samples: new URL(`${pathToFileURL(folder)}/`),
};

async function titles(): Promise<string[]> {
  const { rows } = await pool.query('select title from expression where sample order by ingested_at');
  return rows.map(({ title }) => title);
}

test('the samples are read into an empty register, once', async () => {
  manifest(samples);
  expect(await (await startJobs(options)).samplesRead).toBe(3);
  expect(await titles()).toEqual(samples.map(({ title }) => title));
  const { rows } = await pool.query(`select date::text, issuer_id, language from expression limit 1`);
  expect(rows).toEqual([{ date: '2026-01-15', issuer_id: 'dk', language: 'en' }]);
  expect(await (await startJobs(options)).samplesRead).toBe(0);
});

test('a register with documents of its own gets none', async () => {
  manifest(samples);
  await pool.query(`insert into work default values`);
  await pool.query(
    `insert into expression (id, work_id, fingerprint, language, title, text, sample)
     select 'own', id, 'own', 'en', 'Own', 'Own', false from work`,
  );
  expect(await (await startJobs(options)).samplesRead).toBe(0);
});

test('two that start at once read each sample once', async () => {
  manifest(samples);
  const both = await Promise.all([startJobs(options), startJobs(options)]);
  const counts = await Promise.all(both.map((jobs) => jobs.samplesRead));
  expect(counts.reduce((sum, count) => sum + count)).toBe(3);
  expect(await titles()).toHaveLength(3);
});

test('a sample whose reading is cut short is read at the next start, and the rest too', async () => {
  manifest(samples);
  const queue = await openSampleQueue(database);
  await queue.fill(samples);
  const killed = queue.take(async () => {
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await queue.close();
  expect(await (await startJobs(options)).samplesRead).toBe(3);
  expect(await titles()).toHaveLength(3);
});

test('a sample that cannot be read is told of and keeps no other out', async () => {
  manifest([{ ...samples[0], file: 'absent.txt' }, ...samples.slice(1)]);
  const failed: string[] = [];
  const jobs = await startJobs({ ...options, onFailure: ({ file }) => failed.push(file) });
  await jobs.samplesRead;
  expect(failed).toEqual(['absent.txt']);
  expect(await titles()).toEqual(samples.slice(1).map(({ title }) => title));
});

test('stopping ends the sample at hand and leaves the others for the next start', async () => {
  manifest(samples);
  const jobs = await startJobs(options);
  await jobs.stop();
  const before = (await titles()).length;
  expect(before).toBeLessThan(3);
  expect(await (await startJobs(options)).samplesRead).toBe(3 - before);
});
