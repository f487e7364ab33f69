import { describe, expect, test } from 'vitest';
import { type AlignablePassage, actorsByPassage, alignPassages } from './align-passages.ts';

const passage = (eId: string, text: string, given: Partial<AlignablePassage> = {}): AlignablePassage => ({
  eId,
  type: 'paragraph',
  number: null,
  text,
  ...given,
});

const laid = (left: readonly AlignablePassage[], right: readonly AlignablePassage[]) =>
  alignPassages(left, right).map((group) => {
    const names = (side: readonly AlignablePassage[], places: readonly number[]) =>
      places.map((place) => side[place]?.eId).join('+');
    return `${names(left, group.left)}=${names(right, group.right)}`;
  });

const ENGLISH = [
  passage('title', 'A charter for the harbours of the north', { type: 'title' }),
  passage('para_1', 'The harbours of Gdynia and Turku have measured the tide since 1911.', { number: '1.' }),
  passage(
    'para_2',
    'The parties will build 14 new gauges before the end of 2028 and will share the data with UNESCO.',
    {
      number: '2.',
    },
  ),
  passage('para_2__point_a', 'nine of them in estuaries where the salmon spawn', { type: 'point', number: '(a)' }),
  passage('para_2__point_b', 'five of them on open coasts', { type: 'point', number: '(b)' }),
  passage('para_3', 'This charter is open to every harbour that wishes to join it.', { number: '3.' }),
  passage('fn_1', 'See the report of 12 May 2024.', { type: 'footnote', number: '1' }),
];
const DANISH = [
  passage('title', 'Et charter for havnene i nord', { type: 'title' }),
  passage('para_1', 'Havnene i Gdynia og Turku har målt tidevandet siden 1911.', { number: '1.' }),
  passage('para_2', 'Parterne vil bygge 14 nye målere inden udgangen af 2028 og dele data med UNESCO.', {
    number: '2.',
  }),
  passage('para_2__point_a', 'ni af dem i flodmundinger, hvor laksen gyder', { type: 'point', number: 'a)' }),
  passage('para_2__point_b', 'fem af dem på åbne kyster', { type: 'point', number: 'b)' }),
  passage('para_3', 'Charteret er åbent for enhver havn, der ønsker at slutte sig til.', { number: '3.' }),
  passage('fn_1', 'Se rapporten af 12. maj 2024.', { type: 'footnote', number: '1' }),
];
const without = (eId: string) => DANISH.filter((each) => each.eId !== eId);

describe('two language versions', () => {
  test('lie beside one another by their numbers', () => {
    expect(laid(ENGLISH, DANISH)).toEqual(ENGLISH.map(({ eId }) => `${eId}=${eId}`));
  });

  test.each(['title', 'para_1', 'para_2', 'para_2__point_a', 'para_3', 'fn_1'])(
    'leave %s alone where the other has nothing like it',
    (missing) => {
      const expected = ENGLISH.map(({ eId }) => (eId === missing ? `${eId}=` : `${eId}=${eId}`));
      expect(laid(ENGLISH, without(missing))).toEqual(expected);
      expect(laid(without(missing), ENGLISH)).toEqual(
        expected.map((pair) => (pair.endsWith('=') ? `=${pair.slice(0, -1)}` : pair)),
      );
    },
  );

  test('are not led astray by numbers that a new paragraph has pushed on', () => {
    const pushed = (eId: string, number: string, text: string) => passage(eId, text, { number });
    const left = [
      pushed('para_1', '1.', 'The parties met in Gdynia on 4 March 2021 and again in 2022.'),
      pushed('para_2', '2.', 'They will spend 250 million euro on 33 lighthouses.'),
      pushed('para_3', '3.', 'They will count 17 species of gull in 2026 with NASA.'),
    ];
    const right = [
      pushed('para_1', '1.', 'Parterne mødtes i Gdynia den 4. marts 2021 og igen i 2022.'),
      pushed('para_2', '2.', 'De takker de 12 fyrpassere, som tog imod dem i 1999 og 2005.'),
      pushed('para_3', '3.', 'De vil bruge 250 mio. euro på 33 fyrtårne.'),
      pushed('para_4', '4.', 'De vil tælle 17 arter af måger i 2026 sammen med NASA.'),
    ];
    expect(laid(left, right)).toEqual(['para_1=para_1', '=para_2', 'para_2=para_3', 'para_3=para_4']);
  });

  test('find the two that one paragraph was split into', () => {
    const whole = [
      passage('p_1', 'We met in Turku in 1987.'),
      passage(
        'p_2',
        'We will open 40 schools in Ghana by 2031. We will also train 900 teachers in Moldova with UNICEF.',
      ),
      passage('p_3', 'We thank Norway.'),
    ];
    const split = [
      passage('p_1', 'Vi mødtes i Turku i 1987.'),
      passage('p_2', 'Vi vil åbne 40 skoler i Ghana inden 2031.'),
      passage('p_3', 'Vi vil også uddanne 900 lærere i Moldova med UNICEF.'),
      passage('p_4', 'Vi takker Norge.'),
    ];
    expect(laid(whole, split)).toEqual(['p_1=p_1', 'p_2=p_2+p_3', 'p_3=p_4']);
    expect(laid(split, whole)).toEqual(['p_1=p_1', 'p_2+p_3=p_2', 'p_4=p_3']);
  });

  test('without any words have nothing beside one another', () => {
    expect(laid([], [])).toEqual([]);
    expect(laid(ENGLISH.slice(0, 1), [])).toEqual(['title=']);
  });
});

test('actors belong to the passage that they are named in', () => {
  const spans = [
    { start: 0, end: 10 },
    { start: 40, end: 50 },
    { start: 12, end: 38 },
  ];
  const mentions = [
    { start: 41, actor: 'dk' },
    { start: 3, actor: 'eu' },
    { start: 14, actor: 'eu' },
    { start: 20, actor: 'eu' },
  ];
  expect(actorsByPassage(spans, mentions)).toEqual([['eu'], ['dk'], ['eu']]);
});
