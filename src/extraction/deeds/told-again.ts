import type { ExtractedDeed } from '../commitment.ts';

/**
 * Whether the text tells the deed of a headline again: the same actor, and the same sum of money where the headline
 * names one, else the same verb.
 */
export function isToldAgain(headline: ExtractedDeed, text: ExtractedDeed): boolean {
  const actors = new Set(text.actors.map(({ actor }) => actor));
  if (!headline.actors.some(({ actor }) => actors.has(actor))) return false;
  if (headline.amounts.length > 0) return headline.amounts.some((amount) => text.amounts.some(isSame(amount)));
  return lastWord(headline) === lastWord(text);
}

type Amount = ExtractedDeed['amounts'][number];

function isSame({ minimum, maximum, currency }: Amount): (other: Amount) => boolean {
  return (other) => other.minimum === minimum && other.maximum === maximum && other.currency === currency;
}

function lastWord({ verb }: ExtractedDeed): string {
  return verb?.text.split(' ').at(-1)?.toLowerCase() ?? '';
}
