import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const LONGEST = 400;

const sources = globSync('src/**/*.{ts,tsx,css}');
const ours = [...sources, ...globSync('{tests,bench,fuzz,scripts}/**/*.{ts,tsx,mjs}')];

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test('no source file is long', () => {
  const long = sources.map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const);
  expect(long.filter(([, lines]) => lines > LONGEST)).toEqual([]);
});

test('no file is named for what it is not', () => {
  expect(ours.filter((file) => /^(utils?|helpers?)\b/i.test(basename(file)))).toEqual([]);
});

test('no check is switched off and no type given up', () => {
  const givenUp = /@ts-(ignore|nocheck|expect-error)|biome-ignore|\bas any\s*[;,)\].}]|\b(TODO|FIXME)\b/;
  const found = ours.filter((file) => file !== 'tests/house/files.test.ts' && givenUp.test(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});

test('the engine does not look at the clock', () => {
  const engine = globSync('src/{formats,matching,extraction,authority,languages,text}/**/*.{ts,tsx}');
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/;
  expect(engine.filter((file) => !/\.test\./.test(file) && clock.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('no test times anything: speed is measured by the benchmarks', () => {
  const stopwatch = /\b(performance\.now|process\.hrtime|process\.cpuUsage)\b/;
  const tests = globSync('{src,tests}/**/*.test.{ts,tsx}').filter((file) => file !== 'tests/house/files.test.ts');
  expect(tests.filter((file) => stopwatch.test(readFileSync(file, 'utf8')))).toEqual([]);
});
