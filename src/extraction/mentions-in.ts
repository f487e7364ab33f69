import type { ActorMention } from '../authority/actor.ts';
import type { Span } from '../text/span.ts';

/** The mentions that lie in `span`, found by bisection since both are in text order. */
export function mentionsIn(mentions: readonly ActorMention[], span: Span): ActorMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < mentions.length && (mentions[end]?.start ?? 0) < span.end) end += 1;
  return mentions.slice(low, end);
}
