import type { Issue } from '../desk/errors.ts';
import type { Locale } from './locale.ts';

type EventFault = 'not-a-line' | 'answers-closed' | 'too-many-seats' | 'no-more-seats' | 'too-many-names';
type Sentence = (field: string, details: Issue['details']) => string;

/** What is wrong with invitations and answers, and what to do about it. */
export const EVENT_FAULTS: Readonly<Record<Locale, Readonly<Record<EventFault, Sentence>>>> = {
  da: {
    'not-a-line': (_, { line, value }) =>
      `Linje ${line}: ${value} er ikke et navn med en e-mailadresse. Skriv det som Havneministeriet <post@havn.dk>.`,
    'answers-closed': () => 'Der tages ikke længere imod svar.',
    'too-many-seats': (_, { limit }) => `Skriv, hvor mange der kommer: fra 1 til ${limit}.`,
    'no-more-seats': (_, { limit }) => `Der er ikke plads til flere. Du beholder de pladser, du har: ${limit}.`,
    'too-many-names': (_, { limit }) => `Der er flere navne end pladser. Der er svaret, at ${limit} kommer.`,
  },
  en: {
    'not-a-line': (_, { line, value }) =>
      `Line ${line}: ${value} is no name with an e-mail address. Write it as Ministry of Harbours <mail@example.org>.`,
    'answers-closed': () => 'Answers are not taken any more.',
    'too-many-seats': (_, { limit }) => `Write how many come: from 1 to ${limit}.`,
    'no-more-seats': (_, { limit }) => `There is no room for more. You keep the seats that you have: ${limit}.`,
    'too-many-names': (_, { limit }) => `There are more names than seats. The answer says that ${limit} come.`,
  },
};
