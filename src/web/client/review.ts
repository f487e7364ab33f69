import { darken, light } from './choose.ts';
import { markedWords, type Stretch, wordsIn } from './passage-words.ts';
import { fill, WordPicker } from './pick-words.ts';

const review = document.querySelector<HTMLElement>('.review');
const text = document.querySelector<HTMLElement>('#text');
const status = document.querySelector<HTMLElement>('#status');
const base = `/desk/review/${review?.dataset.review}`;
let picker: WordPicker | null = null;

function pane(): HTMLElement | null {
  return document.querySelector('#pane');
}

function say(words: string): void {
  if (status) status.textContent = words;
}

/** The words of the commitment that is looked at. */
function chosenSpan(): Stretch {
  const [start = 0, end = 0] = (pane()?.dataset.span ?? '').split('-').map(Number);
  return { start, end };
}

/** Shows what only works with a script. */
function prepare(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-picker]')) element.hidden = false;
  for (const element of document.querySelectorAll<HTMLElement>('.without-script')) element.hidden = true;
}

/** Brings the words that are looked at into view; a person who sees them is left where they are. */
function reveal(): void {
  const id = pane()?.dataset.chosen;
  darken();
  if (id === undefined) return;
  light(id);
  const box = document.querySelector(`.mark[data-commitments~="${id}"]`);
  const place = box?.getBoundingClientRect();
  // Where the text stands below the card, the card has the words.
  if (!window.matchMedia('(min-width: 1001px)').matches) return;
  if (place && (place.top < 80 || place.bottom > window.innerHeight - 120)) box?.scrollIntoView({ block: 'center' });
}

/** Puts what the server answers in its places: the card, the figures, and passages that are marked otherwise. */
function show(answer: string): void {
  const template = document.createElement('template');
  template.innerHTML = answer;
  const root = template.content.querySelector<HTMLElement>('.review-answer');
  if (!root) return;
  for (const part of [...root.children]) document.getElementById(part.id)?.replaceWith(part);
  const { message = '', address = base } = root.dataset;
  history.replaceState(history.state, '', address);
  prepare();
  reveal();
  const title = document.querySelector<HTMLElement>('.conflict h2, #card-title');
  document.querySelector<HTMLElement>('#card-title')?.focus({ preventScroll: true });
  const bearers = pane()?.querySelector('[data-part="bearer"] dd')?.textContent?.trim() ?? '';
  const position = pane()?.querySelector('.card-position')?.textContent ?? '';
  say([message, title?.textContent, position, bearers].filter(Boolean).join(' '));
}

/** Requests are answered in the order in which they were made. */
let queue: Promise<void> = Promise.resolve();
function enqueue(address: string, request: RequestInit = {}): void {
  queue = queue.then(async () => {
    try {
      const answer = await fetch(address, request);
      const body = await answer.text();
      if (answer.ok || answer.status === 409) show(body);
      else if (answer.headers.get('content-type')?.startsWith('text/plain')) say(body);
      else say(review?.dataset.lost ?? '');
    } catch {
      say(review?.dataset.lost ?? '');
    }
  });
}

function look(commitment: string): void {
  enqueue(`${base}?fragment&c=${encodeURIComponent(commitment)}`);
}

function send(form: HTMLFormElement): void {
  const body = new FormData(form);
  body.set('shown', pane()?.dataset.chosen ?? '');
  enqueue(`${form.action}?fragment`, { method: 'POST', body });
}

/** The words of the part that is to be changed, as they stand now. */
function wordsOfPart(form: HTMLFormElement): Stretch {
  const part = new FormData(form).get('part');
  const id = pane()?.dataset.chosen;
  const stretches = [...document.querySelectorAll<HTMLElement>(`[data-parts~="${part}:${id}"]`)];
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return chosenSpan();
  return { start: Number(first.dataset.at), end: Number(last.dataset.at) + (last.textContent?.length ?? 0) };
}

function stopPicking(): void {
  picker = null;
  review?.classList.remove('picking');
}

/** Lets a person choose words in the text for a form; what is marked already is taken as it is. */
function pick(button: HTMLElement): void {
  const form = button.closest('form');
  if (!form || !text) return;
  const isOne = button.dataset.pick === 'one';
  const marked = isOne ? null : markedWords(wordsIn(text));
  const from = marked ?? (form.dataset.act === 'edit' ? wordsOfPart(form) : chosenSpan());
  review?.classList.add('picking');
  say((isOne ? review?.dataset.pickingSplit : review?.dataset.picking) ?? '');
  picker = new WordPicker(text, from, {
    form,
    isOne,
    done: (words) => {
      stopPicking();
      getSelection()?.removeAllRanges();
      if (words && text) fill(form, text, words);
      if (words && isOne) send(form);
      else form.querySelector<HTMLElement>(words ? 'button[type="submit"]' : '[data-pick]')?.focus();
    },
  });
}

/** Unfolds what asks for more, and goes to its first field; for words, right into the text. */
function unfold(summary: HTMLElement): void {
  const details = summary.closest('details');
  if (!details) return;
  details.open = !details.open;
  if (!details.open) {
    summary.focus();
    return;
  }
  const form = details.querySelector('form');
  const isWordsFirst = form?.dataset.act === 'split' || form?.dataset.act === 'add';
  const button = details.querySelector<HTMLElement>('[data-pick]');
  if (isWordsFirst && button) pick(button);
  else details.querySelector<HTMLElement>('input:checked, select, button')?.focus();
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  if (picker) {
    if (picker.press(event)) event.preventDefault();
    return;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === 'Escape') {
    const open = target?.closest('details[open]') ?? pane()?.querySelector('.folded[open]');
    const summary = open?.querySelector('summary');
    if (!summary) return;
    event.preventDefault();
    unfold(summary);
    return;
  }
  const isChoice = target?.matches('input[type="radio"]') === true;
  if (isChoice && event.key === 'Enter') {
    const button = target?.closest('form')?.querySelector<HTMLElement>('[data-pick]');
    if (!button || button.offsetParent === null) return;
    event.preventDefault();
    pick(button);
    return;
  }
  if (target?.closest('input:not([type="radio"]), select, textarea')) return;
  const control = document.querySelector<HTMLElement>(`.review [data-key="${CSS.escape(event.key)}"]`);
  if (!control) return;
  event.preventDefault();
  if (control.tagName === 'SUMMARY') unfold(control);
  else control.click();
}

function onClick(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLElement>('[data-pick]');
  if (button) {
    pick(button);
    return;
  }
  const step = event.target.closest<HTMLAnchorElement>('[data-step], #listing a, .conflict a');
  const commitment = step ? new URL(step.href).searchParams.get('c') : markAt(event.target);
  if (!commitment) return;
  event.preventDefault();
  look(commitment);
}

/** The commitment whose words are clicked; none while words are chosen or marked. */
function markAt(target: Element): string | null {
  if (picker || getSelection()?.isCollapsed === false) return null;
  const ids = target.closest('.review-text .mark')?.getAttribute('data-commitments')?.split(' ') ?? [];
  const place = ids.indexOf(pane()?.dataset.chosen ?? '');
  return ids[(place + 1) % Math.max(1, ids.length)] ?? null;
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  const isHere = form instanceof HTMLFormElement && form.dataset.act !== undefined;
  const isWhole = isHere && ['start', 'close', 'extract'].includes(form.dataset.act ?? '');
  if (!isHere || isWhole) return;
  event.preventDefault();
  send(form);
}

document.addEventListener('keydown', onKey);
document.addEventListener('click', onClick);
document.addEventListener('submit', onSubmit);
prepare();
reveal();
