import type { Passage } from '../../reading/document.ts';
import { textOf } from '../../text/span.ts';

/** A passage as a line of `servanda read --format jsonl`; `text` is the clean text of its document. */
export function passageLine(passage: Passage, text: string, document: string): string {
  return JSON.stringify({
    eId: passage.eId,
    document,
    type: passage.type,
    number: passage.number,
    role: passage.role,
    text: passage.setAside ?? textOf(text, passage),
    start: passage.start,
    end: passage.end,
    page: passage.page,
    parent: passage.parent,
  });
}
