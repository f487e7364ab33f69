const GAP = 12;

interface Place {
  readonly note: HTMLElement;
  readonly wanted: number;
  readonly height: number;
}

/** Where each note would stand if it stood beside its first word, from the top of its passage. */
function places(notes: HTMLElement): Place[] {
  const top = notes.getBoundingClientRect().top;
  return [...notes.querySelectorAll<HTMLElement>('[data-anchor]')].flatMap((note) => {
    const anchor = document.getElementById(note.dataset.anchor ?? '');
    const height = note.querySelector('.note-link')?.getBoundingClientRect().height ?? 0;
    if (anchor === null || height === 0) return [];
    return [{ note, wanted: Math.max(0, anchor.getBoundingClientRect().top - top), height }];
  });
}

/**
 * Offsets that stand as near their wanted places as they can without touching and without leaving `room`: first each
 * is pushed below the one before it, then all are pulled up from the end.
 */
export function spread(wanted: readonly { wanted: number; height: number }[], room: number, gap: number): number[] {
  const offsets: number[] = [];
  let free = 0;
  for (const place of wanted) {
    offsets.push(Math.max(place.wanted, free));
    free = (offsets.at(-1) ?? 0) + place.height + gap;
  }
  let limit = room;
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const height = wanted[index]?.height ?? 0;
    offsets[index] = Math.max(0, Math.min(offsets[index] ?? 0, limit - height));
    limit = (offsets[index] ?? 0) - gap;
  }
  return offsets;
}

/** Stands every note beside its words where its passage leaves room; the text does not move. */
export function alignNotes(): void {
  const columns = [...document.querySelectorAll<HTMLElement>('.notes')];
  const wide = window.matchMedia('(min-width: 1101px)').matches;
  for (const note of document.querySelectorAll<HTMLElement>('[data-anchor]')) note.style.removeProperty('top');
  if (!wide) return;
  const moves = columns.flatMap((column) => {
    const found = places(column);
    const top = column.getBoundingClientRect().top;
    const offsets = spread(found, column.getBoundingClientRect().height, GAP);
    return found.map(({ note }, index) => {
      const now = note.getBoundingClientRect().top - top;
      return { note, by: (offsets[index] ?? now) - now };
    });
  });
  for (const { note, by } of moves) note.style.setProperty('top', `${Math.round(by)}px`);
}
