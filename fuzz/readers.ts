import type { ReadDocument, SourceFormat } from '../src/reading/document.ts';
import { READING_LIMITS } from '../src/reading/limits.ts';
import { refuseUnreadableDoc } from '../src/reading/office/refuse-unreadable-doc.ts';
import { refuseUnreadableOdt } from '../src/reading/office/refuse-unreadable-odt.ts';
import { readDocument } from '../src/reading/read-document.ts';

/** Reads an input; null where it was only looked at and handed over to another program. */
export type FuzzedReader = (bytes: Uint8Array) => Promise<ReadDocument | null>;

/** What is fuzzed of a format: all of reading, or, unless `whole`, what comes before another program is started. */
export function readerFor(format: SourceFormat, whole: boolean): FuzzedReader {
  const name = `input.${format}`;
  // Pages that lost their words would each be looked at by Tesseract, for seconds.
  if (!whole) process.env.SERVANDA_TESSERACT = '/no/such/program';
  const throughLibreOffice = format === 'odt' || format === 'doc' || format === 'rtf';
  if (whole || !throughLibreOffice) return (bytes) => readDocument({ name, bytes, format });
  return async (bytes) => {
    if (format === 'odt') await refuseUnreadableOdt({ name, bytes }, READING_LIMITS);
    if (format === 'doc') refuseUnreadableDoc({ name, bytes });
    return null;
  };
}
