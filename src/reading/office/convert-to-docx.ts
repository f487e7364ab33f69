import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { findExecutable } from '../programs/find-executable.ts';
import { FOLDER, FOLDER_URL, type ProgramResult } from '../programs/program-run.ts';
import { ProgramFailure, runProgram } from '../programs/run-program.ts';
import { Unreadable } from '../unreadable.ts';
import { openArchive } from '../zip/open-archive.ts';
import { profileFile } from './profile.ts';

const MEBIBYTE = 1024 ** 2;
/** A conversion takes some two seconds, a hundred pages some ten; on a busy machine several times that. */
const LIMITS = { milliseconds: 180_000, memoryBytes: 2048 * MEBIBYTE, outputBytes: 256 * MEBIBYTE };
const PROGRAM = 'LibreOffice';

/** A type that LibreOffice reads. */
export interface OfficeType {
  readonly ending: string;
  /** LibreOffice's own name for what reads it; null where it has several and has to choose. */
  readonly filter: string | null;
}

/** A document that was converted, and what converted it. */
export interface ConvertedDocument {
  readonly docx: SourceFile;
  readonly program: string;
  /** As the program names it in what it made; empty if it does not. */
  readonly version: string;
}

/**
 * What LibreOffice makes of a text document, as DOCX. The program is found on PATH, or where `SERVANDA_SOFFICE` says.
 * @throws Unreadable `program-missing`, `conversion-failed`, `damaged`
 */
export async function convertToDocx(
  file: SourceFile,
  type: OfficeType,
  limits: ReadingLimits,
): Promise<ConvertedDocument> {
  const program = findLibreOffice();
  if (program === null) throw new Unreadable('program-missing', file.name, { program: PROGRAM });
  const result = await convert(program, file, type);
  const bytes = result.outputs[0]?.bytes;
  if (bytes && bytes.length > 0) {
    const docx: SourceFile = { name: file.name, bytes, format: 'docx' };
    return { docx, program: PROGRAM, version: await versionIn(docx, limits) };
  }
  // LibreOffice ends without an error in both cases; only its words tell a file that it refuses from its own trouble.
  const isRefused = result.complaints.includes('could not be loaded');
  throw new Unreadable(isRefused ? 'damaged' : 'conversion-failed', file.name, { program: PROGRAM });
}

/** The path of LibreOffice; null where it is not installed. */
function findLibreOffice(): string | null {
  const chosen = process.env.SERVANDA_SOFFICE;
  return chosen ? findExecutable(chosen) : (findExecutable('soffice') ?? findExecutable('libreoffice'));
}

async function convert(program: string, file: SourceFile, type: OfficeType): Promise<ProgramResult> {
  const input = `document.${type.ending}`;
  try {
    return await runProgram({
      program,
      parameters: [
        ...['--headless', '--norestore', '--nologo', '--nolockcheck', '--nodefault'],
        `-env:UserInstallation=${FOLDER_URL}/profile`,
        ...(type.filter === null ? [] : [`--infilter=${type.filter}`]),
        ...['--convert-to', 'docx:Office Open XML Text', '--outdir', `${FOLDER}/out`, `${FOLDER}/${input}`],
      ],
      files: [{ name: input, bytes: file.bytes }, profileFile('profile')],
      outputs: ['out/document.docx'],
      environment: { SAL_USE_VCLPLUGIN: 'svp' },
      limits: LIMITS,
    });
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    throw new Unreadable('conversion-failed', file.name, { program: PROGRAM, reason: error.reason });
  }
}

/** The version that the maker of a DOCX notes in it; asking the program itself takes a second. */
async function versionIn(docx: SourceFile, limits: ReadingLimits): Promise<string> {
  const archive = await openArchive(docx, limits);
  const properties = new TextDecoder().decode((await archive.read('docProps/app.xml')) ?? new Uint8Array());
  return /<Application>LibreOffice[^/<]*\/(?<version>[\d.]+)/u.exec(properties)?.groups?.version ?? '';
}
