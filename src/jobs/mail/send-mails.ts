import { clearMailTrouble, noteMailTrouble } from '../../store/mail-trouble.ts';
import { asMailWorker, endStaleMails, forgetMails, giveBackOrphans } from '../../store/mails.ts';
import { forgetDestinations, hasMailDue } from '../../store/take-mails.ts';
import { Sending } from './sending.ts';
import type { SendingOptions } from './sending-options.ts';
import { SmtpFailure } from './smtp-failure.ts';

/** How sending ended: everything that was due had its turn, or the server takes no mail now. */
export type SendingEnd = 'done' | 'no-server';

const DAY_MS = 24 * 60 * 60_000;
/** How long it is known to whom a mail went, in days. */
const KEPT_DAYS = 90;

/** Sends every mail that is due. Any number of processes may do so at once: each mail is taken by one. */
export async function sendDueMails(options: SendingOptions): Promise<SendingEnd> {
  const { database, now } = options;
  await giveBackOrphans(database);
  await endStaleMails(database, now());
  await forgetMails(database, new Date(now().getTime() - KEPT_DAYS * DAY_MS));
  await forgetDestinations(database, new Date(now().getTime() - DAY_MS));
  if (!(await hasMailDue(database, now()))) return 'done';
  const failures = await sendTogether(options);
  const other = failures.find((failure) => !(failure instanceof SmtpFailure));
  if (other !== undefined) throw other;
  const [failure] = failures.filter((each) => each instanceof SmtpFailure);
  if (failure === undefined) await clearMailTrouble(database);
  else await noteMailTrouble(database, { since: now(), answer: failure.answer });
  return failure === undefined ? 'done' : 'no-server';
}

/** Lets one worker begin, and others come to help while there is plenty; gives what ended each that did not come through. */
async function sendTogether(options: SendingOptions): Promise<unknown[]> {
  const { database, sender } = options;
  const endings: Promise<unknown>[] = [];
  const enlist = (): void => {
    if (endings.length === sender.pace.conversations) return;
    const work = asMailWorker(database, (connection, worker) => new Sending(options, connection, worker).go(enlist));
    endings.push(work.catch((error: unknown) => error));
  };
  enlist();
  // Those who come to help while we wait are waited for too.
  for (let ended = 0; ended < endings.length; ended += 1) await endings[ended];
  return (await Promise.all(endings)).filter((ending) => ending !== undefined);
}
