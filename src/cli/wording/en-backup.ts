import { formatBytes, formatNumber } from '../../wording/numbers.ts';
import type { backup as danish } from './da-backup.ts';

const number = (value: number) => formatNumber(value, 'en');

/** What `servanda backup`, `servanda restore` and `servanda invite` say. */
export const backup: typeof danish = {
  help: {
    backup: 'Put everything that the register holds into one file, also while Servanda runs.',
    restore: 'Put a backup into an empty database.',
    target: 'a file that is not there yet, or a folder; else SERVANDA_BACKUP_FOLDER, or this folder',
    archive: 'a file of servanda backup',
    check: 'only read the file through and check it',
    invite: 'Give somebody access, and print the link, which works once.',
    inviteAgain: 'Take every way to sign in from somebody who is locked out, and print a new link.',
    name: 'the person’s name',
    email: 'the person’s e-mail address',
    role: 'what they may do',
  },
  holds: (documents, commitments, people) =>
    `${number(documents)} documents, ${number(commitments)} commitments, ${number(people)} people`,
  made: (path, size, holds) => `${path}: ${formatBytes(size, 'en')}, read back. It holds ${holds}.`,
  whole: (path, takenAt, holds) => `${path} is whole. The register as it was on ${takenAt}: ${holds}.`,
  restored: (takenAt, holds) => `The register has been restored as it was on ${takenAt}: ${holds}.`,
  brokenBefore: 'That was so already when the backup was made; it has been restored as it was.',
  signIn: 'Everybody has to sign in again. If SERVANDA_SECRET was set, it has to be the same now.',
  invited: (name, days) => `${name} can use the link once within ${days} days:`,
};
