import { baseName } from './record-document.ts';

/** How the names of files of a type end, where that tells what they are. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'message/rfc822': 'eml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** A name for what stands at an address: its last part, or its host, with the ending of what it is. */
export function archiveName(address: string, mediaType: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const plain = decoded(last) || hostname;
  const ending = ENDINGS[mediaType];
  return baseName(ending === undefined ? plain : `${plain.replace(/\.[\p{L}\p{N}]{1,5}$/u, '')}.${ending}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
