import type { Kysely } from 'kysely';
import { actorById } from '../../src/authority/actors.ts';
import type { ActorPart, CommitmentKind, ExtractedCommitment, ExtractedDeed } from '../../src/extraction/commitment.ts';
import { saveActors } from '../../src/store/actors.ts';
import { insertCommitments } from '../../src/store/commitments.ts';
import { insertDeeds } from '../../src/store/deeds.ts';
import { insertExpression } from '../../src/store/expressions.ts';
import { insertTree } from '../../src/store/passages.ts';
import type { Database } from '../../src/store/schema.ts';
import { workOf } from '../../src/store/works.ts';
import { fingerprint, shortId } from '../../src/text/fingerprint.ts';
import type { LanguageCode } from '../../src/text/language-code.ts';
import { EMPTY_PARTS } from './empty-parts.ts';

/** A commitment to put in the register; its quote is a paragraph of its own. */
export interface GivenCommitment {
  readonly quote: string;
  readonly kind?: CommitmentKind;
  readonly speaker?: string;
  readonly bearers?: readonly string[];
  /** Last day, ISO date. */
  readonly dueOn?: string;
  /** Parts beyond these, as extraction would give them. */
  readonly parts?: Partial<ExtractedCommitment>;
}

/** A deed to put in the register; its quote is a paragraph of its own. */
export interface GivenDeed {
  readonly quote: string;
  /** Who did it. */
  readonly actors?: readonly string[];
  /** Last day, ISO date; else that of the document. */
  readonly happenedOn?: string;
  readonly parts?: Partial<ExtractedDeed>;
}

/** A document to put in the register without reading a file. */
export interface GivenDocument {
  readonly title: string;
  readonly language?: LanguageCode;
  readonly date?: string;
  readonly work?: string;
  readonly commitments: readonly GivenCommitment[];
  readonly deeds?: readonly GivenDeed[];
}

/** Puts a document in the register as it would be had its commitments been found; gives identifiers. */
export async function givenDocument(database: Kysely<Database>, document: GivenDocument) {
  const { title, language = 'en', date = null, commitments, deeds = [] } = document;
  const statements = [...commitments, ...deeds];
  const text = statements.map(({ quote }) => quote).join('\n\n');
  const print = fingerprint(`${title} ${text}`);
  const id = shortId(print);
  const actorIds = [
    ...commitments.flatMap(({ speaker, bearers = [] }) => [...bearers, ...(speaker ? [speaker] : [])]),
    ...statements.flatMap(({ parts = {} }) => [...actorsOf(parts.counterparts), ...actorsOf(parts.beneficiaries)]),
    ...commitments.flatMap(({ parts = {} }) => actorsOf(parts.fora)),
    ...deeds.flatMap(({ actors = [] }) => actors),
  ];
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
  const placed = statements.map(({ quote }, index) => ({ ...placeOf(text, quote), eId: `para_${index + 1}` }));
  const places = (index: number) => placed[index] ?? { start: 0, end: 0, eId: '' };
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
    commitments.map((given, index) => {
      const { start, end, eId } = places(index);
      const { speaker, bearers = [], dueOn, parts = {} } = given;
      return {
        found: {
          id: ids[index] ?? '',
          kind: given.kind ?? 'undertaking',
          passage: eId,
          page: null,
          start,
          end,
          quote: given.quote,
          speaker: speaker ? namedActor(speaker) : null,
          verb: null,
          strength: 3,
          bearers: bearers.map(namedActor),
          action: null,
          deadline: dueOn ? { text: dueOn, start, end, edtf: dueOn, relativeTo: null } : null,
          target: null,
          ...EMPTY_PARTS,
          confidence: 0.9,
          language,
          trace: [],
          ...parts,
        },
        passageLabel: `${index + 1}.`,
        dueOn: dueOn ?? null,
        speakerId: speaker ?? null,
        bearerIds: bearers,
        counterpartIds: actorsOf(parts.counterparts),
        forumIds: actorsOf(parts.fora),
      };
    }),
  );
  await insertDeeds(
    database,
    id,
    deeds.map(({ quote, actors = [], happenedOn, parts = {} }, index) => {
      const { start, end, eId } = places(commitments.length + index);
      return {
        found: {
          id: ids[commitments.length + index] ?? '',
          passage: eId,
          page: null,
          start,
          end,
          quote,
          actors: actors.map(namedActor),
          verb: null,
          action: null,
          counterparts: [],
          beneficiaries: [],
          places: [],
          amounts: [],
          date: null,
          topics: [],
          confidence: 0.8,
          language,
          trace: [],
          ...parts,
        },
        passageLabel: `${commitments.length + index + 1}.`,
        happenedOn: happenedOn ?? date,
        actorIds: actors,
      };
    }),
  );
  return { id, commitments: ids.slice(0, commitments.length), deeds: ids.slice(commitments.length) };
}

function actorsOf(parts: readonly ActorPart[] = []): string[] {
  return parts.flatMap(({ actor }) => actor ?? []);
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
