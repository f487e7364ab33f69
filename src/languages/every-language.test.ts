import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLanguageCode, languageCodes, languageOf, lexiconOf } from './registry.ts';

const HERE = new URL('.', import.meta.url);
const PERFORMED = ['intend', 'oblige', 'advise', 'commit', 'decide', 'request', 'requested', 'demand', 'stress'];
const FEWEST_SENTENCES = 30;
const SHARE_WITHOUT = 0.15;

test('the folders are the languages, in alphabetical order', () => {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(languageCodes()).toEqual(folders.map(({ name }) => name).sort());
  expect(isLanguageCode('da')).toBe(true);
  expect(isLanguageCode('xx')).toBe(false);
});

test('a language that is not there is told by name', () => {
  expect(() => languageOf('xx')).toThrow(RangeError);
  expect(() => lexiconOf('xx')).toThrow('xx');
});

describe.each(languageCodes())('%s', (code) => {
  const language = languageOf(code);

  test('is named by its folder and is a language that people know by name', () => {
    expect(language.code).toBe(code);
    expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)).toBeDefined();
  });

  test('has cues of every force that the genre lives by, each under a name of its own', () => {
    const forces = new Set(language.cues.map(({ force }) => force as string));
    expect(PERFORMED.filter((force) => !forces.has(force))).toEqual([]);
    const names = language.cues.map(({ rule }) => rule);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !name.startsWith(`${code}.`))).toEqual([]);
  });

  test('lists its words in lower case', () => {
    const lists = Object.values(language.words).flat();
    const phrases = language.cues.flatMap(({ phrases, bare = [], links = [] }) => [...phrases, ...bare, ...links]);
    expect([...lists, ...phrases].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  test('has enough gold sentences, and enough of them with nothing to find', () => {
    const file = new URL(`${code}/gold.jsonl`, HERE);
    expect(existsSync(file)).toBe(true);
    const sentences = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): { readonly text: string; readonly commitments: readonly unknown[] } => JSON.parse(line));
    const empty = sentences.filter(({ commitments }) => commitments.length === 0);
    expect(sentences.length).toBeGreaterThanOrEqual(FEWEST_SENTENCES);
    expect(empty.length / sentences.length).toBeGreaterThanOrEqual(SHARE_WITHOUT);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });
});
