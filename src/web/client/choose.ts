/** The part names and commitment ids in an attribute such as `bearer:ab12 action:ab12`. */
function namesOf(element: Element, commitment: string): string[] {
  const parts = element.getAttribute('data-parts')?.split(' ') ?? [];
  return parts.filter((part) => part.endsWith(`:${commitment}`)).map((part) => part.slice(0, part.indexOf(':')));
}

/** The marks of a commitment, in text order. */
export function marksOf(commitment: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.mark[data-commitments~="${commitment}"]`)];
}

/** The stretches of text that fill a part of a commitment. */
export function partsOf(commitment: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-parts]')].filter(
    (element) => namesOf(element, commitment).length > 0,
  );
}

/** Takes every light off the text. */
export function darken(): void {
  for (const mark of document.querySelectorAll('.mark.chosen')) mark.classList.remove('chosen');
  for (const lit of document.querySelectorAll('.lit')) {
    lit.classList.remove(...[...lit.classList].filter((name) => name === 'lit' || name.startsWith('lit-')));
  }
}

/** Lights up a commitment's quote and each of its parts, wherever they stand. */
export function light(commitment: string): void {
  darken();
  for (const mark of marksOf(commitment)) mark.classList.add('chosen');
  for (const element of partsOf(commitment)) {
    element.classList.add('lit', ...namesOf(element, commitment).map((name) => `lit-${name}`));
  }
}

/** Makes the words of one part stand out while `pointed`; every part's when it is null. */
export function point(commitment: string, part: string | null): void {
  for (const element of document.querySelectorAll('.pointed')) element.classList.remove('pointed');
  if (part === null) return;
  for (const element of partsOf(commitment)) {
    element.classList.toggle('pointed', namesOf(element, commitment).includes(part));
  }
}
