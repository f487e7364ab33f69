import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { SourceFile } from '../src/reading/document.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = process.env.SERVANDA_SHARED ?? join(ROOT, '..', 'shared');
const RESOLUTIONS = join(SHARED, 'corpora', 'unsc');

/** The resolutions that every measurement takes: late ones, which are long and have both parts. */
const CHOSEN = { from: 840, to: 900 };

/** The sample documents whose name ends in `extension`, in order of their names. */
export function samples(extension: string): SourceFile[] {
  return filesIn(join(ROOT, 'samples'), (name) => name.endsWith(extension));
}

/** English resolutions of the UN Security Council as plain text; none where the shared texts are absent. */
export function resolutions(): SourceFile[] {
  return filesIn(RESOLUTIONS, (name) => {
    const number = Number(/^S_RES_(\d{4})_/u.exec(name)?.[1]);
    return number >= CHOSEN.from && number <= CHOSEN.to;
  });
}

/** The words of `file`, which is UTF-8. */
export function wordsOf(file: SourceFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** How many words `text` has, counted as stretches without white space. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** The three Danish texts that are always at hand for measuring; none where the shared texts are absent. */
export function seeds(): SourceFile[] {
  return filesIn(join(SHARED, 'seeds'), (name) => name.endsWith('.txt'));
}

/** How a text is set. */
export interface Typesetting {
  readonly columns?: number;
  /** Whether the file says what is header, paragraph and heading. */
  readonly tags?: boolean;
}

let compiler: NodeCompiler | null = null;

/** `text` set as a PDF of A4 pages with page numbers, paragraph by paragraph. */
export function typeset(name: string, text: string, { columns = 1, tags = true }: Typesetting = {}): SourceFile {
  compiler ??= NodeCompiler.create();
  const source = {
    mainFileContent: `
      #set page(paper: "a4", numbering: "1", columns: ${columns})
      #set par(justify: true)
      #set text(lang: "en", size: 11pt, hyphenate: true)
      #for paragraph in sys.inputs.text.split("\\n\\n") { par(paragraph.replace("\\n", " ")) }`,
    inputs: { text },
  };
  return { name, bytes: new Uint8Array(compiler.pdf(source, { pdfTags: tags })) };
}

function filesIn(folder: string, wanted: (name: string) => boolean): SourceFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(wanted).sort();
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
