import { mark, markedWords, type Stretch, textOf, wordsIn } from './passage-words.ts';

/** What words are picked for. */
export interface Picking {
  /** Where the words go. */
  readonly form: HTMLFormElement;
  /** Whether one word is wanted, and not a stretch of words. */
  readonly isOne: boolean;
  /** Called with the words, or with null when the person gives up. */
  readonly done: (words: Stretch | null) => void;
}

/** Words that the arrows up and down go. */
const LEAP = 10;

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -LEAP, ArrowDown: LEAP };

/** Lets a person choose words of the text with the keyboard or the mouse. */
export class WordPicker {
  readonly #text: HTMLElement;
  readonly #words: readonly Stretch[];
  readonly #picking: Picking;
  /** Places of the first and the last chosen word. */
  #anchor: number;
  #focus: number;

  /** Begins with the words of `from`, or at its first word where one is wanted. */
  constructor(text: HTMLElement, from: Stretch, picking: Picking) {
    this.#text = text;
    this.#words = wordsIn(text);
    this.#picking = picking;
    this.#anchor = Math.max(
      0,
      this.#words.findIndex(({ end }) => end > from.start),
    );
    const last = this.#words.findLastIndex(({ start }) => start < from.end);
    this.#focus = picking.isOne ? this.#anchor : Math.max(this.#anchor, last);
    text.focus({ preventScroll: true });
    this.#show();
  }

  /** Takes a key while words are chosen; false for one that means nothing here. */
  press(event: KeyboardEvent): boolean {
    const move = MOVES[event.key];
    if (move !== undefined) this.#move(move, event.shiftKey && !this.#picking.isOne);
    else if (event.key === 'Enter') this.take();
    else if (event.key === 'Escape') this.#picking.done(null);
    else return false;
    return true;
  }

  /** Takes the words that are marked, with the keyboard or the mouse. */
  take(): void {
    const chosen = markedWords(this.#words) ?? this.#chosen();
    this.#picking.done(chosen);
  }

  #move(by: number, isExtending: boolean): void {
    const next = Math.min(this.#words.length - 1, Math.max(0, this.#focus + by));
    this.#focus = next;
    if (!isExtending) this.#anchor = next;
    this.#show();
  }

  #chosen(): Stretch | null {
    const places = [this.#anchor, this.#focus].toSorted((one, other) => one - other);
    const [first, last] = [this.#words[places[0] ?? 0], this.#words[places[1] ?? 0]];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  #show(): void {
    const chosen = this.#chosen();
    if (chosen) mark(this.#text, chosen);
  }
}

/** Puts words into the fields of a form, and says which they are. */
export function fill(form: HTMLFormElement, text: HTMLElement, words: Stretch): void {
  for (const [name, value] of [
    ['start', words.start],
    ['end', words.end],
  ] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = String(value);
  }
  const shown = form.querySelector<HTMLOutputElement>('.picked');
  if (shown) shown.value = textOf(text, words);
}
