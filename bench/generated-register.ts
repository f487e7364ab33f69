import { type Kysely, sql } from 'kysely';
import { allActors } from '../src/authority/actors.ts';
import type { ActorPart, CommitmentKind } from '../src/extraction/commitment.ts';
import { saveActors } from '../src/store/actors.ts';
import { insertCommitments, type NewCommitment } from '../src/store/commitments.ts';
import { insertExpression } from '../src/store/expressions.ts';
import { insertTree } from '../src/store/passages.ts';
import type { Database } from '../src/store/schema.ts';
import { workOf } from '../src/store/works.ts';
import { fingerprint, shortId } from '../src/text/fingerprint.ts';
import { EMPTY_PARTS } from '../tests/support/empty-parts.ts';
import { randomNumbers } from './random-numbers.ts';

/** A commitment of the generated register, as plain as every database can keep it. */
export interface GeneratedCommitment {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly quote: string;
  readonly start: number;
  readonly speaker: string;
  readonly bearers: readonly string[];
  readonly dueOn: string | null;
}

/** A document of the generated register. */
export interface GeneratedDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly commitments: readonly GeneratedCommitment[];
}

const KINDS: readonly CommitmentKind[] = ['undertaking', 'call', 'call', 'expectation', 'stance'];
const VERBS = [
  'strengthen',
  'publish',
  'review',
  'fund',
  'protect',
  'share',
  'expand',
  'coordinate',
  'report',
  'train',
];
const OBJECTS = ['archives', 'networks', 'harbours', 'standards', 'embassies', 'laboratories', 'cables', 'elections'];
const FIELDS = [
  'research',
  'climate',
  'cyber',
  'health',
  'transport',
  'language',
  'space',
  'fisheries',
  'energy',
  'data',
];
const PLACES = ['Africa', 'Asia', 'Europe', 'Oceania', 'the Arctic', 'the Baltic', 'the Caribbean', 'the Pacific'];
const SIZE_OF_A_DOCUMENT = 50;

/** The same documents at every run: `count` commitments in documents of fifty. */
export function generateRegister(count: number): GeneratedDocument[] {
  const next = randomNumbers(20_260_101);
  const actors = allActors()
    .slice(0, 80)
    .map(({ id }) => id);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;

  const sentence = () => {
    const clause = () => `${pick(VERBS)} ${pick(FIELDS)} ${pick(OBJECTS)} in ${pick(PLACES)}`;
    return `The parties will ${clause()}, ${clause()} and ${clause()} with ${next(9_000)} partners.`;
  };
  const date = (from: number, years: number) =>
    `${from + next(years)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;

  return Array.from({ length: Math.ceil(count / SIZE_OF_A_DOCUMENT) }, (_, index) => {
    const quotes = Array.from({ length: SIZE_OF_A_DOCUMENT }, sentence);
    const text = quotes.join('\n\n');
    let start = 0;
    const commitments = quotes.map((quote): GeneratedCommitment => {
      const at = start;
      start += quote.length + 2;
      return {
        id: shortId(String(index), String(at)),
        kind: pick(KINDS),
        quote,
        start: at,
        speaker: pick(actors),
        bearers: [...new Set([pick(actors), pick(actors)])],
        dueOn: next(3) === 0 ? date(2024, 8) : null,
      };
    });
    return { id: shortId(fingerprint(text)), title: `Agreement ${index + 1}`, date: date(2015, 12), text, commitments };
  });
}

/** Puts the generated documents into the register, and lets the database count its rows, as it does by itself in time. */
export async function storeRegister(
  database: Kysely<Database>,
  documents: readonly GeneratedDocument[],
): Promise<void> {
  await saveActors(database, allActors());
  for (const document of documents) await storeDocument(database, document);
  await sql`vacuum analyze`.execute(database);
}

async function storeDocument(database: Kysely<Database>, document: GeneratedDocument): Promise<void> {
  const { id, title, date, text, commitments } = document;
  await insertExpression(database, {
    id,
    fingerprint: fingerprint(text),
    workId: await workOf(database, null),
    recognisedBy: null,
    language: 'en',
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
  await insertTree(database, {
    expressionId: id,
    language: 'en',
    text,
    passages: commitments.map(({ start, quote }, index) => ({
      eId: passageOf(index),
      type: 'paragraph',
      number: null,
      role: null,
      page: null,
      parent: null,
      level: null,
      start,
      end: start + quote.length,
    })),
    footnoteMarkers: [],
  });
  await insertCommitments(database, { id, title, date }, commitments.map(toNewCommitment));
}

function toNewCommitment(commitment: GeneratedCommitment, index: number): NewCommitment {
  const { id, kind, quote, start, speaker, bearers, dueOn } = commitment;
  const part = (actor: string): ActorPart => ({ text: actor, actor, span: null, implied: true });
  return {
    found: {
      id,
      kind,
      passage: passageOf(index),
      page: null,
      quote,
      start,
      end: start + quote.length,
      speaker: part(speaker),
      verb: null,
      strength: 3,
      bearers: bearers.map(part),
      action: null,
      deadline: null,
      target: null,
      ...EMPTY_PARTS,
      confidence: 1,
      language: 'en',
      trace: [],
    },
    passageLabel: null,
    dueOn,
    speakerId: speaker,
    bearerIds: bearers,
    counterpartIds: [],
    forumIds: [],
  };
}

const passageOf = (index: number) => `para_${index + 1}`;
