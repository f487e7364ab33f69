import { describe, expect, test } from 'vitest';
import { type Matchable, suggestCommitments } from './suggest-commitments.ts';
import { termsIn } from './terms-in.ts';

const actor = (id: string) => ({ text: id, actor: id, span: null, implied: false });

function matchable(
  id: string,
  language: string,
  actors: readonly string[],
  quote: string,
  date = '2023-01-01',
): Matchable {
  return {
    id,
    language,
    quote,
    actors: actors.map(actor),
    counterparts: [],
    beneficiaries: [],
    places: [],
    amounts: [],
    topics: [],
    date,
  };
}

const COMMITMENTS = [
  matchable('training', 'en', ['dk'], 'Denmark will train cyber experts in the Western Balkans by 2026.'),
  matchable('schools', 'en', ['dk'], 'Denmark will support schools for girls.'),
  matchable('defenders', 'en', ['dk'], 'Denmark will protect human rights defenders online.'),
  matchable('norway', 'en', ['no'], 'Norway will protect human rights defenders online.'),
  matchable('wind', 'en', ['dk'], 'Denmark will build wind turbines at sea.'),
];

describe('suggestions', () => {
  test('across languages: the things named, whatever the words', () => {
    const deed = matchable('d', 'da', ['dk'], 'Danmark har hjulpet 40 menneskerettighedsforkæmpere.', '2024');
    const [first, second] = suggestCommitments(deed, COMMITMENTS);
    expect([first?.id, second?.id]).toEqual(['defenders', 'norway']);
    expect(
      first?.shared.filter(({ sort }) => sort === 'term').map(({ deed: own, commitment }) => [own, commitment]),
    ).toEqual([
      ['menneskerettighedsforkæmpere', 'human rights'],
      ['menneskerettighedsforkæmpere', 'defenders'],
    ]);
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
  });

  test('what shares nothing but its actor is none', () => {
    const deed = matchable('d', 'da', ['dk'], 'Danmark har åbnet en lufthavn.', '2024');
    expect(suggestCommitments(deed, COMMITMENTS)).toEqual([]);
  });

  test('the name of the actor is nothing that both say', () => {
    const quote = 'The Danish Government has opened an airport.';
    const actors = [{ ...actor('dk-government'), text: 'The Danish Government' }];
    const owed = matchable('owed', 'en', ['dk-government'], 'The Danish Government will support schools.');
    expect(suggestCommitments({ ...matchable('d', 'en', [], quote, '2024'), actors }, [owed])).toEqual([]);
  });

  test('a deed older than the promise counts half', () => {
    const [after] = suggestCommitments(
      matchable('d', 'en', ['dk'], 'Denmark opened two schools for girls.', '2024'),
      COMMITMENTS,
    );
    const [before] = suggestCommitments(
      matchable('d', 'en', ['dk'], 'Denmark opened two schools for girls.', '2019'),
      COMMITMENTS,
    );
    expect(after?.id).toBe('schools');
    expect(before?.score).toBeCloseTo((after?.score ?? 0) / 2, 1);
  });

  test('a government acts for its state, and anybody for a group', () => {
    const owed = [
      matchable('state', 'en', ['dk'], 'support schools'),
      matchable('group', 'en', ['signatories'], 'support schools'),
    ];
    const deed = matchable('d', 'en', ['dk-government'], 'The Government opened a school.', '2024');
    expect(suggestCommitments(deed, owed).map(({ score }) => score > 0.1)).toEqual([true, true]);
  });
});

test('terms are found in compounds, phrases and inflections, grammar is not', () => {
  expect(termsIn('Menneskerettighedsforkæmperne og de unge', 'da').map(({ term }) => term)).toEqual([
    'human-rights',
    'defender',
    'youth',
  ]);
  expect(termsIn('the rule of law and human rights', 'en').map(({ term }) => term)).toEqual([
    'rule-of-law',
    'human-rights',
  ]);
});

test.each([
  ['da', 'det første, tredje og sidste af fjorten millioner i november på en tirsdag'],
  ['en', 'the first, third and final of fourteen million in November on a Tuesday'],
  ['fr', 'la première, la troisième et la dernière de quatorze millions en novembre un mardi'],
  ['de', 'die erste, dritte und letzte von vierzehn Millionen im November an einem Dienstag'],
])('orders, numbers and times are no terms: %s', (language, text) => {
  expect(termsIn(text, language)).toEqual([]);
});
