import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentFacts } from '../../extraction/document-facts.ts';
import { extract } from '../../extraction/extract.ts';
import { isLanguageCode } from '../../languages/registry.ts';
import { readDocument } from '../../reading/read-document.ts';
import { commitmentLine } from './commitment-line.ts';
import { passageLine } from './passage-line.ts';

const shared = process.env.SERVANDA_SHARED ?? '../shared';
const seeds = globSync(join(shared, 'seeds/*.txt'));
if (!existsSync(join(shared, 'seeds'))) console.warn(`NOT THERE: ${shared}/seeds; its documents are not tested`);
const samples = globSync('samples/*.{pdf,html,md}', { exclude: ['samples/README.md'] });

describe.each([...seeds, ...samples])('%s', { timeout: 60_000 }, (path) => {
  test('every line of extract and read points at its own words', async () => {
    const document = await readDocument({ name: basename(path), bytes: readFileSync(path) });
    const language = document.language ?? '';
    if (!isLanguageCode(language)) throw new Error(`${path} is in ${language}`);
    const { date } = documentFacts(document, language);
    const { commitments } = extract(document, { language, date });
    expect(commitments.length).toBeGreaterThan(0);

    const passages = document.passages.map((passage) => JSON.parse(passageLine(passage, document, 'd')));
    const eIds = new Set(passages.map(({ eId }) => eId));
    expect(eIds.size).toBe(passages.length);
    for (const { type, text, start, end, parent } of passages) {
      if (type !== 'header' && type !== 'footer') expect(document.text.slice(start, end)).toBe(text);
      if (parent !== null) expect(eIds).toContain(parent);
    }

    const lines = commitments.map((commitment) => JSON.parse(commitmentLine(commitment, 'd')));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { quote, start, end, passage, kind, deadline } of lines) {
      expect(document.text.slice(start, end)).toBe(quote);
      expect(eIds).toContain(passage);
      expect(['undertaking', 'call', 'expectation', 'stance']).toContain(kind);
      if (deadline) expect(document.text).toContain(deadline.text);
    }
  });
});
