import type { Kysely } from 'kysely';
import { actorById } from '../../src/authority/actors.ts';
import { type ActorPart, type CommitmentKind, NO_FURTHER_PARTS } from '../../src/extraction/commitment.ts';
import { saveActors } from '../../src/store/actors.ts';
import { insertCommitments } from '../../src/store/commitments.ts';
import { insertExpression } from '../../src/store/expressions.ts';
import { insertTree } from '../../src/store/passages.ts';
import type { Database } from '../../src/store/schema.ts';
import { workOf } from '../../src/store/works.ts';
import { fingerprint, shortId } from '../../src/text/fingerprint.ts';
import type { LanguageCode } from '../../src/text/language-code.ts';

/** A commitment to put in the register; its quote is a paragraph of its own. */
export interface GivenCommitment {
  readonly quote: string;
  readonly kind?: CommitmentKind;
  readonly speaker?: string;
  readonly bearers?: readonly string[];
  /** Last day, ISO date. */
  readonly dueOn?: string;
}

/** A document to put in the register without reading a file. */
export interface GivenDocument {
  readonly title: string;
  readonly language?: LanguageCode;
  readonly date?: string;
  readonly work?: string;
  readonly commitments: readonly GivenCommitment[];
}

/** Puts a document in the register as it would be had its commitments been found; gives identifiers. */
export async function givenDocument(database: Kysely<Database>, document: GivenDocument) {
  const { title, language = 'en', date = null, commitments } = document;
  const text = commitments.map(({ quote }) => quote).join('\n\n');
  const print = fingerprint(`${title} ${text}`);
  const id = shortId(print);
  const actorIds = commitments.flatMap(({ speaker, bearers = [] }) => [...bearers, ...(speaker ? [speaker] : [])]);
  await saveActors(database, [...new Set(actorIds)].map(knownActor));
  await insertExpression(database, {
    id,
    fingerprint: print,
    workId: await workOf(database, document.work ?? null),
    recognisedBy: null,
    language,
    title,
    date,
    issuerId: null,
    number: null,
    text,
    pageCount: null,
    sample: false,
    annotations: [],
    figures: [],
  });
  const placed = commitments.map((given, index) => ({
    given,
    ...placeOf(text, given.quote),
    eId: `para_${index + 1}`,
  }));
  await insertTree(database, {
    expressionId: id,
    language,
    text,
    passages: placed.map(({ start, end, eId }, index) => ({
      eId,
      start,
      end,
      type: 'paragraph',
      number: `${index + 1}.`,
      role: null,
      page: null,
      parent: null,
      level: null,
    })),
    footnoteMarkers: [],
  });
  const ids = placed.map(({ start, end }) => shortId(print, String(start), String(end)));
  await insertCommitments(
    database,
    { id, title, date },
    placed.map(({ given, start, end, eId }, index) => ({
      found: {
        id: ids[index] ?? '',
        kind: given.kind ?? 'undertaking',
        passage: eId,
        page: null,
        start,
        end,
        quote: given.quote,
        speaker: given.speaker ? namedActor(given.speaker) : null,
        verb: null,
        strength: 3,
        bearers: (given.bearers ?? []).map(namedActor),
        action: null,
        deadline: given.dueOn ? { text: given.dueOn, start, end, edtf: given.dueOn, relativeTo: null } : null,
        target: null,
        ...NO_FURTHER_PARTS,
        confidence: 0.9,
        language,
        trace: [],
      },
      passageLabel: `${index + 1}.`,
      dueOn: given.dueOn ?? null,
      speakerId: given.speaker ?? null,
      bearerIds: given.bearers ?? [],
    })),
  );
  return { id, commitments: ids };
}

/** Quotes of one document must differ. */
function placeOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

function namedActor(id: string): ActorPart {
  return { text: knownActor(id).names.en, actor: id, span: null, implied: false };
}

function knownActor(id: string) {
  const actor = actorById(id);
  if (!actor) throw new Error(`no actor ${id}`);
  return actor;
}
