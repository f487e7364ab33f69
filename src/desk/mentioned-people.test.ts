import { expect, test } from 'vitest';
import { mentionedPeople } from './mentioned-people.ts';

const people = ['Signe Holm', 'Signe Holmgaard', 'Rasmus Bech', 'Åse Øst'].map((name) => ({ id: name, name }));

test.each([
  ['@Signe Holm, er det rigtigt?', ['Signe Holm']],
  ['Spørg @signe holmgaard.', ['Signe Holmgaard']],
  ['@Rasmus og @Åse ved det, @Rasmus Bech.', ['Rasmus Bech', 'Åse Øst']],
  ['@Signe er der to af', []],
  ['skriv til signe@Rasmus.dk', []],
  ['@Rasmussen', []],
  ['@', []],
])('%s', (text, names) => expect(mentionedPeople(text, people).map(({ name }) => name)).toEqual(names));
