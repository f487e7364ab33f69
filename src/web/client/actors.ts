const input = document.querySelector<HTMLInputElement>('#actor-filter');
const nobody = document.querySelector<HTMLElement>('#no-actor');

/** Narrows the list to the actors whose name in any language holds the words. */
function narrow(words: string): void {
  let shown = 0;
  for (const row of document.querySelectorAll<HTMLElement>('.actors tr[data-names]')) {
    row.hidden = !row.dataset.names?.includes(words);
    if (!row.hidden) shown += 1;
  }
  if (nobody) nobody.hidden = shown > 0;
}

input?.addEventListener('input', () => narrow(input.value.trim().toLowerCase()));
