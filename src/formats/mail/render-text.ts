import type { MailBlock, MailItem, MailWords } from './mail-words.ts';

/** RFC 5322, 2.1.1, asks for at most 78 characters in a line. */
const WIDTH = 76;

/** The mail as plain text, in lines that every mail program shows whole. Addresses are never broken. */
export function renderMailText({ blocks, footer }: MailWords): string {
  const small = footer.map(({ text, address }) => (address ? `${wrap(text)}\n${address}` : wrap(text)));
  // Mail programs set aside what follows this line.
  return `${blocks.map(blockText).join('\n\n')}\n\n-- \n${small.join('\n\n')}\n`;
}

function blockText(block: MailBlock): string {
  if (block.type === 'heading') return `${wrap(block.text)}\n${'='.repeat(Math.min(block.text.length, WIDTH))}`;
  if (block.type === 'paragraph') return wrap(block.text);
  if (block.type === 'button') return `${wrap(`${block.text}:`)}\n${block.address}`;
  return block.items.map(itemText).join('\n\n');
}

function itemText({ text, facts, address }: MailItem): string {
  return [wrap(`* ${text}`, '  '), wrap(`  ${facts}`, '  '), `  ${address}`].join('\n');
}

function wrap(text: string, indent = ''): string {
  const [first = '', ...words] = text.split(/(?<=\S)\s+/u);
  let line = first;
  const lines: string[] = [];
  for (const word of words) {
    if (line.length + word.length < WIDTH) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
