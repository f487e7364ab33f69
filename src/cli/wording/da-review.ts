import type { CommitmentState } from '../../desk/views.ts';

/** What the command line says of the review of commitments. */
export const review = {
  help: {
    review: 'Gennemgå løfter: se, hvad der venter, bekræft og afvis.',
    list: 'Vis de dokumenter, der venter, eller løfterne i ét af dem.',
    confirm: 'Bekræft løfter, som de står.',
    reject: 'Afvis løfter med en begrundelse.',
    document: 'id på et dokument',
    ids: 'id’er på løfter',
    reason: 'hvorfor det ikke er et løfte',
    note: 'en bemærkning',
  },
  nothing: 'Der er intet at gennemgå.',
  left: 'Tilbage',
  decided: 'Afgjort',
  state: 'Afgørelse',
  states: {
    candidate: 'ikke gennemgået',
    confirmed: 'bekræftet',
    rejected: 'afvist',
  } satisfies Readonly<Record<CommitmentState, string>>,
};
