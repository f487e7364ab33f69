import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareOrganisations,
  LIKENESS_TO_SHOW,
  type NamedOrganisation,
  parseOrganisation,
} from './compare-organisations.ts';
import { OrganisationIndex } from './find-like-organisations.ts';

const named = (name: string, website: string | null = null): NamedOrganisation => ({ name, country: null, website });
const namesLike = (index: OrganisationIndex<NamedOrganisation>, name: string, website: string | null = null) =>
  index.like(named(name, website)).map(({ organisation }) => organisation.name);

test('the likest comes first', () => {
  const index = new OrganisationIndex(
    ['Seamark Overseas', 'Seamark A/S', 'Seamarc', 'Pilot'].map((name) => named(name)),
  );
  expect(namesLike(index, 'Seamark')).toEqual(['Seamark A/S', 'Seamarc', 'Seamark Overseas']);
});

test('what is put in later is found', () => {
  const index = new OrganisationIndex<NamedOrganisation>();
  expect(namesLike(index, 'Seamark')).toEqual([]);
  index.add(named('SEAMARK'));
  expect(namesLike(index, 'Seamark')).toEqual(['SEAMARK']);
});

test('a common word hides nobody', () => {
  const others = Array.from({ length: 500 }, (_, number) =>
    named(`Harbour ${String.fromCharCode(97 + (number % 26))}${number}x`),
  );
  const index = new OrganisationIndex([...others, named('Harbour'), named('Pilots of Harbour')]);
  expect(namesLike(index, 'Harbour Ltd')).toContain('Harbour');
  expect(namesLike(index, 'Harbour Pilots')).toContain('Pilots of Harbour');
});

test('a website finds who has quite another name', () => {
  const index = new OrganisationIndex([named('Seamark', 'https://www.seamark.example/')]);
  expect(namesLike(index, 'Pilot', 'seamark.example')).toEqual(['Seamark']);
});

test('the index finds whom comparing everybody finds', () => {
  const syllable = fc.constantFrom('sea', 'mark', 'fyr', 'lys', 'port', 'bay', 'nor', 'sol');
  const word = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 25 }), (names) => {
      const [asked = '', ...others] = names;
      const parsed = parseOrganisation(named(asked));
      const expected = others.filter(
        (other) => (compareOrganisations(parsed, parseOrganisation(named(other)))?.score ?? 0) >= LIKENESS_TO_SHOW,
      );
      expect(namesLike(new OrganisationIndex(others.map((other) => named(other))), asked).sort()).toEqual(
        expected.sort(),
      );
    }),
  );
});

test('a letter more at one end parts no two names, however long they are', () => {
  const letters = 'lighthousekeepersguildofthenorth';
  for (let length = 5; length < letters.length; length += 1) {
    const name = letters.slice(0, length);
    expect(namesLike(new OrganisationIndex([named(name)]), letters.slice(0, length + 1))).toEqual([name]);
    expect(namesLike(new OrganisationIndex([named(`x${name}`)]), name)).toEqual([`x${name}`]);
  }
});
