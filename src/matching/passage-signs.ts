const FIGURE = /\d+(?:[.,]\d+)*/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Words of one origin begin alike in two languages, and short ones only by chance. */
const SHORTEST_COGNATE = 6;
const COGNATE_LETTERS = 4;

/** What of a passage stays the same when it is put in another language. */
export interface PassageSigns {
  /** Numbers, with whatever points and commas left out. */
  readonly figures: ReadonlySet<string>;
  /** Numbers, abbreviations in capitals, actors, and how long words begin. */
  readonly all: ReadonlySet<string>;
}

/** The signs in `text`; `actors` are the identifiers of those it names. */
export function signsOf(text: string, actors: readonly string[] = []): PassageSigns {
  const figures = new Set(Array.from(text.matchAll(FIGURE), ([found]) => found.replace(/[.,]/gu, '')));
  const all = new Set(figures);
  for (const actor of actors) all.add(`@${actor}`);
  for (const [word] of text.matchAll(WORD)) {
    if (CAPITALS.test(word)) all.add(word);
    else if (word.length >= SHORTEST_COGNATE) all.add(`~${beginning(word)}`);
  }
  return { figures, all };
}

/** The first letters without what is put above, through or beside them: "Ø" as "O", "k" as "c". */
function beginning(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øœ]/gu, 'o')
    .replace(/æ/gu, 'e')
    .replace(/ch|k/gu, 'c')
    .slice(0, COGNATE_LETTERS);
}
