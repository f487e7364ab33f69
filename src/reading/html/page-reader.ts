import { fromText } from '../from-text.ts';
import { decodePage } from './decode-page.ts';
import { readHtml } from './read-html.ts';

/** Reads the bytes of a web page to blocks. */
export const readPage = fromText(readHtml, decodePage);
