import type { DocumentView, PassageView } from '../../desk/views.ts';

/** A heading in the contents list; `depth` is 0 for the highest level that the document has. */
export interface OutlineEntry {
  readonly eId: string;
  readonly text: string;
  readonly number: string | null;
  readonly depth: number;
}

/** The headings of a document, nested by their level. */
export function outlineOf(passages: readonly PassageView[]): OutlineEntry[] {
  const headings = passages.filter((passage) => passage.type === 'heading');
  const highest = Math.min(...headings.map((heading) => heading.level ?? 1));
  return headings.map(({ eId, text, number, level }) => ({ eId, text, number, depth: (level ?? 1) - highest }));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a passage repeats the title that stands over the document already. */
export function repeatsTitle(passage: PassageView, document: DocumentView): boolean {
  const words = letters(passage.text);
  return passage.type === 'title' && words !== '' && letters(document.title).includes(words);
}

/** How deep a passage is nested below the nearest section: 0 for a paragraph, 1 for its points. */
export function depthOf(passage: PassageView, byId: ReadonlyMap<string, PassageView>): number {
  let depth = 0;
  for (let parent = byId.get(passage.parent ?? ''); parent; parent = byId.get(parent.parent ?? '')) {
    if (parent.type !== 'section') depth += 1;
  }
  return depth;
}
