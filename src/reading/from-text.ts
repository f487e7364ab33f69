import { type Decoded, decode } from './decode.ts';
import type { FormatReader, ReadBlocks } from './read-blocks.ts';

/** A reader of bytes from one of text: decodes, and passes on what decoding noticed. */
export function fromText(
  read: (text: string) => Omit<ReadBlocks, 'notices'>,
  decodes: (bytes: Uint8Array, name: string) => Decoded = decode,
): FormatReader {
  return (file) => {
    const { text, notices } = decodes(file.bytes, file.name);
    return { ...read(text), notices };
  };
}
