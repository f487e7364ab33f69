import type { Attachment } from 'postal-mime';
import { detectFormat } from '../detect-format.ts';
import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { safeName } from './safe-name.ts';

/** More files than this come with no message that people wrote. */
const MOST_FILES = 500;
/** Parts that say something about the message and are no files of the sender's. */
const ABOUT_THE_MESSAGE =
  /^(?:application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys))|message\/(?:delivery-status|disposition-notification|feedback-report)|text\/(?:calendar|(?:x-)?vcard))$/u;
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/html': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/rtf': 'rtf',
};

/**
 * The files that came with a message, of kinds that Servanda reads, and how many were left out: of other kinds, or
 * past what a packed file may hold. Pictures inside the words, signatures, and the
 * appointments and cards that programs add, are not files and are not counted.
 */
export function attachedFiles(
  attachments: readonly Attachment[],
  limits: ReadingLimits,
): { files: SourceFile[]; leftOut: number } {
  const files: SourceFile[] = [];
  let [leftOut, bytes] = [0, 0];
  for (const attachment of attachments) {
    if (isPartOfMessage(attachment)) continue;
    const file = fileOf(attachment, files.length + 1);
    bytes += file.bytes.length;
    const fits = files.length < MOST_FILES && bytes <= limits.maximumUnpackedBytes;
    if (fits && isReadable(file)) files.push(file);
    else leftOut += 1;
  }
  return { files, leftOut };
}

/** Whether a part is words of the message although its type lacks a half: it is plain text (RFC 2045, section 5.2). */
export function isUntypedText({ mimeType, disposition, filename }: Attachment): boolean {
  return mimeType === 'text' && disposition !== 'attachment' && !filename;
}

/** The bytes of a part, its transfer encoding undone. */
export function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function isPartOfMessage(attachment: Attachment): boolean {
  const { mimeType, disposition, related, contentId } = attachment;
  if (ABOUT_THE_MESSAGE.test(mimeType) || isUntypedText(attachment)) return true;
  const isInside = related === true || disposition === 'inline' || (contentId !== undefined && disposition === null);
  return isInside && /^(?:image|audio|video|font)\//u.test(mimeType);
}

function fileOf(attachment: Attachment, place: number): SourceFile {
  const { filename, mimeType } = attachment;
  const bytes = bytesOf(attachment);
  const ending = ENDINGS[mimeType];
  const name = safeName(filename ?? '') || `attachment-${place}${ending ? `.${ending}` : ''}`;
  return mimeType === 'message/rfc822' ? { name, bytes, format: 'email' } : { name, bytes };
}

function isReadable(file: SourceFile): boolean {
  try {
    detectFormat(file);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
