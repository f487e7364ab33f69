import type { topics as danish } from '../da/topics.ts';

/** Topics: what commitments and deeds are about. */
export const topics: typeof danish = {
  title: 'Topics',
  lead: 'What commitments and deeds are about: a list of topics in digital diplomacy, tied to EuroVoc and the Sustainable Development Goals.',
  topic: 'Topic',
  commitments: 'Commitments',
  deeds: 'Done',
  promised: 'What is promised',
  nothingPromised: 'The register has no commitments on this topic.',
  done: 'What was done',
  nothingDone: 'The register has nothing on what was done about this topic.',
  inRegister: 'See in the register',
  inDeeds: 'See all that was done',
  words: 'The words that gave the topic',
  wordsLead: 'These words in the texts of the register give the topic; the figure says how often.',
  noWords: 'No words in the texts of the register have given the topic yet.',
  identifiers: 'Also known as',
  eurovoc: 'EuroVoc',
  sdg: 'SDG targets',
};
