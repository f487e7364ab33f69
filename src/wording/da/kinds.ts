import type { CommitmentKind } from '../../extraction/commitment.ts';

/** The kinds of commitment, singular and plural, and what each means. */
export const kinds: Readonly<Record<CommitmentKind, { one: string; other: string; meaning: string }>> = {
  undertaking: { one: 'tilsagn', other: 'tilsagn', meaning: 'Den, der taler, binder sig selv.' },
  call: { one: 'opfordring', other: 'opfordringer', meaning: 'Den, der taler, beder en anden om noget.' },
  expectation: { one: 'forventning', other: 'forventninger', meaning: 'Nogen bør, uden at nogen er bedt direkte.' },
  stance: { one: 'tilkendegivelse', other: 'tilkendegivelser', meaning: 'Et standpunkt, der ikke forpligter.' },
};
