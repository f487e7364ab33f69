/** Control characters, and signs that turn the direction of writing or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const LONGEST = 100;

/** The name of a file as it can be shown in a sentence: every character visible, the middle of a long name left out. */
export function shownName(name: string): string {
  const visible = Array.from(name.replace(UNSEEN, '\uFFFD'));
  if (visible.length <= LONGEST) return visible.join('');
  const half = LONGEST / 2;
  return `${visible.slice(0, half).join('')}…${visible.slice(-half).join('')}`;
}
