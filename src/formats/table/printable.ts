/** Characters that steer a terminal, turn the direction of writing or break the line. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** `text` on one line without anything that a terminal would obey: a document's words must not steer it. */
export function printable(text: string): string {
  return text.replace(STEERING, ' ');
}
