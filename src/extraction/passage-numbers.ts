import type { Passage, ReadDocument } from '../reading/document.ts';
import type { Span } from '../text/span.ts';

/** The number of a passage in a text, as the last part of an `eId`. */
export interface NumberedPassage extends Span {
  /** `art_5__para_2`. */
  readonly fragment: string;
  /** The number alone: "5". */
  readonly number: string;
}

const NUMBER = /\s?(\d{1,4}[a-z]?|[IVXLC]{1,7}|[a-z](?=\)))(?![\p{L}\d])(?:\s?\((\d{1,3}|[a-z]{1,4})\))?\)?/uy;
const SUBPARAGRAPH = /,\s(?:stk\.|paragraph|paragraphe|Absatz|punkt|apartado)\s(\d{1,3})(?!\d)/uy;

/** The number of a passage that begins at `offset`, right after the word for its kind. */
export function passageNumberAt(text: string, offset: number, kind: string): NumberedPassage | null {
  NUMBER.lastIndex = offset;
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [whole, number = '', inBrackets] = match;
  let end = offset + whole.length;
  let below = inBrackets;
  if (below === undefined && kind === 'art') {
    SUBPARAGRAPH.lastIndex = end;
    const further = SUBPARAGRAPH.exec(text);
    below = further?.[1];
    end += further?.[0].length ?? 0;
  }
  const fragment = `${kind}_${number.toLowerCase()}`;
  return { number, fragment: below === undefined ? fragment : `${fragment}__para_${below}`, start: offset, end };
}

const passagesByNumber = new WeakMap<ReadDocument, ReadonlyMap<string, readonly Passage[]>>();

/** The `eId` of the passage of this document with that number, one of the right kind first; null if there is none. */
export function passageWith(document: ReadDocument, { number, fragment }: NumberedPassage): string | null {
  const candidates = numbered(document).get(number.toLowerCase()) ?? [];
  const whole = candidates.find(({ eId }) => eId === fragment || eId.endsWith(`__${fragment}`));
  const kind = fragment.slice(0, fragment.indexOf('_') + 1);
  const alike = whole ?? candidates.find(({ eId }) => eId.startsWith(kind) && !eId.includes('__'));
  return (alike ?? (kind === 'point_' ? candidates.find(({ parent }) => parent === null) : undefined))?.eId ?? null;
}

function numbered(document: ReadDocument): ReadonlyMap<string, readonly Passage[]> {
  const known = passagesByNumber.get(document);
  if (known !== undefined) return known;
  const byNumber = new Map<string, Passage[]>();
  for (const passage of document.passages) {
    const number = /(\d+[a-z]?|[a-z]+)\W*$/iu.exec(passage.number ?? '')?.[1]?.toLowerCase();
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), passage]);
  }
  passagesByNumber.set(document, byNumber);
  return byNumber;
}
