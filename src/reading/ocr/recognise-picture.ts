import type { ProgramLimits } from '../programs/program-run.ts';
import { ProgramFailure, runProgram } from '../programs/run-program.ts';
import { Unreadable } from '../unreadable.ts';
import { parseHocr, type RecognisedLine } from './parse-hocr.ts';
import { type Tesseract, tesseractEnvironment } from './tesseract.ts';

const MEBIBYTE = 1024 ** 2;
/** A page takes some five seconds; on a busy machine several times that. */
const LIMITS: ProgramLimits = { milliseconds: 120_000, memoryBytes: 1536 * MEBIBYTE, outputBytes: 32 * MEBIBYTE };
/** Ways to part a page: any layout the right way up, and any layout lying on any of its sides. */
const ANY_LAYOUT = '3';
const ANY_ORIENTATION = '1';
const INPUT = 'page.png';
const OUTPUT = 'page';

/** The lines that Tesseract finds in a PNG file of some dots to the inch; null if it fails or takes too long. */
export async function recognisePicture(
  { program, findsOrientation }: Tesseract,
  png: Uint8Array,
  dots: number,
  languages: readonly string[],
): Promise<RecognisedLine[] | null> {
  const layout = findsOrientation ? ANY_ORIENTATION : ANY_LAYOUT;
  const parameters = [INPUT, OUTPUT, '-l', languages.join('+'), '--psm', layout, '--dpi', String(Math.round(dots))];
  try {
    const { outputs } = await runProgram({
      program,
      parameters: [...parameters, '-c', 'tessedit_create_hocr=1'],
      files: [{ name: INPUT, bytes: png }],
      outputs: [`${OUTPUT}.hocr`],
      environment: tesseractEnvironment(),
      limits: LIMITS,
    });
    const hocr = outputs[0]?.bytes;
    return hocr ? parseHocr(new TextDecoder().decode(hocr), INPUT) : null;
  } catch (error) {
    if (error instanceof ProgramFailure || error instanceof Unreadable) return null;
    throw error;
  }
}
