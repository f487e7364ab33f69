import type { DocumentView, PassageView } from '../../desk/views.ts';

/** A heading in the contents list; `depth` is 0 for the highest. */
export interface OutlineEntry {
  readonly eId: string;
  readonly text: string;
  readonly number: string | null;
  readonly depth: number;
}

/** The headings of a document, nested by their levels without gaps: what stands below a heading is one deeper. */
export function outlineOf(passages: readonly PassageView[]): OutlineEntry[] {
  const above: number[] = [];
  return passages
    .filter((passage) => passage.type === 'heading')
    .map(({ eId, text, number, level }) => {
      const own = level ?? 1;
      while ((above.at(-1) ?? 0) >= own) above.pop();
      above.push(own);
      return { eId, text, number, depth: above.length - 1 };
    });
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a passage repeats the title that stands over the document already. */
export function repeatsTitle(passage: PassageView, document: Pick<DocumentView, 'title'>): boolean {
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
