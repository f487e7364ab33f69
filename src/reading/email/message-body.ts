import type { Email } from 'postal-mime';
import { readHtml } from '../html/read-html.ts';
import type { Block } from '../structure/block.ts';
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
 */
export function messageBody(email: Email): MessageBody {
  const plain = readMessageText(email.text ?? '');
  const page = readHtml(email.html ?? '');
  const isRicher = page.blocks.length > 0 && lengthOf(page.blocks) >= MOST * lengthOf(plain);
  for (const { flow } of page.blocks) flow.forgetOrigin();
  return isRicher ? { blocks: page.blocks, language: page.metadata.language } : { blocks: plain, language: null };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.flow.length, 0);
}
