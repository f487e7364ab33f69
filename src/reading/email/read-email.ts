import PostalMime, { type Email } from 'postal-mime';
import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { type Metadata, NO_METADATA, type ReadBlocks } from '../read-blocks.ts';
import { type Block, emptyBlock } from '../structure/block.ts';
import { Flow, NO_ORIGIN } from '../structure/flow.ts';
import { Unreadable } from '../unreadable.ts';
import { attachedFiles } from './attached-files.ts';
import { headerDate } from './header-date.ts';
import { messageBody } from './message-body.ts';
import { namesUnknownCharset, withCharset } from './undeclared-charset.ts';

/** Parts inside parts; a message that people wrote has fewer than ten. */
const DEEPEST_PART = 100;
/** Headers one of which every message has (RFC 5322, section 3.6), and the ones that mail programs add first. */
const HEADERS = new Set(['from', 'date', 'subject', 'to', 'message-id', 'mime-version', 'received', 'content-type']);
const ENCRYPTED =
  /^multipart\/encrypted\b|^application\/(?:x-)?pkcs7-mime\b(?!.*smime-type\s*=\s*"?(?:signed|compressed))/isu;

/**
 * Reads an e-mail (RFC 5322, MIME): its subject as the title, its words, and the files that came with it. A message
 * without words has the names of its attachments for them.
 *
 * @throws Unreadable `damaged` for a file without headers, `password-protected` for an encrypted message,
 * `nested-too-deep` for parts within parts without end.
 */
export async function readEmail(file: SourceFile, limits: ReadingLimits): Promise<ReadBlocks> {
  const email = await parse(file, limits);
  const { files, leftOut } = attachedFiles(email.attachments, limits);
  const { blocks, language } = messageBody(email, file.name);
  const subject = email.subject?.trim() ?? '';
  const words = blocks.length > 0 || subject !== '' ? blocks : files.map(({ name }) => blockOf('text', name));
  return {
    blocks: subject === '' ? words : [{ ...blockOf('heading', subject), level: 1 }, ...words.map(belowSubject)],
    metadata: metadataOf(email, subject, language),
    pageCount: null,
    notices: leftOut > 0 ? [{ code: 'attachments-left-out', details: { count: leftOut } }] : [],
    attachments: files,
  };
}

async function parse(file: SourceFile, limits: ReadingLimits): Promise<Email> {
  const maxNestingDepth = Math.min(limits.maximumDepth, DEEPEST_PART);
  const read = (bytes: Uint8Array) =>
    PostalMime.parse(bytes, { maxNestingDepth, forceRfc822Attachments: true }).catch((error: unknown) => {
      const isDeep = error instanceof Error && error.message.includes('nesting depth');
      throw new Unreadable(isDeep ? 'nested-too-deep' : 'damaged', file.name);
    });
  const asSaid = await read(namesUnknownCharset(file.bytes) ? withCharset(file.bytes, 'utf-8') : file.bytes);
  const email = isBroken(asSaid) ? fewerBroken(asSaid, await read(withCharset(file.bytes, 'windows-1252'))) : asSaid;
  if (!email.headers.some(({ key }) => HEADERS.has(key))) throw new Unreadable('damaged', file.name);
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (ENCRYPTED.test(type)) throw new Unreadable('password-protected', file.name);
  return email;
}

/** Whether some byte of the words does not fit their encoding. */
function isBroken({ text, html }: Email): boolean {
  return text?.includes('\uFFFD') === true || html?.includes('\uFFFD') === true;
}

function fewerBroken(one: Email, other: Email): Email {
  const broken = ({ text, html }: Email) => `${text ?? ''}${html ?? ''}`.split('\uFFFD').length;
  return broken(other) < broken(one) ? other : one;
}

function metadataOf(email: Email, subject: string, language: string | null): Metadata {
  const { from } = email;
  const sent = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  return {
    ...NO_METADATA,
    title: subject === '' ? null : subject,
    date: headerDate(sent),
    language,
    issuer: from?.name.trim() || from?.address?.trim() || null,
  };
}

function blockOf(kind: 'heading' | 'text', words: string): Block {
  const flow = new Flow();
  flow.append(words.replace(/\s+/gu, ' ').trim(), NO_ORIGIN);
  return emptyBlock(kind, flow);
}

/** The subject is the one heading of the first level. */
function belowSubject(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: (block.level ?? 1) + 1 } : block;
}
