import { darken, light, marksOf, point } from './choose.ts';
import { alignNotes } from './margin.ts';

const reader = document.querySelector<HTMLElement>('.reader');
const path = `/documents/${reader?.dataset.document}`;
let chosen: string | null = new URLSearchParams(location.search).get('c');

function noteOf(commitment: string): HTMLElement | null {
  return document.querySelector(`.note[data-note="${commitment}"]`);
}

function visibleNotes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.note')].filter((note) => note.offsetParent !== null);
}

/** Hides the notes that the card lies over, wholly or in part: one that cannot be read is not to be reached either (WCAG 2.4.11). */
function hideCovered(): void {
  const card = document.querySelector<HTMLElement>('.card');
  const isOver = card !== null && getComputedStyle(card).position === 'absolute';
  const box = isOver ? card.getBoundingClientRect() : null;
  for (const note of visibleNotes()) {
    const { top, bottom } = note.getBoundingClientRect();
    note.classList.toggle('covered', box !== null && !note.contains(card) && top < box.bottom && bottom > box.top);
  }
}

/** Takes the card away and says of `note`, if any, that it is the chosen one. */
function moveTo(note: HTMLElement | null): void {
  document.querySelector('.card')?.remove();
  hideCovered();
  document.querySelector('.note-link[aria-current]')?.removeAttribute('aria-current');
  note?.querySelector('.note-link')?.setAttribute('aria-current', 'true');
}

function close(): void {
  const note = chosen === null ? null : noteOf(chosen);
  chosen = null;
  moveTo(null);
  darken();
  history.replaceState(history.state, '', path);
  note?.querySelector<HTMLElement>('.note-link')?.focus({ preventScroll: true });
}

/** Brings the words into view when they are not; a reader who sees them is left where they are. */
function reveal(commitment: string): void {
  const [first] = marksOf(commitment);
  const box = first?.getBoundingClientRect();
  if (box && (box.top < 80 || box.top > window.innerHeight - 200)) first?.scrollIntoView({ block: 'center' });
}

async function showCard(commitment: string): Promise<void> {
  const answer = await fetch(`${path}/cards/${commitment}`);
  const note = noteOf(commitment);
  if (!answer.ok || chosen !== commitment || note === null) return;
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  if (chosen !== commitment) return;
  note.append(template.content);
  hideCovered();
}

async function choose(commitment: string): Promise<void> {
  if (chosen === commitment) {
    close();
    return;
  }
  chosen = commitment;
  moveTo(noteOf(commitment));
  light(commitment);
  reveal(commitment);
  history.replaceState(history.state, '', `${path}?c=${commitment}#c-${commitment}`);
  noteOf(commitment)?.querySelector<HTMLElement>('.note-link')?.focus({ preventScroll: true });
  await showCard(commitment);
}

/** The note to step to: beside the chosen one, else the first below the top of the window. */
function neighbour(step: 1 | -1): HTMLElement | undefined {
  const notes = visibleNotes();
  const index = notes.findIndex((note) => note.dataset.note === chosen);
  if (index >= 0) return notes[index + step];
  const below = notes.findIndex((note) => note.getBoundingClientRect().top > 0);
  return step === 1 ? notes[Math.max(0, below)] : notes[below < 0 ? notes.length - 1 : below - 1];
}

function step(by: 1 | -1): void {
  const id = neighbour(by)?.dataset.note;
  if (id !== undefined) void choose(id);
}

/** The commitment of a clicked mark; clicking the chosen one where several overlap goes to the next around it. */
function commitmentAt(mark: Element): string | undefined {
  const ids = mark.getAttribute('data-commitments')?.split(' ') ?? [];
  const visible = ids.filter((id) => noteOf(id)?.offsetParent);
  return visible[(visible.indexOf(chosen ?? '') + 1) % Math.max(1, visible.length)];
}

/** What a click on the card, a note or a mark means; null for a click on anything else. */
function actionOf(target: Element): (() => void) | null {
  if (target.closest('[data-close]')) return close;
  const direction = target.closest<HTMLElement>('[data-step]')?.dataset.step;
  if (direction) return () => step(direction === 'next' ? 1 : -1);
  const mark = target.closest('.mark');
  const note = target.closest('.note-link')?.closest<HTMLElement>('.note');
  const id = note?.dataset.note ?? (mark && getSelection()?.isCollapsed !== false ? commitmentAt(mark) : undefined);
  return id === undefined ? null : () => void choose(id);
}

function onClick(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
  const act = actionOf(event.target);
  if (act === null) return;
  event.preventDefault();
  act();
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')) return;
  if (event.key === 'Escape' && chosen !== null) close();
  const by = STEPS[event.key];
  // Arrows scroll the page until a commitment is chosen.
  if (by === undefined || (event.key.startsWith('Arrow') && chosen === null)) return;
  event.preventDefault();
  step(by);
}

function arrange(): void {
  alignNotes();
  hideCovered();
}

/** Shows which words and which note belong together while the pointer is on either. */
function onPointer(event: Event): void {
  if (!(event.target instanceof Element)) return;
  for (const near of document.querySelectorAll('.near')) near.classList.remove('near');
  const part = event.target.closest<HTMLElement>('.card [data-part]');
  if (chosen !== null) point(chosen, part?.dataset.part ?? null);
  const mark = event.target.closest('.mark');
  const id = event.target.closest<HTMLElement>('.note')?.dataset.note ?? mark?.getAttribute('data-commitments');
  const [first] = id?.split(' ') ?? [];
  if (first === undefined || event.target.closest('.card')) return;
  noteOf(first)?.classList.add('near');
  for (const words of marksOf(first)) words.classList.add('near');
}

function openFromAddress(): void {
  const id = /^#c-(\w+)$/.exec(location.hash)?.[1];
  if (id !== undefined && chosen !== id && noteOf(id)) void choose(id);
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
reader?.addEventListener('pointerover', onPointer);
reader?.addEventListener('change', arrange);
addEventListener('hashchange', openFromAddress);
openFromAddress();
void document.fonts.ready.then(() => {
  arrange();
  let width = window.innerWidth;
  addEventListener('resize', () => {
    if (window.innerWidth !== width) arrange();
    width = window.innerWidth;
  });
});
