import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile, SourceFormat } from '../reading/document.ts';
import { READING_LIMITS } from '../reading/limits.ts';
import { openFile } from '../reading/open-file.ts';
import type { Reader } from '../reading/reader.ts';
import { Unreadable } from '../reading/unreadable.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** The argument that stands for standard input. */
const STANDARD_INPUT = '-';

/** Name of standard input in messages and as a document. */
const STANDARD_INPUT_NAME = 'stdin';

/** A file that somebody named, or that lay in a folder somebody named. */
export interface NamedFile {
  readonly path: string;
  /** Whether it was found in a folder: then a type that Servanda does not read is no fault. */
  readonly isFromFolder: boolean;
}

/** The files that the paths stand for, folders with all below them, in the order of their names; hidden ones left out. */
export async function filesAt(paths: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    if (await isFolder(path)) {
      for (const found of await filesIn(path)) files.push({ path: found, isFromFolder: true });
    } else {
      files.push({ path, isFromFolder: false });
    }
  }
  return files;
}

/** What cannot be looked at is treated as a file, so that opening it says why. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** Links to folders are not followed: they may lead back. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else files.push(path);
  }
  return files.toSorted();
}

/** Throws `UsageError` rather than wait for input of which nobody said what it is. */
export function checkStandardInput(
  { words }: Session,
  paths: readonly string[],
  { type }: { readonly type?: SourceFormat },
): void {
  if (paths.includes(STANDARD_INPUT) && !type) throw new UsageError(words.usage.typeNeeded);
}

/** How many files a command begins at the same time: one waits for each that is read, so that no thread is idle. */
export function filesAtOnce({ size }: Pick<Reader, 'size'>): number {
  return 2 * size;
}

/** Reads a file, or standard input where the path is `-`. Throws `Unreadable`. */
export async function sourceFile(
  path: string,
  input: AsyncIterable<Uint8Array>,
  format?: SourceFormat,
): Promise<SourceFile> {
  const file = path === STANDARD_INPUT ? await standardInput(input) : await openFile(path);
  return format ? { ...file, format } : file;
}

async function standardInput(input: AsyncIterable<Uint8Array>): Promise<SourceFile> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.byteLength;
    if (bytes > READING_LIMITS.maximumBytes) {
      throw new Unreadable('too-large', STANDARD_INPUT_NAME, { limit: READING_LIMITS.maximumBytes });
    }
    chunks.push(chunk);
  }
  return { name: STANDARD_INPUT_NAME, bytes: Buffer.concat(chunks) };
}

/** The name of a file without its ending: what a document is called in the output. */
export function documentName(file: SourceFile): string {
  return file.name.replace(/(?<=.)\.[^.]+$/u, '');
}
