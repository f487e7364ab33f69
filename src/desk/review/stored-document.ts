import type { Kysely } from 'kysely';
import type { Passage, ReadDocument } from '../../reading/document.ts';
import { manifestationsOf, originOf } from '../../store/manifestations.ts';
import type { StoredPassage } from '../../store/passages.ts';
import { markersOf } from '../../store/passages.ts';
import type { Database } from '../../store/schema.ts';
import type { ReviewedText } from './reviewed-text.ts';

/** A document of the register as reading gave it, as far as extraction looks at it. */
export async function storedDocument(database: Kysely<Database>, text: ReviewedText): Promise<ReadDocument> {
  const [file] = await manifestationsOf(database, text.id);
  return {
    format: file?.format ?? 'text',
    title: text.title,
    language: text.language,
    date: text.date,
    number: null,
    identifiers: [],
    issuer: null,
    text: text.text,
    passages: text.passages.map(passageOf),
    footnoteMarkers: await markersOf(database, [text.id]),
    origin: file ? await originOf(database, file.sha256) : [],
    annotations: [],
    attachments: [],
    pageCount: file?.page_count ?? null,
    notices: [],
  };
}

function passageOf(stored: StoredPassage): Passage {
  const { e_id: eId, type, number, role, page, parent, level, start_offset: start, end_offset: end, cells } = stored;
  const isSetAside = start === end && stored.text !== '';
  return {
    ...{ eId, type, number, role, page, parent, level, start, end },
    ...(isSetAside && { setAside: stored.text }),
    ...(cells && { cells }),
    ...(stored.recognition !== null && { recognition: stored.recognition }),
  };
}
