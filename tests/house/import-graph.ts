import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';

/** The rooms of the house from the top; a file imports from its own room and from those below. */
export const ROOMS = [
  'main',
  'web',
  'cli',
  'jobs',
  'wording',
  'desk',
  'store',
  'fetching',
  'formats',
  'matching',
  'extraction',
  'authority',
  'languages',
  'reading',
  'text',
] as const;

/** What each file imports, types included: file paths relative to `src`, or the names of packages. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of `files`, paths relative to `folder`. Every way counts: import, type import, export from, import(). */
export function readImports(folder: string, files: readonly string[]): ImportGraph {
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(`${folder}/${file}`, 'utf8'))]));
}

/** The imports of one file with this text. */
export function importsOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ];
  const found = named.map((name) => (name.startsWith('.') ? posix.join(dirname(file), name) : name));
  return [...new Set(found)];
}

/** The room of a file; files directly under `src` are above all rooms. */
export function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'main';
}

/** The imports that point up, as "from → to". */
export function upwardImports(graph: ImportGraph): string[] {
  const height = (file: string): number => (ROOMS as readonly string[]).indexOf(roomOf(file));
  return edges(graph)
    .filter(([from, to]) => height(to) < height(from))
    .map(([from, to]) => `${from} → ${to}`);
}

/** The imports of packages that a room must not know, as "from → package". */
export function forbiddenPackages(graph: ImportGraph, rooms: readonly string[], packages: RegExp): string[] {
  return [...graph].flatMap(([from, imports]) =>
    rooms.includes(roomOf(from))
      ? imports.filter((name) => packages.test(name)).map((name) => `${from} → ${name}`)
      : [],
  );
}

/** Groups of files that import one another in a circle (strongly connected components, Tarjan 1972). */
export function circles(graph: ImportGraph): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  const visit = (file: string): number => {
    const mine = index.size;
    index.set(file, mine);
    lowest.set(file, mine);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      const reached = index.has(next) ? (stack.includes(next) ? index.get(next) : undefined) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? mine, reached ?? mine));
    }
    const root = lowest.get(file) ?? mine;
    if (root === mine) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group);
    }
    return root;
  };

  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

function edges(graph: ImportGraph): [string, string][] {
  return [...graph].flatMap(([from, imports]) =>
    imports.filter((to) => graph.has(to)).map((to): [string, string] => [from, to]),
  );
}
