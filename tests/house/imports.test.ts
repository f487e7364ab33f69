import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  circles,
  forbiddenPackages,
  type ImportGraph,
  importsOf,
  ROOMS,
  readImports,
  roomOf,
  upwardImports,
} from './import-graph.ts';

const files = globSync('**/*.{ts,tsx}', { cwd: 'src' }).filter((file) => !/\.test\.tsx?$/.test(file));
const house = readImports('src', files);

/** The engine: usable as a library, so it knows no database, no HTTP and no clock. */
const ENGINE = ['formats', 'matching', 'extraction', 'authority', 'languages', 'reading', 'text'];

describe('the house', () => {
  test('has the rooms of the design and no others', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(ROOMS));
  });

  test('has imports that only point down', () => {
    expect(upwardImports(house)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(circles(house)).toEqual([]);
  });

  test('keeps databases and HTTP out of the engine', () => {
    expect(
      forbiddenPackages(house, ENGINE, /^(pg|pg-boss|kysely|hono|@hono)(\/|$)|^node:(http|https|net|http2)$/),
    ).toEqual([]);
  });

  test('lets only the store and the jobs speak to PostgreSQL', () => {
    const others = ROOMS.filter((room) => !['store', 'jobs'].includes(room));
    expect(forbiddenPackages(house, others, /^(pg|pg-boss)(\/|$)/)).toEqual([]);
  });
});

describe('the check itself', () => {
  const graph = (edges: Record<string, string[]>): ImportGraph => new Map(Object.entries(edges));

  test('finds every way to import', () => {
    const text = `
      import type { A } from '../text/a.ts';
      import './b.ts';
      export * from './c.ts';
      export type { D } from './d.ts';
      // import './comment.ts';
      const text = "import './string.ts'";
      const page = <p>{await import('./e.ts')}</p>;
      import { Kysely } from 'kysely';`;
    expect(importsOf('web/x.tsx', text).sort()).toEqual([
      'kysely',
      'text/a.ts',
      'web/b.ts',
      'web/c.ts',
      'web/d.ts',
      'web/e.ts',
    ]);
  });

  test('finds an import that points up', () => {
    const found = upwardImports(
      graph({ 'text/a.ts': ['desk/b.ts'], 'desk/b.ts': ['text/c.ts'], 'text/c.ts': [], 'main.ts': ['desk/b.ts'] }),
    );
    expect(found).toEqual(['text/a.ts → desk/b.ts']);
  });

  test('finds circles of any length, and none where there is none', () => {
    const found = circles(graph({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [], f: ['f'], g: ['d', 'e'] }));
    expect(found.map((circle) => circle.sort())).toEqual([['a', 'b', 'c'], ['f']]);
  });

  test('finds a package where it must not be', () => {
    expect(
      forbiddenPackages(graph({ 'text/a.ts': ['pg', 'pgx'], 'store/b.ts': ['pg'] }), ['text'], /^pg(\/|$)/),
    ).toEqual(['text/a.ts → pg']);
  });
});
