import type { CaptionFault, CaptionProblem } from './caption-problem.ts';
import { spokenText, unknownTag } from './cue-text.ts';

/** Words that are shown for a time. */
export interface CaptionCue {
  /** Milliseconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** Where on the picture they stand, as WebVTT writes it; empty where nothing is said. */
  readonly settings: string;
  /** With tags of WebVTT and no others; line by line. */
  readonly lines: readonly string[];
}

/** Captions, or everything that is wrong with them. */
export type ReadCaptions = { readonly cues: readonly CaptionCue[] } | { readonly problems: readonly CaptionProblem[] };

const MOST_PROBLEMS = 20;
/** Eight hours with a new one every second. */
const MOST_CUES = 30_000;
const TIME = /^(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/u;
const ARROW = '-->';
const SETTING =
  /^(?:vertical:(?:rl|lr)|line:-?\d+(?:\.\d+)?%?(?:,(?:start|center|end))?|position:\d+(?:\.\d+)?%(?:,(?:line-left|center|line-right))?|size:\d+(?:\.\d+)?%|align:(?:start|center|end|left|right))$/u;
/** What stands between cues and says nothing to those who read them. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/u;
const SUB_RIP = /^\s*\d+\s*\r?\n\d{2}:\d{2}:\d{2},\d{3} -->/u;

/**
 * Captions in WebVTT (W3C, Candidate Recommendation of 2019), read more strictly than browsers do, so that what is
 * accepted shows everywhere as it was meant. Styles, regions, notes and names of cues are left out.
 */
export function readWebVtt(bytes: Uint8Array): ReadCaptions {
  const text = utf8(bytes);
  if (text === null) return { problems: [problem('not-utf-8', 1)] };
  if (SUB_RIP.test(text)) return { problems: [problem('sub-rip', 1)] };
  const lines = text.split(/\r\n|\r|\n/u);
  if (!/^WEBVTT(?:[ \t]|$)/u.test(lines[0] ?? '')) return { problems: [problem('no-header', 1, lines[0])] };
  const cues: CaptionCue[] = [];
  const problems: CaptionProblem[] = [];
  for (const block of blocksOf(lines)) {
    const read = cueIn(block, cues.at(-1)?.start ?? 0);
    if (read === null) continue;
    if ('problems' in read) problems.push(...read.problems);
    else cues.push(read);
    if (cues.length > MOST_CUES) problems.push(problem('too-many-cues', block.line, String(MOST_CUES)));
    if (problems.length >= MOST_PROBLEMS || cues.length > MOST_CUES) break;
  }
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) };
  return cues.length === 0 ? { problems: [problem('no-cues', lines.length)] } : { cues };
}

/** Lines that stand together, and the number of the first. */
interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '\uFFFD').normalize('NFC');
  } catch {
    return null;
  }
}

/** The blocks after the first line and what stands right below it. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let current: { line: number; lines: string[] } | null = { line: 1, lines: [] };
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') {
      current = null;
      continue;
    }
    if (current === null) {
      current = { line: place + 1, lines: [] };
      blocks.push(current);
    }
    current.lines.push(line);
  }
  return blocks;
}

/** Null for what is no cue. */
function cueIn({ line, lines }: Block, after: number): CaptionCue | { readonly problems: CaptionProblem[] } | null {
  if (ASIDE.test(lines[0] ?? '')) return null;
  const at = lines.slice(0, 2).findIndex((one) => one.includes(ARROW));
  if (at < 0) return { problems: [problem('no-time', line, lines[0])] };
  const timing = timesIn(lines[at] ?? '');
  const words = lines.slice(at + 1);
  const place = line + at;
  const problems: CaptionProblem[] = [];
  if ('fault' in timing) problems.push(problem(timing.fault, place, lines[at]));
  else if (timing.start < after) problems.push(problem('out-of-order', place, lines[at]));
  const whole = words.join('\n');
  for (const [index, one] of words.entries()) {
    if (one.includes(ARROW)) problems.push(problem('bad-time', place + 1 + index, one));
    else if (unknownTag(one) !== null) problems.push(problem('bad-tag', place + 1 + index, unknownTag(one) ?? ''));
  }
  if (problems.length === 0 && spokenText(whole).text === '') problems.push(problem('no-text', place, lines[at]));
  return problems.length > 0 || 'fault' in timing ? { problems } : { ...timing, lines: words };
}

function timesIn(line: string): Omit<CaptionCue, 'lines'> | { readonly fault: CaptionFault } {
  const [, from = '', to = '', rest = ''] = /^\s*(\S+)\s+-->\s+(\S+)(.*)$/u.exec(line) ?? [];
  const [start, end] = [millisecondsOf(from), millisecondsOf(to)];
  if (start === null || end === null) return { fault: 'bad-time' };
  if (end <= start) return { fault: 'ends-too-early' };
  const settings = rest.split(/\s+/u).filter((setting) => setting !== '' && !setting.startsWith('region:'));
  return settings.every((setting) => SETTING.test(setting))
    ? { start, end, settings: settings.join(' ') }
    : { fault: 'bad-setting' };
}

function millisecondsOf(time: string): number | null {
  const read = TIME.exec(time);
  if (!read) return null;
  const [hours, minutes, seconds, rest] = read.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

function problem(fault: CaptionFault, line: number, value = ''): CaptionProblem {
  return { fault, line, value: value.trim().slice(0, 80) };
}
