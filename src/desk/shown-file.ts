import { sniffMediaType } from '../fetching/sniff-media-type.ts';
import { cleanPicture } from '../formats/picture/clean-picture.ts';
import type { ReleaseFile } from '../store/release-files.ts';
import { Invalid } from './errors.ts';
import { baseName } from './record-document.ts';

/** Bytes of one file. */
export const LARGEST_SHOWN_FILE = 20 * 1024 * 1024;
/** Larger ones bring a reader's phone to a stop. */
const MOST_PIXELS = 50_000_000;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What may be shown to everybody besides pictures, with how its name ends; always a download. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  [`${OFFICE}.wordprocessingml.document`, '.docx'],
  [`${OFFICE}.spreadsheetml.sheet`, '.xlsx'],
  [`${OFFICE}.presentationml.presentation`, '.pptx'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['text/plain', '.txt'],
]);

/** A picture or a document that everybody may be shown. */
export interface ShownFile extends Pick<ReleaseFile, 'kind' | 'name' | 'mediaType' | 'width' | 'height'> {
  readonly bytes: Uint8Array;
}

/**
 * A file as it may be shown to everybody: pictures are written anew, without what cameras and programs note in them.
 * Throws `Invalid` for another kind of file, and for one that is too large.
 */
export function shownFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ShownFile {
  const shown = baseName(name);
  if (bytes.byteLength > LARGEST_SHOWN_FILE) {
    throw new Invalid([{ field: 'file', code: 'too-long', details: { limit: LARGEST_SHOWN_FILE } }]);
  }
  const picture = cleanPicture(bytes);
  if (picture && picture.width * picture.height <= MOST_PIXELS) return { kind: 'image', name: shown, ...picture };
  const mediaType = sniffMediaType(bytes);
  const ending = DOCUMENTS.get(mediaType);
  if (ending === undefined || !shown.toLowerCase().endsWith(ending)) {
    throw new Invalid([{ field: 'file', code: 'not-a-picture', details: { value: shown } }]);
  }
  return { kind: 'document', name: shown, mediaType, width: null, height: null, bytes };
}
