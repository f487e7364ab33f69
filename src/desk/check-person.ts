import { ROLES, type Role } from '../store/schema/people.ts';
import { Invalid, type Issue } from './errors.ts';
import { type PasswordOwner, passwordFault, SHORTEST_PASSWORD } from './identity/password-rules.ts';

const LONGEST_NAME = 200;
/** RFC 5321, 4.5.3.1.3, less the angle brackets. */
const LONGEST_EMAIL = 254;
/** Something, an at sign, a domain with a dot, or a machine of the house: whether mail arrives only sending tells. */
const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/** Characters that no address has, and no name. */
const UNSEEN = /\p{Cc}/u;

/** Name and address without blanks around them. Throws `Invalid`. */
export function checkPerson(given: PasswordOwner): PasswordOwner {
  const name = given.name.trim().replace(/\s+/gu, ' ');
  const email = normalised(given.email);
  const issues: Issue[] = [];
  if (name === '') issues.push({ field: 'name', code: 'missing', details: {} });
  if (name.length > LONGEST_NAME) issues.push({ field: 'name', code: 'too-long', details: { limit: LONGEST_NAME } });
  issues.push(...addressIssues(email));
  if (UNSEEN.test(name)) issues.push({ field: 'name', code: 'not-one-of', details: { value: name } });
  if (issues.length > 0) throw new Invalid(issues);
  return { name, email };
}

/** An address that mail can be sent to, without blanks around it, in lower case. Throws `Invalid`. */
export function checkAddress(given: string): string {
  const email = normalised(given);
  const issues = addressIssues(email);
  if (issues.length > 0) throw new Invalid(issues);
  return email;
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}

/** What is wrong with an address; blanks around it and capitals are not. */
export function addressIssues(given: string): Issue[] {
  const email = normalised(given);
  if (email === '') return [{ field: 'email', code: 'missing', details: {} }];
  if (EMAIL.test(email) && !UNSEEN.test(email) && email.length <= LONGEST_EMAIL) return [];
  return [{ field: 'email', code: 'not-an-address', details: { value: email.slice(0, LONGEST_EMAIL) } }];
}

/** Throws `Invalid` for a password that is too easy to guess. */
export function checkPassword(password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (fault === null) return;
  throw new Invalid([{ field: 'password', code: `password-${fault}`, details: { minimum: SHORTEST_PASSWORD } }]);
}

/** One of the roles. Throws `Invalid`. */
export function checkRole(role: string): Role {
  const found = ROLES.find((one) => one === role);
  if (found) return found;
  throw new Invalid([{ field: 'role', code: 'not-one-of', details: { value: role, allowed: ROLES.join(', ') } }]);
}
