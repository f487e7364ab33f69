import { findExecutable } from '../programs/find-executable.ts';
import type { ProgramLimits } from '../programs/program-run.ts';
import { runProgram } from '../programs/run-program.ts';

/** The program that recognises text in pictures, as it is installed. */
export interface Tesseract {
  /** Absolute path. */
  readonly program: string;
  /** "5.3.0"; empty if it does not say. */
  readonly version: string;
  /** What it has been trained for, by its own codes: "dan", "eng". */
  readonly languages: readonly string[];
  /** Whether it can tell how a page lies. */
  readonly findsOrientation: boolean;
}

const MEBIBYTE = 1024 ** 2;
const QUESTION_LIMITS: ProgramLimits = { milliseconds: 60_000, memoryBytes: 512 * MEBIBYTE, outputBytes: MEBIBYTE };
/** Trained data that are not for words: for orientation, for formulas, for the numbers of cheques. */
const ORIENTATION = 'osd';
const NO_LANGUAGES = [ORIENTATION, 'equ', 'snum'];

const known = new Map<string, Promise<Tesseract | null>>();

/** Finds Tesseract on PATH, or where `SERVANDA_TESSERACT` says; null where it is not, or knows no language. */
export async function findTesseract(): Promise<Tesseract | null> {
  const program = findExecutable(process.env.SERVANDA_TESSERACT || 'tesseract');
  if (program === null) return null;
  const asked = known.get(program) ?? askTesseract(program);
  known.set(program, asked);
  return asked;
}

/** Where its trained data are, if they are not where it looks by itself. */
export function tesseractEnvironment(): Record<string, string> {
  const folder = process.env.TESSDATA_PREFIX;
  // Pages are recognised side by side, so that one page needs no more than one core.
  return { OMP_THREAD_LIMIT: '1', ...(folder && { TESSDATA_PREFIX: folder }) };
}

async function askTesseract(program: string): Promise<Tesseract | null> {
  try {
    const [about, list] = await Promise.all([answerOf(program, '--version'), answerOf(program, '--list-langs')]);
    const version = /^tesseract v?(?<version>\S+)/mu.exec(about)?.groups?.version ?? '';
    const installed = list.split('\n').filter((line) => /^[\w/-]+$/u.test(line));
    const languages = installed.filter((name) => !NO_LANGUAGES.includes(name));
    const findsOrientation = installed.includes(ORIENTATION);
    return languages.length > 0 ? { program, version, languages, findsOrientation } : null;
  } catch {
    return null;
  }
}

async function answerOf(program: string, question: string): Promise<string> {
  const environment = tesseractEnvironment();
  const { printed } = await runProgram({ program, parameters: [question], environment, limits: QUESTION_LIMITS });
  return Buffer.from(printed).toString();
}
