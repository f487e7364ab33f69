import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import type { FormatReader } from '../read-blocks.ts';
import { convertToDocx, type OfficeType } from './convert-to-docx.ts';
import { refuseUnreadableDoc } from './refuse-unreadable-doc.ts';
import { refuseUnreadableOdt } from './refuse-unreadable-odt.ts';

/** The types of text document that are read as the DOCX that LibreOffice makes of them. */
export type OfficeFormat = 'odt' | 'rtf' | 'doc';

const RTF: OfficeType = { ending: 'rtf', filter: 'Rich Text Format' };
/** Word changed its format several times before 2007; LibreOffice tells them apart by itself. */
const DOC: OfficeType = { ending: 'doc', filter: null };
const ODT: OfficeType = { ending: 'odt', filter: 'writer8' };
const FLAT_ODT: OfficeType = { ending: 'fodt', filter: 'OpenDocument Text Flat XML' };

/** How a ZIP archive begins. */
const PACKED = [0x50, 0x4b];

/** The reader of a format that is converted to DOCX first, and then read by the reader of that. */
export function officeReader(format: OfficeFormat, readDocx: FormatReader): FormatReader {
  return async (file, limits) => {
    const type = await typeOf(file, format, limits);
    const { docx, program, version } = await convertToDocx(file, type, limits);
    const read = await readDocx(docx, limits);
    // Places in what LibreOffice made are none in the file that came in.
    for (const { flow } of read.blocks) flow.runs.splice(0);
    return { ...read, notices: [{ code: 'converted', details: { program, version } }, ...read.notices] };
  };
}

/** @throws Unreadable what can be told of a file that would not be read, before a program is started for it */
async function typeOf(file: SourceFile, format: OfficeFormat, limits: ReadingLimits): Promise<OfficeType> {
  if (format === 'rtf') return RTF;
  if (format === 'doc') {
    refuseUnreadableDoc(file);
    return DOC;
  }
  if (!PACKED.every((byte, index) => file.bytes[index] === byte)) return FLAT_ODT;
  await refuseUnreadableOdt(file, limits);
  return ODT;
}
