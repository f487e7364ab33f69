/** The parts of htmx's events that are used here. */
interface RequestEvent extends Event {
  readonly detail: { readonly ctx: { readonly request: { anchor?: string | undefined } } };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.page-passage-link')];
}

/** Goes to the passage after or before the chosen one; to the first or last when none is chosen. */
function step(by: 1 | -1): void {
  const all = links();
  const current = all.findIndex((link) => link.closest('.page-passage')?.matches('.chosen, :has([aria-current])'));
  const next = current < 0 ? all.at(by === 1 ? 0 : -1) : all[current + by];
  next?.click();
  next?.focus({ preventScroll: true });
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
  const by = STEPS[event.key];
  const link = document.querySelector<HTMLAnchorElement>(`.original [data-key="${CSS.escape(event.key)}"]`);
  if (by === undefined && link === null) return;
  event.preventDefault();
  if (by === undefined) link?.click();
  else step(by);
}

/** The link in the text that leads to the same place as a mark on the picture. */
function twinOf(mark: Element): HTMLAnchorElement | null {
  const place = CSS.escape(mark.getAttribute('data-place') ?? '');
  return document.querySelector(`.page-text a[data-place="${place}"], .page-text [data-place="${place}"] > a`);
}

function onClick(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
  const place = event.target.closest('.page-marks a, .page-passage-words');
  if (place === null || event.target.closest('.page-passage-words a') || getSelection()?.isCollapsed === false) return;
  const twin = place.matches('a') ? twinOf(place) : place.parentElement?.querySelector<HTMLAnchorElement>('a');
  if (!twin) return;
  event.preventDefault();
  twin.click();
}

/** Shows which words and which mark belong together while the pointer is on either. */
function onPointer(event: Event): void {
  for (const near of document.querySelectorAll('.near')) near.classList.remove('near');
  const place = event.target instanceof Element && event.target.closest('[data-place]')?.getAttribute('data-place');
  if (!place) return;
  for (const part of document.querySelectorAll(`[data-place="${CSS.escape(place)}"]`)) part.classList.add('near');
}

/** Brings what was chosen into view on the page and in the text; what a person sees already stays where it is. */
function reveal(): void {
  const smooth = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const chosen of document.querySelectorAll('#mark, .page-passage:is(.chosen, :has([aria-current]))')) {
    const { top, bottom } = chosen.getBoundingClientRect();
    if (top >= 0 && bottom <= window.innerHeight) continue;
    chosen.scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'auto' });
  }
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
document.addEventListener('pointerover', onPointer);
// Without a reload nothing needs to jump.
document.addEventListener('htmx:config:request', (event) => {
  (event as RequestEvent).detail.ctx.request.anchor = undefined;
});
document.addEventListener('htmx:after:swap', reveal);
