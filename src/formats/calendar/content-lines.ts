/** A line of iCalendar before it is folded: its name with parameters, and its value as the standard writes it. */
export type ContentLine = readonly [name: string, value: string];

const encoder = new TextEncoder();
const LONGEST = 75;

/** Lines as iCalendar has them (RFC 5545, section 3.1): folded after 75 bytes, each ended by CRLF. */
export function contentLines(lines: readonly ContentLine[]): string {
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

/** Text as a value (section 3.3.11): nothing in it ends a line or a value. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A parameter (section 3.2), in quotation marks, which it cannot hold itself. */
export function parameter(name: string, value: string): string {
  return `;${name}="${value.replace(/[\p{Cc}"]+/gu, ' ').trim()}"`;
}

/** An instant (section 3.3.5, form 2). */
export function utcValue(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

/** What the clock on the wall shows, `2026-03-29T14:30`, as a value (form 1). */
export function wallValue(wallTime: string): string {
  return `${wallTime.replace(/[-:]/gu, '')}00`;
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).byteLength;
    // What follows the first line begins with a space, which counts.
    if (bytes + size > LONGEST) {
      parts.push(part);
      [part, bytes] = [' ', 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
