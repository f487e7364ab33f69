import type { SourceFile } from '../reading/document.ts';
import type { Reader } from '../reading/reader.ts';
import { Unreadable } from '../reading/unreadable.ts';
import type { ArchivedWords } from '../store/archive-items.ts';
import { storable } from './understand-file.ts';

/** The words of a file that is kept whatever it is, or why they cannot be read: a picture is evidence too. */
export async function readWords(reader: Reader, file: SourceFile): Promise<ArchivedWords> {
  try {
    const { text, title, language } = await reader.read(file);
    return { text: storable(text), title: title && storable(title), language };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { unreadable: error.code };
  }
}
