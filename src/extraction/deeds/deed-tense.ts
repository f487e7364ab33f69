import type { DeedLore } from '../../languages/deed-lore.ts';

/** How the words tell that something was done. */
export type DeedTense = 'perfect' | 'past' | 'present';

/** Which tense the lower-case `word` makes by itself; `perfect` for the auxiliary, null for a word that tells no deed. */
export function deedTense(word: string, lore: DeedLore): DeedTense | null {
  if (lore.perfect.includes(word)) return 'perfect';
  if (lore.present.includes(word)) return 'present';
  return lore.isPast(word) ? 'past' : null;
}
