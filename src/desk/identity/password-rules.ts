/** Characters that a password has at least and at most. */
export const SHORTEST_PASSWORD = 12;
/** Longer ones would only keep the machine busy hashing. */
export const LONGEST_PASSWORD = 128;

/** What is wrong with a password. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'own-name';

/** Words that guessers begin with; a password that is one of them with digits and signs around it is no better. */
const COMMON = new Set(
  `password passwort adgangskode kodeord hemmelig secret welcome velkommen qwerty qwertyuiop asdfghjkl administrator
   admin servanda letmein iloveyou sommer vinter summer winter december januar danmark denmark copenhagen kobenhavn
   koebenhavn abcdefgh abcdefghijkl monkey dragon football fodbold sunshine princess starwars superman trustno
   changeme default master login guest ministry ministerium diplomacy diplomati`.split(/\s+/u),
);

/** Whose password it is. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/**
 * What is wrong with a password, null for nothing. Length counts, not kinds of signs (NIST SP 800-63B, 5.1.1.2): at
 * least twelve characters, not built on a common word, a row of keys or the owner's own name, and not one sign repeated.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (isRepetitive(plain) || COMMON.has(letters) || COMMON.has(halfOf(letters))) return 'too-common';
  if (ownWords(owner).some((word) => letters === word || letters === word + word)) return 'own-name';
  return null;
}

/** Few different signs, or signs that follow one another as they do on a keyboard or in the alphabet. */
function isRepetitive(plain: string): boolean {
  if (new Set(plain).size <= 4) return true;
  const codes = [...plain].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1) || /^0?123456789/u.test(plain);
}

function halfOf(letters: string): string {
  const half = letters.slice(0, letters.length / 2);
  return half + half === letters ? half : letters;
}

function ownWords({ name, email }: PasswordOwner): string[] {
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  const [local = '', domain = ''] = email.split('@');
  const words = [name, local, domain, email, ...name.split(/\s+/u)].map(lettersOf);
  return words.filter((word) => word.length > 0);
}
