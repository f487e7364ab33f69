import type { review as danish } from './da-review.ts';

/** What the command line says of the review of commitments. */
export const review: typeof danish = {
  help: {
    review: 'Review commitments: see what waits, confirm and reject.',
    list: 'List the documents that wait, or the commitments of one of them.',
    confirm: 'Confirm commitments as they stand.',
    reject: 'Reject commitments for a reason.',
    document: 'identifier of a document',
    ids: 'identifiers of commitments',
    reason: 'why it is no commitment',
    note: 'a note',
  },
  nothing: 'There is nothing to review.',
  left: 'Left',
  decided: 'Decided',
  state: 'Decision',
  states: { candidate: 'not yet reviewed', confirmed: 'confirmed', rejected: 'rejected' },
};
