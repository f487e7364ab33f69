import type { Random } from './random.ts';

/** An element as it stands in the text, from its first tag to the end of its last. */
interface Element {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(?<empty>\/?)>/gu;
const MOST_COPIES = 40;
const MOST_CHANGES = 4;

/** XML with elements removed, repeated, moved or put inside one another, and as well formed as it was. */
export function mutateXml(bytes: Uint8Array, random: Random): Buffer {
  let text = Buffer.from(bytes).toString();
  const count = 1 + random.below(MOST_CHANGES);
  for (let change = 0; change < count; change += 1) {
    const elements = elementsOf(text);
    if (elements.length > 0) text = changed(text, random.pick(elements), random.pick(elements), random);
  }
  return Buffer.from(text);
}

function elementsOf(text: string): Element[] {
  const open: { readonly start: number; readonly name: string }[] = [];
  const elements: Element[] = [];
  for (const { index, 0: tag, groups } of text.matchAll(TAG)) {
    const name = groups?.name ?? '';
    const end = index + tag.length;
    if (groups?.empty) elements.push({ start: index, end, name });
    else if (!groups?.close) open.push({ start: index, name });
    else if (open.at(-1)?.name === name) elements.push({ start: open.pop()?.start ?? index, end, name });
  }
  return elements;
}

function changed(text: string, one: Element, other: Element, random: Random): string {
  const copy = text.slice(one.start, one.end);
  const replaced = (element: Element, by: string) => text.slice(0, element.start) + by + text.slice(element.end);
  switch (random.below(6)) {
    case 0:
      return replaced(one, '');
    case 1:
      return replaced(one, copy.repeat(1 + random.below(MOST_COPIES)));
    case 2:
      return replaced(other, copy);
    case 3:
      return replaced(other, copy + text.slice(other.start, other.end));
    case 4:
      return replaced(one, wrapped(copy, other.name, 1 + random.below(MOST_COPIES)));
    default:
      return replaced(
        one,
        copy.replace(/="[^"]*"/u, () => `="${random.pick(['', '0', '-1', '99999', 'a', '1.5', 'true'])}"`),
      );
  }
}

function wrapped(words: string, name: string, times: number): string {
  return `${`<${name}>`.repeat(times)}${words}${`</${name}>`.repeat(times)}`;
}
