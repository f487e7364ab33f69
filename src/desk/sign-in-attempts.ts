import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import { type Allowance, beginAttempt, forgetFailures, takeAttemptBack } from '../store/sign-in-failures.ts';
import type { DeskContext } from './context.ts';
import { TooManyAttempts } from './errors.ts';

/** Five wrong passwords are human. From there the wait doubles, up to a quarter of an hour. */
const PER_ACCOUNT: Allowance = { free: 5, firstDelay: 30, longestDelay: 15 * 60 };
/** Many people share the address of a house. */
const PER_ADDRESS: Allowance = { free: 30, firstDelay: 30, longestDelay: 15 * 60 };

/** An attempt to sign in that was counted. */
export interface Attempt {
  /** Clears the count of the account, and gives the address its attempt back. */
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt to sign in to an account from an address, before it is made. It is the same whether there is such
 * an account. Throws `TooManyAttempts`.
 */
export async function countAttempt(
  { everything, now }: Pick<DeskContext, 'everything' | 'now'>,
  { account, address }: { readonly account: string; readonly address: string | null },
): Promise<Attempt> {
  const subjects = { account: accountSubject(account), address: addressSubject(address) };
  await begin(everything, subjects.address, PER_ADDRESS, now());
  await begin(everything, subjects.account, PER_ACCOUNT, now());
  return {
    succeeded: async () => {
      await forgetFailures(everything, subjects.account);
      await takeAttemptBack(everything, subjects.address);
    },
  };
}

/** A house may subscribe many; a machine that subscribes everybody is slowed down. */
const REQUESTS: Allowance = { free: 20, firstDelay: 60, longestDelay: 60 * 60 };

/** Counts that something was asked for from an address by nobody in particular. Throws `TooManyAttempts`. */
export function countRequest(
  { everything, now }: Pick<DeskContext, 'everything' | 'now'>,
  address: string | null,
): Promise<void> {
  return begin(everything, `request from ${addressSubject(address)}`, REQUESTS, now());
}

/** Counts an attempt of somebody, or from somewhere. Throws `TooManyAttempts`. */
async function begin(database: Kysely<Database>, subject: string, allowance: Allowance, now: Date): Promise<void> {
  const seconds = await beginAttempt(database, subject, allowance, now);
  if (seconds > 0) throw new TooManyAttempts(seconds);
}

/** Hashed: what is typed there by mistake may be a password. */
function accountSubject(account: string): string {
  return `account ${createHash('sha256').update(account.trim().toLowerCase()).digest('hex')}`;
}

/** By what attempts from an address are counted: of an IPv6 address the network, the first 64 bits: whoever has one has all in it. */
function addressSubject(address: string | null): string {
  if (address === null) return 'address unknown';
  const plain = address.replace(/^::ffff:/iu, '');
  if (!plain.includes(':')) return `address ${plain}`;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last];
  return `address ${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}`;
}
