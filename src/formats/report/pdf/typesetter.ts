import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { typesettingFonts } from '../fonts.ts';

/** What Typst sets: a source, the data that it reads, and the day that the file carries. */
export interface TypesettingJob {
  readonly source: string;
  /** Strings that the source finds in `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** ISO date. */
  readonly date: string;
  /** Whether the file has to be PDF/UA-1 (ISO 14289-1), which wants a title and a structure. */
  readonly accessible: boolean;
}

let compiler: NodeCompiler | null = null;

/** Sets a PDF: the same job gives the same bytes. Throws where the source is faulty, or PDF/UA-1 cannot be had. */
export function typeset({ source, inputs, date, accessible }: TypesettingJob): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: typesettingFonts() }] });
  const standard = accessible ? { pdfStandard: 'ua-1' } : { pdfTags: false };
  try {
    const job = { mainFileContent: source, inputs: { ...inputs } };
    return new Uint8Array(compiler.pdf(job, { ...standard, creationTimestamp: Date.parse(date) / 1000 }));
  } finally {
    compiler.evictCache(0);
  }
}
