import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Comparison, Time } from './measure.ts';

const PAGE = new URL('../docs/benchmarks.md', import.meta.url);

/** How busy the machine was with other things: the mean number of processes that wanted to run in the last minute. */
export function otherWork(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** What the figures were measured on, by somebody who looked at `otherWork` before the first of them. */
export function machine(postgresql: string | null, busy: number): string {
  const processor = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} at commit ${commit()}`,
    `${availableParallelism()} cores (${processor}), ${memory} GB of memory, ${process.platform} ${process.arch}; load before the run ${busy.toFixed(1)}`,
    `Node ${process.versions.node}${postgresql === null ? '' : `, PostgreSQL ${postgresql}`}`,
  ].join('  \n');
}

/** The comparisons as Markdown. */
export function toMarkdown(facts: string, comparisons: readonly Comparison[]): string {
  return [facts, ...comparisons.map(section)].join('\n\n');
}

/** Puts `figures` between the marks of their `part` of `docs/benchmarks.md`. Throws when the marks are not there. */
export function writePage(figures: string, part: 'figures' | 'desk' | 'public' | 'reading-quality' = 'figures'): void {
  const [before, after] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [page.indexOf(before), page.indexOf(after)];
  if (begin < 0 || end < begin) throw new Error(`docs/benchmarks.md has lost the marks of its part "${part}"`);
  writeFileSync(PAGE, `${page.slice(0, begin + before.length)}\n\n${figures}\n\n${page.slice(end)}`);
}

function section({ title, unit, input, times, notes }: Comparison): string {
  const ours = times[0]?.median ?? Number.NaN;
  const rows = times.map((time) => row(time, time.median / ours));
  return [
    `### ${title}`,
    `Input: ${input}.`,
    [
      `| | what it does | ms per ${unit}, median | fastest to slowest | to Servanda |`,
      '|---|---|--:|--:|--:|',
      ...rows,
    ].join('\n'),
    notes.map((note) => `- ${note}`).join('\n'),
  ].join('\n\n');
}

function row({ name, does, median, fastest, slowest }: Time, ratio: number): string {
  return `| ${name} | ${does} | ${figure(median)} | ${figure(fastest)} to ${figure(slowest)} | ${ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(1)} |`;
}

function figure(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown (no git here)';
  }
}
