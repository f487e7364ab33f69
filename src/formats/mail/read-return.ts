import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** What a mail system or a reader sent back of one of our mails. */
export interface ReturnedMail {
  /** That it could not be delivered (RFC 3464), or is not wanted (RFC 5965). */
  readonly kind: 'bounce' | 'complaint';
  /** The status of a bounce (RFC 3463): `5.1.1`; null for a complaint. */
  readonly status: string | null;
  /** Everything in which the return address of our mail may stand: where it came to, and what it says of our mail. */
  readonly addressed: string;
}

/** Headers that say where a message came to. */
const DELIVERED_TO: ReadonlySet<string> = new Set([
  'to',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
]);
/** Parts inside parts; a report has three. */
const DEEPEST_PART = 10;
/** What a report says stands before the mail that it is about. Lines cost the most, however short they are. */
const READ = { bytes: 64 * 1024, lines: 2_000 } as const;

/**
 * Reads a report of a mail system. Null for what is no such report, for one of a mail that is only late or has arrived,
 * and for one that cannot be read. Only the beginning is read, so that a large message, which anybody can send, costs no more
 * than a small one.
 */
export async function readReturn(message: Uint8Array): Promise<ReturnedMail | null> {
  const email = await PostalMime.parse(beginningOf(message), {
    maxNestingDepth: DEEPEST_PART,
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  }).catch(() => null);
  if (!email) return null;
  const cameTo = email.headers.filter(({ key }) => DELIVERED_TO.has(key)).map(({ value }) => value);
  const delivery = partOf(email, 'message/delivery-status');
  if (delivery !== null) return bounceOf(delivery, cameTo);
  const feedback = partOf(email, 'message/feedback-report');
  return feedback === null ? null : complaintOf(feedback, cameTo);
}

function beginningOf(message: Uint8Array): Uint8Array {
  const beginning = message.subarray(0, READ.bytes);
  let end = -1;
  for (let line = 0; line < READ.lines; line += 1) {
    end = beginning.indexOf(LINE_FEED, end + 1);
    if (end === -1) return beginning;
  }
  return beginning.subarray(0, end + 1);
}

const LINE_FEED = 10;

/** RFC 3464, 2.3: fields of each recipient, after those of the whole message. Ours have one recipient. */
function bounceOf(report: string, cameTo: readonly string[]): ReturnedMail | null {
  const failed = groupsOf(report).find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  const status = /\d\.\d{1,3}\.\d{1,3}/u.exec(failed?.get('status') ?? '')?.[0];
  return status === undefined ? null : { kind: 'bounce', status, addressed: cameTo.join('\n') };
}

/** RFC 5965, 3.1. Only what readers report as unwanted counts; that a virus was found, or that it was wanted, does not. */
function complaintOf(report: string, cameTo: readonly string[]): ReturnedMail | null {
  const [fields] = groupsOf(report);
  const type = fields?.get('feedback-type')?.toLowerCase() ?? '';
  if (type !== 'abuse' && type !== 'opt-out') return null;
  const addressed = [...cameTo, fields?.get('original-mail-from') ?? ''].join('\n');
  return { kind: 'complaint', status: null, addressed };
}

function partOf({ attachments }: Email, type: string): string | null {
  const part = attachments.find(({ mimeType }) => mimeType.toLowerCase() === type);
  return part === undefined ? null : textOf(part);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Groups of fields, with an empty line between them; a field goes on in lines that begin with a blank. */
function groupsOf(report: string): Map<string, string>[] {
  const groups = report
    .replace(/\r\n?/gu, '\n')
    .replace(/\n[ \t]+/gu, ' ')
    .split(/\n{2,}/u);
  return groups.map(
    (group) =>
      new Map(
        group.split('\n').flatMap((line): [string, string][] => {
          const colon = line.indexOf(':');
          return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
        }),
      ),
  );
}
