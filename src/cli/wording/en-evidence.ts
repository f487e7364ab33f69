import type { evidence as danish } from './da-evidence.ts';

/** What `servanda evidence` and `servanda verify` say. */
export const evidence: typeof danish = {
  help: 'Evidence that commitments were kept or were not.',
  add: 'Give evidence for a commitment: an address, a file, or a passage of a document in the register.',
  verify: 'Re-check the log, all files and texts, and all evidence; says what is not as it was.',
  commitment: 'identifier of the commitment',
  address: 'address of a page, which is fetched and archived now',
  file: 'a file, which is archived',
  passage: 'a passage, such as 0123abcdef#para_4',
  words: 'some of its words instead of the whole passage',
  stance: 'whether it speaks for or against the commitment having been kept',
  note: 'a note',
  internal: 'show it only to those who have signed in',
  whatMissing: 'Name one of --address, --file or --passage.',
  added: (number) => `Evidence ${number} has been added.`,
};
