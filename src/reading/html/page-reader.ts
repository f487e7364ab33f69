import type { FormatReader } from '../read-blocks.ts';
import { decodePage } from './decode-page.ts';
import { readHtml } from './read-html.ts';

/** Reads the bytes of a web page to blocks. */
export const readPage: FormatReader = (file) => {
  const { text, notices } = decodePage(file.bytes, file.name);
  return { ...readHtml(text), notices };
};
