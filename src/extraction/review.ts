import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { ReviewLore } from '../languages/genre-lore.ts';
import type { Language } from '../languages/language.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { ActorPart } from './commitment.ts';

/** Characters at the start of a document within which it says that it is a review. */
const HEAD = 6000;
const LONGEST_OPENING = 24;

/**
 * The state under review in a report of the Universal Periodic Review or of a treaty body: the one named after
 * "examined by", "report of" and the like, else the one that a line of the head is; null in other documents.
 */
export function reviewedState(
  document: ReadDocument,
  mentions: readonly ActorMention[],
  language: Language,
): ActorPart | null {
  const lore = language.genre?.review;
  if (lore === undefined || !lore.marker.test(`${document.title ?? ''}\n${document.text.slice(0, HEAD)}`)) return null;
  const states = mentions.filter(({ actor }) => isState(actor));
  const mention =
    states.find((state) => isIntroduced(document.text, state, lore)) ??
    states.find((state) => isLine(document, state)) ??
    states.find(({ start }) => start < titleEnd(document));
  return mention === undefined ? null : { text: mention.text, actor: mention.actor, span: mention, implied: true };
}

const REVIEWERS: ReadonlySet<string> = new Set([
  'un-human-rights-council',
  'un-treaty-bodies',
  'un-human-rights-committee',
  'un-committee-rights-child',
  'un-committee-torture',
]);

/** Whether it reviews how states keep the rights of people, so that the orders in its texts are recommendations. */
export function isReviewer(issuer: string | null): boolean {
  return issuer !== null && REVIEWERS.has(issuer);
}

function isState(actor: string): boolean {
  return actorById(actor)?.type === 'state';
}

function isIntroduced(text: string, { start }: ActorMention, { before }: ReviewLore): boolean {
  const words = text
    .slice(Math.max(0, start - LONGEST_OPENING), start)
    .toLowerCase()
    .trimEnd();
  return before.some((opening) => words.endsWith(opening));
}

/** Whether a passage in the head is nothing but the state's name. */
function isLine({ passages }: ReadDocument, { start, end }: ActorMention): boolean {
  return start < HEAD && passages.some((passage) => passage.start === start && passage.end === end);
}

function titleEnd({ passages }: ReadDocument): number {
  return passages.findLast(({ type, start }) => type === 'title' && start < HEAD)?.end ?? 0;
}
