import type { Kysely } from 'kysely';
import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { type CommitmentAudience, holdCommitments } from '../store/follow-up-changes.ts';
import type { Database } from '../store/schema.ts';
import { type DeskContext, isSignedIn, type Principal } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { isIsoDate } from './iso-date.ts';

const LONGEST_TEXT = 10_000;
const LONGEST_TITLE = 200;

/** What is wrong with the input of a change to what becomes of commitments, gathered before anything is looked up. */
export class InputCheck {
  readonly #issues: Issue[] = [];

  /** The text without blanks around it; must be there if `isNeeded`. */
  text(field: string, value: string | undefined, isNeeded = false): string {
    return this.#words(field, value, isNeeded, LONGEST_TEXT);
  }

  /** A text of one line, which must be there. */
  title(field: string, value: string | undefined): string {
    return this.#words(field, value?.replaceAll(/\s+/gu, ' '), true, LONGEST_TITLE);
  }

  /** One of the codes. */
  code<Code extends string>(field: string, value: string, allowed: readonly Code[]): Code {
    const found = allowed.find((code) => code === value);
    if (found === undefined) this.fail(field, 'not-one-of', { value, allowed: allowed.join(', ') });
    return found ?? (value as Code);
  }

  /** An ISO date. */
  day(field: string, value: string): string {
    if (!isIsoDate(value)) this.fail(field, 'not-a-date', { value });
    return value;
  }

  /** An ISO date that is not to come; today if not said. */
  pastDay(field: string, value: string | undefined, today: string): string {
    const day = value?.trim() || today;
    if (isIsoDate(day) && day > today) this.fail(field, 'in-the-future', { value: day });
    return this.day(field, day);
  }

  /** Notes something that is wrong. */
  fail(field: string, code: Issue['code'], details: Issue['details'] = {}): void {
    this.#issues.push({ field, code, details });
  }

  /** Throws `Invalid` with everything that is wrong. */
  done(): void {
    if (this.#issues.length > 0) throw new Invalid(this.#issues);
  }

  #words(field: string, value = '', isNeeded: boolean, limit: number): string {
    const words = value.trim();
    if (words === '' && isNeeded) this.fail(field, 'missing');
    if (words.length > limit) this.fail(field, 'too-long', { limit });
    return words;
  }
}

/** Holds the commitments against other changes. Throws `NotFound` for the first that is not there or may not be seen. */
export async function heldCommitments(
  transaction: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommitmentAudience>> {
  const held = new Map((await holdCommitments(transaction, ids)).map((commitment) => [commitment.id, commitment]));
  const missing = ids.find((id) => !held.has(id));
  if (missing !== undefined) throw new NotFound('commitment', missing);
  return held;
}

/** Whose name stands under it; null for the operator. */
export function authorId({ principal }: Pick<DeskContext, 'principal'>): string | null {
  return isSignedIn(principal) ? principal.personId : null;
}

/** Who may see the entry of a change in the log: those who may see the commitment and have signed in. */
export function logAudience({ audienceId }: Pick<CommitmentAudience, 'audienceId'>): { audienceId?: number } {
  return audienceId === PUBLIC_AUDIENCE ? {} : { audienceId };
}

/** Whether the commitment is the principal's own or that of one of their teams. */
export function isOwn(
  principal: Principal,
  owner: { readonly teamId: number | null; readonly personId: string | null },
): boolean {
  if (!isSignedIn(principal)) return false;
  return owner.personId === principal.personId || (owner.teamId !== null && principal.teamIds.includes(owner.teamId));
}
