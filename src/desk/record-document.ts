import type { Kysely } from 'kysely';
import type { ActorMention } from '../authority/actor.ts';
import { allActors } from '../authority/actors.ts';
import type { ActorPart, ExtractedCommitment } from '../extraction/commitment.ts';
import { type AlignablePassage, actorsByPassage, isAlignable } from '../matching/align-passages.ts';
import { documentNumberKey } from '../matching/document-number.ts';
import { figuresIn } from '../matching/figures.ts';
import { realignOrigin } from '../matching/realign-origin.ts';
import type { Passage, ReadDocument, SourceFile } from '../reading/document.ts';
import { seeingOnly } from '../store/access.ts';
import { saveActors } from '../store/actors.ts';
import { audienceIdOfExpression } from '../store/audiences.ts';
import { insertCommitments, type NewCommitment } from '../store/commitments.ts';
import { insertDeeds, type NewDeed } from '../store/deeds.ts';
import { hasText, insertExpression, textOfExpression } from '../store/expressions.ts';
import { insertIdentifiers, type KeyedIdentifier } from '../store/identifiers.ts';
import { insertManifestation } from '../store/manifestations.ts';
import { insertMentions } from '../store/mentions.ts';
import { insertTree } from '../store/passages.ts';
import type { Database } from '../store/schema.ts';
import { fingerprint, shortId } from '../text/fingerprint.ts';
import { textOf } from '../text/span.ts';
import { type Admission, demandSeen } from './admission.ts';
import { chainVersions } from './chain-versions.ts';
import type { DeclaredDocument } from './declared-document.ts';
import type { IngestResult } from './ingest-views.ts';
import { lastDay } from './last-day.ts';
import { passageLabel } from './passage-label.ts';
import { type Kin, placeInWork } from './place-in-work.ts';
import type { NewText } from './recognise-kin.ts';
import { storable, type UnderstoodDocument } from './understand-file.ts';

/** A file that is understood and not in the register yet. */
export interface UnderstoodFile {
  readonly file: SourceFile;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly declared: DeclaredDocument;
  readonly understood: UnderstoodDocument;
}

/** What the register made of a file. */
export interface Recorded {
  readonly outcome: IngestResult['outcome'];
  /** Identifier of its text. */
  readonly id: string;
  /** The text that it belongs with; null for a work of its own, and for what was there already. */
  readonly kin: Kin | null;
}

/**
 * Writes a file that the register does not have, and its text where that is new. Belongs in a transaction that sees
 * everything. Throws `Invalid` for a text that is there and that whoever brings it may not see.
 */
export async function recordDocument(
  database: Kysely<Database>,
  arrival: UnderstoodFile,
  admission: Admission,
): Promise<Recorded> {
  const print = fingerprint(arrival.understood.document.text);
  const id = shortId(print);
  const isKnown = await hasText(database, print);
  if (isKnown) await demandSeen(database, admission, id);
  const kin = isKnown ? null : await recordText(database, arrival, { id, print, admission });
  await recordFile(database, arrival, id);
  return { outcome: isKnown ? 'same-text' : 'stored', id, kin };
}

async function recordText(
  database: Kysely<Database>,
  arrival: UnderstoodFile,
  { id, print, admission }: { readonly id: string; readonly print: string; readonly admission: Admission },
): Promise<Kin | null> {
  const { declared, understood } = arrival;
  const { document, extraction, language, date } = understood;
  const actors = actorsIn(understood);
  await saveActors(database, actors);
  const known = new Set(actors.map((actor) => actor.id));
  const title = titleOf(arrival);
  const issuerId = understood.issuer !== null && known.has(understood.issuer) ? understood.issuer : null;
  const identifiers = identifiersIn(document);
  const text: NewText = {
    ...{ title, language, date, issuerId },
    number: identifiers[0] ?? null,
    figures: figuresIn(document.text),
    passages: alignableIn(document, extraction.mentions),
  };
  const place = await seeingOnly(database, admission.audiences, () => placeInWork(database, text, declared));
  await insertExpression(database, {
    ...{ id, fingerprint: print, language, title, date },
    workId: place.workId,
    recognisedBy: place.kin?.by ?? null,
    issuerId,
    number: document.number && storable(document.number),
    text: document.text,
    pageCount: document.pageCount,
    sample: declared.sample ?? false,
    annotations: document.annotations,
    figures: text.figures,
    audienceId: await audienceFor(database, admission, place.kin),
  });
  await insertIdentifiers(database, id, identifiers);
  await insertTree(database, {
    expressionId: id,
    language,
    text: document.text,
    passages: document.passages,
    footnoteMarkers: document.footnoteMarkers,
  });
  await insertCommitments(
    database,
    { id, title, date },
    newCommitments(document.passages, extraction.commitments, known),
  );
  await insertDeeds(database, id, deedsOf(understood, known));
  await insertMentions(
    database,
    id,
    extraction.mentions.filter((mention) => known.has(mention.actor)),
  );
  if (place.kin?.as === 'version') {
    await chainVersions(database, { work_id: place.workId, language, isSorted: place.kin.by !== 'declared' });
  }
  return place.kin;
}

