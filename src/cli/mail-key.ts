import { readFileSync, writeFileSync } from 'node:fs';
import { type DkimKeyType, dkimRecord, isSelector, makeDkimKey, readDkimKey } from '../formats/mail/dkim.ts';
import { DONE, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** A key that mail is signed with. */
export interface MailKeyOptions {
  readonly selector: string;
  readonly file: string;
  readonly type: DkimKeyType;
  /** That of `SERVANDA_MAIL_FROM` if not given. */
  readonly domain?: string;
}

/** The longest string of a record in a zone file (RFC 1035, 3.3.14). */
const LONGEST_STRING = 255;

/**
 * Makes a key where the file is not there yet, readable for its owner alone, and prints the record that its domain has to
 * publish; the key itself is never shown. Gives the exit code. Throws `UsageError`.
 */
export async function showMailKey(session: Session, options: MailKeyOptions): Promise<number> {
  const { selector, file, type } = options;
  const words = session.words.mail;
  const domain = options.domain ?? /@([^@\s>]+)>?\s*$/u.exec(session.environment.SERVANDA_MAIL_FROM ?? '')?.[1];
  if (!domain || !isSelector(domain)) throw new UsageError(words.noDomain);
  if (!isSelector(selector)) throw new UsageError(words.noSelector(selector));
  const isNew = makeFile(file, type);
  const key = readKey(file);
  if (key === null) throw new UsageError(words.noKey(file));
  const { name, value } = dkimRecord({ domain, selector, key });
  const strings = (value.match(new RegExp(`.{1,${LONGEST_STRING}}`, 'gu')) ?? []).map((part) => `"${part}"`);
  const said = isNew ? words.keyMade(file) : words.keyThere(file);
  await session.messages.write(`${said}\n${words.publish(`${selector}:${file}`)}\n`);
  await session.output.write(`${name}. IN TXT ${strings.length === 1 ? strings[0] : `( ${strings.join(' ')} )`}\n`);
  return DONE;
}

/** Whether a key was made: what is there stays. */
function makeFile(file: string, type: DkimKeyType): boolean {
  try {
    writeFileSync(file, makeDkimKey(type), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readKey(file: string) {
  try {
    return readDkimKey(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
