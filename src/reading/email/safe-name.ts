const LONGEST_NAME = 120;
/** What no file name may have: control and format characters (they can turn an ending around), and path signs. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu;

/**
 * The base name of a name that somebody else gave, safe to show and to download: without folders, control
 * characters and leading dots, cut to a length that every file system takes, its ending kept. Empty if nothing is left.
 */
export function safeName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const clean = base
    .replace(UNSAFE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '')
    .replace(/[. ]+$/u, '');
  const characters = [...clean];
  if (characters.length <= LONGEST_NAME) return clean;
  const ending = /\.[^.]{1,10}$/u.exec(clean)?.[0] ?? '';
  return characters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
