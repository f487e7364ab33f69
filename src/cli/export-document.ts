import { stat } from 'node:fs/promises';
import { actorById } from '../authority/actors.ts';
import { nameIn } from '../authority/names-in-language.ts';
import { exportAkomaNtoso } from '../desk/export-akoma-ntoso.ts';
import { documentFacts } from '../extraction/document-facts.ts';
import { toAkomaNtoso } from '../formats/akoma-ntoso/to-akoma-ntoso.ts';
import { isLanguageCode } from '../languages/registry.ts';
import type { AkomaNtosoEdition } from '../reading/akoma-ntoso/vocabulary.ts';
import type { ReadDocument, SourceFormat } from '../reading/document.ts';
import { createReader } from '../reading/reader.ts';
import { fingerprint, shortId } from '../text/fingerprint.ts';
import { deskDay, withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';
import { checkStandardInput, sourceFile } from './source-files.ts';

/** What the options of `servanda export` give. */
export interface ExportOptions {
  readonly format: 'akn';
  readonly edition: AkomaNtosoEdition;
  readonly type?: SourceFormat;
}

/**
 * Writes a document of the register, or a file as it is read; gives the exit code. A file with the name goes before
 * a document with the identifier. Throws `Unreadable`, and `NotFound` where there is neither.
 */
export async function exportDocument(session: Session, wanted: string, options: ExportOptions): Promise<number> {
  const xml = (await isFile(wanted))
    ? await exportFile(session, wanted, options)
    : await withDesk(session, (context) => exportAkomaNtoso(context, { id: wanted, edition: options.edition }));
  await session.output.write(xml);
  return DONE;
}

async function isFile(path: string): Promise<boolean> {
  return path === '-' || (await stat(path).catch(() => null)) !== null;
}

async function exportFile(session: Session, path: string, options: ExportOptions): Promise<string> {
  checkStandardInput(session, [path], options);
  const reader = createReader();
  try {
    const document = await reader.read(await sourceFile(path, session.input, options.type));
    const { date, issuer } = factsOf(document);
    const id = shortId(fingerprint(document.text));
    return toAkomaNtoso({ ...document, id, date, issuer, receivedOn: deskDay(session) }, options.edition);
  } finally {
    await reader.close();
  }
}

/** Date and issuer as the words of the document say them, where they are in a language that Servanda knows. */
function factsOf(document: ReadDocument) {
  const language = document.language ?? '';
  const found = isLanguageCode(language) ? documentFacts(document, language) : null;
  const actor = actorById(found?.issuer ?? '');
  const issuer = actor && isLanguageCode(language) ? { id: actor.id, name: nameIn(actor, language) } : null;
  return { date: found?.date ?? document.date, issuer };
}
