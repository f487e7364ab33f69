import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { type WaysIn, waysInOf } from '../store/credentials.ts';
import { changePerson, findPerson, type StoredPerson } from '../store/people.ts';
import { type ReminderChoice, reminderChoice } from '../store/reminders.ts';
import { type StoredSession, sessionsOf } from '../store/sessions.ts';
import { allTeams, type StoredTeam } from '../store/teams.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkPerson } from './check-person.ts';
import { type DeskContext, type HalfSignedIn, isSignedIn } from './context.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';

/** One's own account. */
export interface OwnAccount {
  readonly person: StoredPerson;
  readonly teams: readonly StoredTeam[];
  readonly waysIn: WaysIn;
  readonly sessions: readonly StoredSession[];
  readonly reminders: ReminderChoice;
  /** Whether mails leave this Servanda. */
  readonly isMailing: boolean;
  /** The session that asks. */
  readonly sessionId: string | null;
  /** Whether the second step is still missing, so that nothing else is open to them. */
  readonly isHalf: boolean;
}

/** Whose account it is. Throws `Forbidden` for whoever has none. */
export function accountHolder({ principal }: Pick<DeskContext, 'principal'>): Partial<HalfSignedIn> & {
  readonly personId: string;
  readonly name: string;
} {
  if (isSignedIn(principal)) return principal;
  if (principal.role === 'visitor' && principal.half) return principal.half;
  throw new Forbidden('manage-own-account');
}

/** One's own account, with the ways to sign in and the sessions. Throws `Forbidden`. */
export async function viewAccount(context: DeskContext): Promise<OwnAccount> {
  const { everything } = context;
  const { personId, sessionId } = accountHolder(context);
  const person = await findPerson(everything, personId);
  if (!person) throw new NotFound('person', personId);
  const teams = (await allTeams(everything)).filter(({ id }) => person.teamIds.includes(id));
  return {
    person,
    teams,
    waysIn: await waysInOf(everything, personId),
    sessions: await sessionsOf(everything, personId, context.now()),
    reminders: await reminderChoice(everything, personId),
    isMailing: context.mailRoom?.isOpen === true,
    sessionId: sessionId ?? null,
    isHalf: !isSignedIn(context.principal),
  };
}

/** What people say of themselves. */
export interface OwnWords {
  readonly name: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Changes one's own name, language and time zone. Throws `Forbidden` and `Invalid`. */
export async function changeOwnAccount(context: DeskContext, given: OwnWords): Promise<void> {
  const { everything } = context;
  const { personId: id } = fullAccountHolder(context);
  const locale = (['da', 'en'] as const).find((one) => one === given.locale);
  if (!locale) throw new Invalid([{ field: 'language', code: 'not-one-of', details: { value: given.locale } }]);
  const { timeZone } = given;
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) {
    throw new Invalid([{ field: 'timeZone', code: 'not-one-of', details: { value: timeZone } }]);
  }
  await inTransaction(everything, async (transaction) => {
    const before = await findPerson(transaction, id);
    if (!before) throw new NotFound('person', id);
    const { name } = checkPerson({ name: given.name, email: before.email });
    const after = { name, locale, timeZone } as const;
    await changePerson(transaction, id, after);
    await recordChange(transaction, context, {
      action: 'change-own-account',
      subject: { type: 'person', id },
      audienceId: ADMINISTRATION_AUDIENCE,
      before: { name: before.name, locale: before.locale, timeZone: before.timeZone },
      after,
    });
  });
}

/** The same for what needs both steps. Throws `Forbidden`. */
export function fullAccountHolder(context: Pick<DeskContext, 'principal'>) {
  if (!isSignedIn(context.principal)) throw new Forbidden('manage-own-account');
  return context.principal;
}