/** That which was said, else that of the text it belongs with. */
async function audienceFor(database: Kysely<Database>, { declaredId, defaultId }: Admission, kin: Kin | null) {
  return declaredId ?? (kin ? audienceIdOfExpression(database, kin.of) : defaultId);
}

/** Its numbers, each once, in the form in which numbers are compared. */
function identifiersIn({ identifiers, number }: ReadDocument): KeyedIdentifier[] {
  const all = [...identifiers, ...(number === null ? [] : [{ scheme: 'other', value: number } as const])];
  const keyed = all.map(({ scheme, value }) => ({ scheme, value: storable(value), key: documentNumberKey(value) }));
  const first = new Map(keyed.toReversed().map((identifier) => [identifier.key, identifier]));
  return keyed.filter((identifier) => identifier.key !== '' && first.get(identifier.key) === identifier);
}

function alignableIn({ passages, text }: ReadDocument, mentions: readonly ActorMention[]): AlignablePassage[] {
  const actors = actorsByPassage(passages, mentions);
  return passages
    .map((passage, index) => ({ ...passage, text: textOf(text, passage), actors: actors[index] ?? [] }))
    .filter(isAlignable);
}

async function recordFile(database: Kysely<Database>, arrival: UnderstoodFile, id: string): Promise<void> {
  const { file, sha256, understood } = arrival;
  const { document } = understood;
  const text = (await textOfExpression(database, id)) ?? document.text;
  await insertManifestation(database, {
    sha256,
    expressionId: id,
    fileName: baseName(file.name),
    format: document.format,
    bytes: file.bytes,
    pageCount: document.pageCount,
    notices: document.notices,
    origin: realignOrigin(document.origin, document.text, text),
  });
}

/** Every actor that authority knows among those that extraction named or implied, and the issuer. */
export function actorsIn({ extraction, issuer }: Pick<UnderstoodDocument, 'extraction' | 'issuer'>) {
  const ids = new Set<string | null>([issuer]);
  for (const mention of extraction.mentions) ids.add(mention.actor);
  for (const { speaker, coSpeakers = [], bearers, counterparts, beneficiaries, fora } of extraction.commitments) {
    for (const part of [...coSpeakers, ...bearers, ...counterparts, ...beneficiaries, ...fora]) ids.add(part.actor);
    if (speaker) ids.add(speaker.actor);
  }
  for (const { actors, counterparts, beneficiaries } of extraction.deeds) {
    for (const part of [...actors, ...counterparts, ...beneficiaries]) ids.add(part.actor);
  }
  return allActors().filter((actor) => ids.has(actor.id));
}

/** The identifiers of `parts` that the register knows. */
function knownIds(parts: readonly ActorPart[], known: ReadonlySet<string>): string[] {
  return parts.flatMap(({ actor }) => (actor !== null && known.has(actor) ? [actor] : []));
}

/** What extraction found in the passages of a text, as the register takes it; `known` are the actors that it has. */
export function newCommitments(
  passages: readonly Pick<Passage, 'eId' | 'type' | 'number' | 'parent'>[],
  commitments: readonly ExtractedCommitment[],
  known: ReadonlySet<string>,
): NewCommitment[] {
  const byId = new Map(passages.map((passage) => [passage.eId, passage]));
  return commitments.map((found) => ({
    found,
    passageLabel: passageLabel(byId, found.passage),
    dueOn: lastDay(found.deadline?.edtf),
    speakerId: knownIds(found.speaker ? [found.speaker] : [], known)[0] ?? null,
    bearerIds: knownIds(found.bearers, known),
    counterpartIds: knownIds(found.counterparts, known),
    forumIds: knownIds(found.fora, known),
  }));
}

function deedsOf({ document, extraction, date }: UnderstoodDocument, known: ReadonlySet<string>): NewDeed[] {
  const passages = new Map(document.passages.map((passage) => [passage.eId, passage]));
  return extraction.deeds.map((found) => ({
    found,
    passageLabel: passageLabel(passages, found.passage),
    happenedOn: lastDay(found.date?.edtf) ?? date,
    actorIds: knownIds(found.actors, known),
  }));
}

const LONGEST_TITLE = 500;

function titleOf({ declared, understood, file }: UnderstoodFile): string {
  const title = declared.title || understood.document.title || baseName(file.name).replace(/\.[^.]+$/u, '');
  return storable(title.slice(0, LONGEST_TITLE));
}

const LONGEST_FILE_NAME = 255;

/** The last part of the name as it came, fit to be shown and offered for download; never used as a path. */
export function baseName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  return storable(last.replace(/\p{Cc}/gu, '\uFFFD').slice(-LONGEST_FILE_NAME)) || 'document';
}
