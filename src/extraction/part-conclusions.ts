import type { Conclusion } from './commitment.ts';

/** What the rules for the parts of a commitment conclude from the names that they found. */
export const PART_CONCLUSIONS = {
  counterparts: (names: readonly string[]) =>
    listed(names, 'ordene nævner ingen, som det gøres sammen med', 'the words name nobody with whom it is done', {
      da: 'det gøres sammen med',
      en: 'done with',
    }),
  beneficiaries: (names: readonly string[]) =>
    listed(names, 'ordene nævner ingen, som det kommer til gode', 'the words name nobody for whom it is done', {
      da: 'det gøres for',
      en: 'done for',
    }),
  fora: (names: readonly string[]) =>
    listed(names, 'ordene nævner intet organ eller møde', 'the words name no body or meeting', {
      da: 'det foregår i',
      en: 'takes place in',
    }),
  places: (names: readonly string[]) =>
    listed(names, 'ordene nævner intet sted', 'the words name no place', { da: 'stedet er', en: 'the place is' }),
  references: (names: readonly string[]) =>
    listed(names, 'ordene henviser ikke til noget', 'the words refer to nothing', {
      da: 'ordene henviser til',
      en: 'the words refer to',
    }),
  topics: (names: readonly string[]) =>
    listed(names, 'ordene hører ikke til noget emne', 'the words belong to no topic', { da: 'emnet er', en: 'about' }),
} as const;

/** Why words that could have been a part were put aside. */
export const REASONS = {
  vague: { da: 'ordene lader stå åbent, hvem der menes', en: 'the words leave open who is meant' },
  unnamed: { da: 'ordene nævner ingen', en: 'the words name nobody' },
  'is-place': { da: 'det er et sted og ikke et organ', en: 'it is a place and not a body' },
  'is-body': { da: 'det er et organ og ikke et sted', en: 'it is a body and not a place' },
  'is-group': { da: 'det er en gruppe og ikke et organ', en: 'it is a group and not a body' },
  'is-document': { da: 'det er et dokument og ikke et organ', en: 'it is a document and not a body' },
  'is-bearer': { da: 'det er en af dem, der skylder det', en: 'it is one of those who owe it' },
  'is-subject': { da: 'det er den, der skal handle', en: 'it is the one who is to act' },
  'no-gift': { da: 'der gives ikke noget', en: 'nothing is given' },
  'too-weak': { da: 'ordene peger kun svagt på emnet', en: 'the words point to the topic only weakly' },
  'others-weigh-more': { da: 'andre emner vejer mere', en: 'other topics weigh more' },
  'not-people': { da: 'det er en sag og ingen modtager', en: 'it is a matter and no recipient' },
} as const satisfies Readonly<Record<string, Conclusion>>;

/** Name of a reason. */
export type ReasonName = keyof typeof REASONS;

function listed(names: readonly string[], noneDa: string, noneEn: string, some: Conclusion): Conclusion {
  if (names.length === 0) return { da: noneDa, en: noneEn };
  const list = names.join('; ');
  return { da: `${some.da} ${list}`, en: `${some.en} ${list}` };
}
