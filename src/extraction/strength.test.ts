import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { documentOf } from './testing/document-of.ts';

function first(language: string, text: string) {
  return extract(documentOf(text), { language, date: null, issuer: 'eu-council' }).commitments[0];
}

describe('the strength of a verb', () => {
  test.each([
    ['en', 'Decides that all States shall act.', 5],
    ['en', 'Demands that all States act.', 5],
    ['en', 'Instructs the Secretary-General to act.', 5],
    ['en', 'We undertake to act.', 5],
    ['en', 'Urges all States to act.', 4],
    ['en', 'Requests the Secretary-General to act.', 4],
    ['en', 'We will act.', 4],
    ['en', 'Strongly calls upon all States to act.', 4],
    ['en', 'Calls upon all States to act.', 3],
    ['en', 'We will seek to act.', 3],
    ['en', 'Member States should act.', 3],
    ['en', 'We intend to act.', 3],
    ['en', 'Strongly encourages all States to act.', 3],
    ['en', 'Invites all States to act.', 2],
    ['en', 'Recommends that all States act.', 2],
    ['en', 'Member States are encouraged to act.', 2],
    ['en', 'We aim to act.', 2],
    ['en', 'Welcomes the act.', 1],
    ['da', 'Rådet pålægger Kommissionen at handle.', 5],
    ['da', 'Rådet anmoder Kommissionen om at handle.', 4],
    ['da', 'Rådet opfordrer indtrængende Kommissionen til at handle.', 4],
    ['da', 'Rådet opfordrer Kommissionen til at handle.', 3],
    ['da', 'Vi vil forsøge at handle.', 3],
    ['da', 'Rådet tilskynder Kommissionen til at handle.', 2],
  ])('%s: %s', (language, text, strength) => {
    expect(first(language, text)?.strength).toBe(strength);
  });
});
