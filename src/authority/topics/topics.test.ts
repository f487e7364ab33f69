import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageCodes, languageOf } from '../../languages/registry.ts';
import { fold } from '../../text/phrase-index.ts';
import type { KnownTopic } from './topic.ts';
import { allTopics, topicById, topicsAt } from './topics.ts';

const PAGE = readFileSync(new URL('../../../docs/topics.md', import.meta.url), 'utf8');

/** The row that `docs/topics.md` has for a topic. */
function row({ id, labels, definitions, eurovoc, sdg }: KnownTopic): string {
  const concepts = Object.entries(eurovoc).map(([number, label]) => `[${label}](http://eurovoc.europa.eu/${number})`);
  return `| \`${id}\` | **${labels.en}**. ${definitions.en} | **${labels.da}**. ${definitions.da} | ${concepts.join(', ')} | ${sdg.join(', ')} |`;
}

function given(text: string, language: string): string[] {
  const folded = fold(text);
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index);
  return words.flatMap((at) => topicsAt(folded, at, language)?.value.map(({ topic }) => topic) ?? []);
}

describe('topics', () => {
  test('are forty at most, each with its own name, both labels, and ties to EuroVoc and the SDGs', () => {
    const topics = allTopics();
    expect(topics.length).toBeLessThanOrEqual(40);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { id, labels, definitions, eurovoc, sdg } of topics) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [labels.da, labels.en, definitions.da, definitions.en]) expect(text).toMatch(/^\p{Lu}/u);
      expect(Object.keys(eurovoc).length, id).toBeGreaterThan(0);
      for (const number of Object.keys(eurovoc)) expect(number).toMatch(/^(?:\d{1,4}|c_[0-9a-f]{8})$/);
      expect(sdg.length, id).toBeGreaterThan(0);
      for (const target of sdg) expect(target).toMatch(/^(?:1[0-7]|[1-9])\.(?:\d{1,2}|[a-d])$/);
    }
  });

  test('one concept of EuroVoc has one descriptor', () => {
    const descriptors = new Map<string, string>();
    for (const { eurovoc } of allTopics()) {
      for (const [number, label] of Object.entries(eurovoc)) {
        expect(descriptors.get(number) ?? label).toBe(label);
        descriptors.set(number, label);
      }
    }
  });

  test('have words in Danish, English and French', () => {
    for (const { id, words } of allTopics()) {
      for (const language of ['da', 'en', 'fr'])
        expect(words[language]?.length, `${id} ${language}`).toBeGreaterThan(2);
    }
  });

  test('have words in every further language, and no language words for anything else', () => {
    const ids = allTopics().map(({ id }) => id);
    for (const { code, topics } of languageCodes().map(languageOf)) {
      if (topics === undefined) continue;
      expect(Object.keys(topics).sort(), code).toEqual([...ids].sort());
      for (const [id, words] of Object.entries(topics))
        expect(words.split(', ').length, `${id} ${code}`).toBeGreaterThan(2);
    }
  });

  test('are on the page as they are', () => {
    expect(
      allTopics()
        .filter((topic) => !PAGE.includes(row(topic)))
        .map(row),
    ).toEqual([]);
    expect(PAGE.match(/^\| `/gmu)).toHaveLength(allTopics().length);
  });

  test.each([
    ['da', 'cybersikkerhedsstrategien', 'cybersecurity'],
    ['da', 'it-kriminalitet', 'cybercrime'],
    ['da', 'de digitale platforme', 'platform-regulation'],
    ['en', 'Encrypted messages', 'privacy-and-surveillance'],
    ['en', 'generative models', 'artificial-intelligence'],
    ['fr', 'la cybercriminalité', 'cybercrime'],
    ['fr', "l'intelligence artificielle", 'artificial-intelligence'],
    ['de', 'die Cybersicherheitsbehörde', 'cybersecurity'],
    ['sv', 'den digitala klyftan', 'digital-divide'],
    ['es', 'las plataformas digitales', 'platform-regulation'],
  ])('%s: %s', (language, text, topic) => expect(given(text, language)).toContain(topic));

  test('nothing is given by other words', () => {
    expect(given('the meeting on Tuesday', 'en')).toEqual([]);
    expect(given('mødet på tirsdag', 'da')).toEqual([]);
    expect(topicById('weather')).toBeNull();
  });
});
