import type { Author } from '../store/follow-up.ts';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The people whom a text names after an @: by their whole name, or by their first name where only one has it. Each once,
 * in the order of the text.
 */
export function mentionedPeople<Person extends Author>(text: string, people: readonly Person[]): Person[] {
  const found = new Set<Person>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.])@/gu)) {
    const person = personNamed(text.slice(index + 1), people);
    if (person) found.add(person);
  }
  return [...found];
}

function personNamed<Person extends Author>(words: string, people: readonly Person[]): Person | undefined {
  const whole = people
    .filter(({ name }) => startsWith(words, name))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (whole) return whole;
  const byFirstName = people.filter(({ name }) => startsWith(words, name.split(' ')[0] ?? name));
  return byFirstName.length === 1 ? byFirstName[0] : undefined;
}

/** Whether the words begin with the name as whole words, whatever the case. */
function startsWith(words: string, name: string): boolean {
  const next = words[name.length];
  const isSame = words.slice(0, name.length).localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
  return name !== '' && isSame && (next === undefined || !LETTER.test(next));
}
