const FIGURE = /[0-9]{2,}/gu;

/** Every number of two digits and more in `text`, once each: what stays the same when a text is put in another language. */
export function figuresIn(text: string): string[] {
  return [...new Set(text.match(FIGURE))].toSorted();
}
