import { endianness } from 'node:os';

/** The UTF-16 units of a text, which are read one by one several times faster than from the text itself. */
export function unitsOf(text: string): Uint16Array {
  // All of it is written to: no need to fill it with zeros before.
  const bytes = Buffer.allocUnsafeSlow(2 * text.length);
  bytes.write(text, 'utf16le');
  if (endianness() === 'BE') bytes.swap16();
  return new Uint16Array(bytes.buffer, 0, text.length);
}
