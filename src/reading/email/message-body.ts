import type { Email } from 'postal-mime';
import { decode } from '../decode.ts';
import { readHtml } from '../html/read-html.ts';
import type { Block } from '../structure/block.ts';
import { bytesOf, isUntypedText } from './attached-files.ts';
import { readMessageText } from './message-text.ts';

/** Share of the words of the plain text that the page of the same message has, if it is the richer of the two. */
const MOST = 0.6;

/** The words of a message, and the language that they are said to be in. */
export interface MessageBody {
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/**
 * The words of a message: of its page where that has as much to say as the plain text beside it, else of the plain
 * text. The file has neither as it stands, so nothing leads back to the source.
 *
 * @throws Unreadable `invalid-encoding` for a part without a type that is no text.
 */
export function messageBody(email: Email, fileName: string): MessageBody {
  const untyped = email.attachments.filter(isUntypedText).map((part) => decode(bytesOf(part), fileName).text);
  const plain = readMessageText([email.text ?? '', ...untyped].join('\n\n'));
  const page = readHtml(email.html ?? '');
  const isRicher = page.blocks.length > 0 && lengthOf(page.blocks) >= MOST * lengthOf(plain);
  for (const { flow } of page.blocks) flow.forgetOrigin();
  return isRicher ? { blocks: page.blocks, language: page.metadata.language } : { blocks: plain, language: null };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.flow.length, 0);
}
