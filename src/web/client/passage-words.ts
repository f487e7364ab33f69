/** A stretch of the clean text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word: without the marks that stand before and after it. The server cuts words alike. */
const WORD = /[\p{L}\p{N}§$€£](?:\S*[\p{L}\p{N}%€$£])?%?/gu;

/** The element that says where its words begin, at or around a node. */
function stretchAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-at]') ?? null;
}

/** Every word of the text, in its order. */
export function wordsIn(text: HTMLElement): Stretch[] {
  return [...text.querySelectorAll<HTMLElement>('.review-words')].flatMap((passage) => {
    const first = passage.querySelector<HTMLElement>('[data-at]');
    const start = Number(first?.dataset.at ?? 0);
    const words = [...(passage.textContent ?? '').matchAll(WORD)];
    return words.map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
  });
}

/** The offset of a place in the page, null where it is not in the text. */
function offsetOf(node: Node, offset: number): number | null {
  const inside = node instanceof Text ? node : (node.childNodes[offset] ?? node.lastChild ?? node);
  const stretch = stretchAround(inside);
  if (!stretch) return null;
  return Number(stretch.dataset.at) + (node instanceof Text ? offset : 0);
}

/** The words that are marked with the mouse, none where the mark is not in the text. */
export function markedWords(words: readonly Stretch[]): Stretch | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const touched = words.filter((word) => word.start < end && start < word.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The place in the page of an offset of the clean text. */
function placeOf(text: HTMLElement, offset: number, isEnd: boolean): [Node, number] | null {
  for (const stretch of text.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(stretch.dataset.at);
    const node = stretch.firstChild;
    const length = node?.textContent?.length ?? 0;
    const isInside = isEnd ? at < offset && offset <= at + length : at <= offset && offset < at + length;
    if (node && isInside) return [node, offset - at];
  }
  return null;
}

/** Marks the words in the page, as the mouse would, and brings them into view. */
export function mark(text: HTMLElement, { start, end }: Stretch): void {
  const [from, to] = [placeOf(text, start, false), placeOf(text, end, true)];
  const selection = getSelection();
  if (!from || !to || !selection) return;
  selection.setBaseAndExtent(...from, ...to);
  const box = selection.getRangeAt(0).getBoundingClientRect();
  if (box.top < 80 || box.bottom > window.innerHeight - 80) {
    stretchAround(from[0])?.scrollIntoView({ block: 'center' });
  }
}

/** The words that a stretch of text is made of. */
export function textOf(text: HTMLElement, { start, end }: Stretch): string {
  return [...text.querySelectorAll<HTMLElement>('[data-at]')]
    .map((stretch) => {
      const at = Number(stretch.dataset.at);
      return (stretch.textContent ?? '').slice(Math.max(0, start - at), Math.max(0, end - at));
    })
    .join('');
}
