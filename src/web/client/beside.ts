/** The commitments that a note or a mark is about, in both languages. */
function pairOf(target: Element): string[] {
  const note = target.closest<HTMLElement>('.note[data-pair]');
  if (note) return note.dataset.pair?.split(' ') ?? [];
  const marked = target.closest('.mark')?.getAttribute('data-commitments')?.split(' ') ?? [];
  return marked.flatMap((id) => document.getElementById(`note-${id}`)?.dataset.pair?.split(' ') ?? []);
}

/** Shows what belongs together in the two texts while the pointer is on either. */
function onPointer(event: Event): void {
  for (const near of document.querySelectorAll('.near')) near.classList.remove('near');
  if (!(event.target instanceof Element)) return;
  for (const id of pairOf(event.target)) {
    document.getElementById(`note-${id}`)?.classList.add('near');
    for (const mark of document.querySelectorAll(`.mark[data-commitments~="${CSS.escape(id)}"]`)) {
      mark.classList.add('near');
    }
  }
}

document.addEventListener('pointerover', onPointer);
