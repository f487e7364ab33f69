import type { kinds as danish } from '../da/kinds.ts';

/** The kinds of commitment, singular and plural, and what each means. */
export const kinds: typeof danish = {
  undertaking: { one: 'undertaking', other: 'undertakings', meaning: 'The speaker binds itself.' },
  call: { one: 'call', other: 'calls', meaning: 'The speaker asks somebody else for something.' },
  expectation: { one: 'expectation', other: 'expectations', meaning: 'Somebody should, and nobody is asked directly.' },
  stance: { one: 'stance', other: 'stances', meaning: 'A position that binds nobody.' },
};
