import { z } from '@hono/zod-openapi';
import { COMMITMENT_ORIGINS, COMMITMENT_STATES, perFacet, SETTABLE_PARTS } from '../../desk/views.ts';
import { COMMITMENT_KINDS, REFERENCE_KINDS } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import { PASSAGE_TYPES, READING_NOTICES, SOURCE_FORMATS } from '../../reading/document.ts';

const isoDate = z.iso.date();
const language = z.enum(languageCodes()).describe('ISO 639-1 code.');
/** A place in the clean text. */
export const offset = z.int().nonnegative().describe("UTF-16 code units into the document's clean text.");
const page = z.int().positive().nullable().describe('1-based page of the file; null where it has none.');
/** `schema` or null; the generator forgets the null of a named schema that is merely made nullable. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);
/** How many there are. */
export const count = z.int().nonnegative();
/** The two addresses that a thing has. */
export const addresses = {
  self: z.string().describe('Address in this API.'),
  html: z.string().describe('Address of the page for people, fit for citing.'),
};

/** How many records of each kind. */
const countsSchema = z
  .object({ undertaking: count, call: count, expectation: count, stance: count })
  .openapi('KindCounts');

/** An actor as lists and links name it. */
export const actorRefSchema = z
  .object({
    id: z.string().describe('States are lower-case ISO 3166-1 alpha-2, others hyphenated English short names.'),
    type: z.enum(['state', 'organisation', 'body', 'office', 'person', 'group', 'company']),
    names: z.object({ da: z.string(), en: z.string() }),
    ...addresses,
  })
  .openapi('ActorReference');

/** A document as lists and links name it. */
export const documentRefSchema = z
  .object({
    id: z.string().describe('Made from the clean text: the same text has the same identifier everywhere.'),
    title: z.string(),
    language,
    date: isoDate.nullable().describe("The document's own date; null if unknown."),
    issuer: orNull(actorRefSchema),
    sample: z.boolean().describe('True for the sample documents that come with Servanda.'),
    ...addresses,
  })
  .openapi('DocumentReference');

/** The fields of a row of the list of documents. */
export const documentRowShape = {
  ...documentRefSchema.shape,
  counts: countsSchema,
  formats: z.array(z.enum(SOURCE_FORMATS)),
  ingestedAt: z.iso.datetime(),
  pageCount: z.int().positive().nullable(),
};

/** A row of the list of documents. */
export const documentRowSchema = z.object(documentRowShape).openapi('DocumentSummary');

/** One file of a document. */
export const manifestationSchema = z
  .object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string(),
    format: z.enum(SOURCE_FORMATS),
    size: z.int().positive().describe('Bytes.'),
    pageCount: z.int().positive().nullable(),
    receivedAt: z.iso.datetime(),
    notices: z
      .array(z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }))
      .describe(`What a reader of the file should know: ${READING_NOTICES.join(', ')}.`),
    file: z.string().describe('Address of the bytes.'),
  })
  .openapi('Manifestation');

/** A node of the document tree with its words. */
export const passageSchema = z
  .object({
    eId: z.string().describe('Akoma Ntoso identifier, unique in the document: para_4__point_a.'),
    type: z.enum(PASSAGE_TYPES),
    number: z.string().nullable().describe('The number as printed; not part of the clean text.'),
    role: z.enum(['preambular', 'operative']).nullable(),
    page,
    parent: z.string().nullable().describe('eId of the parent passage.'),
    level: z.int().positive().nullable().describe('Depth of a heading or section, 1 the highest.'),
    start: offset,
    end: offset,
    text: z.string(),
    footnotes: z
      .array(z.object({ at: offset, footnote: z.string().nullable(), label: z.string() }))
      .describe('Where footnote markers stood, and the eId of the footnote, null where it was not found.'),
    cells: z
      .array(
        z.object({
          row: count,
          column: count,
          rowSpan: z.int().positive(),
          columnSpan: z.int().positive(),
          isHeading: z.boolean(),
          start: offset,
          end: offset,
        }),
      )
      .nullable()
      .describe('The cells of a table, row by row; null where there are none.'),
    recognition: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How sure optical character recognition is of the words; null where nothing was recognised.'),
  })
  .openapi('Passage');

const partShape = { text: z.string(), start: offset, end: offset };
/** Words of the text that fill a part. */
export const partSchema = z.object(partShape).openapi('Part');

/** An actor in a part of a commitment. */
export const partySchema = z
  .object({
    text: z.string().describe('The words as written; for an implied actor the name that Servanda supplies.'),
    implied: z.boolean().describe('True when the actor was inferred from the context, not named by the words.'),
    start: offset.nullable().describe('Null when no words stand for the actor.'),
    end: offset.nullable(),
    actor: orNull(actorRefSchema).describe('Null for a name that Servanda does not know.'),
  })
  .openapi('Party');

/** A date as written and as EDTF. */
export const dateShape = {
  ...partShape,
  edtf: z.string().nullable().describe('EDTF (ISO 8601-2): 2025-06-26, 2024-22 (summer 2024), 2030.'),
  relativeTo: isoDate.nullable().describe('Date that a relative one was counted from.'),
};

const deadlineSchema = z
  .object({
    ...dateShape,
    dueOn: isoDate.nullable().describe('Last day of the deadline.'),
  })
  .openapi('Deadline');

/** A topic of the taxonomy. */
export const topicRefSchema = z
  .object({ id: z.string(), names: z.object({ da: z.string(), en: z.string() }) })
  .openapi('TopicReference');

/** A topic with the words that gave it. */
export const topicSchema = z.object({ topic: topicRefSchema, words: z.array(partSchema) }).openapi('Topic');

/** A place, and which it is where that is known. */
export const placeSchema = z
  .object({
    ...partShape,
    place: z
      .string()
      .nullable()
      .describe('ISO 3166-1 alpha-2 in lower case for a state, else an identifier of our own.'),
    names: orNull(z.object({ da: z.string(), en: z.string() })),
  })
  .openapi('Place');

/** Money that the words name. */
export const amountSchema = z
  .object({
    ...partShape,
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    currency: z.string().nullable().describe('ISO 4217; null where the words leave it open.'),
  })
  .openapi('Amount');

const recurrenceSchema = z
  .object({ ...partShape, interval: z.string().nullable().describe('ISO 8601 duration between two times.') })
  .openapi('Recurrence');

const referenceSchema = z
  .object({
    ...partShape,
    kind: z.enum(REFERENCE_KINDS),
    identifier: z.string().nullable().describe("Normal form of a document's number."),
    passage: z.string().nullable().describe('eId of the passage referred to, if it is one of this document.'),
  })
  .openapi('Reference');

const qualificationSchema = z
  .object({ ...partShape, kind: z.enum(['condition', 'exception']) })
  .openapi('Qualification');

const targetSchema = z
  .object({ ...partShape, minimum: z.number().nullable(), maximum: z.number().nullable(), unit: z.string() })
  .openapi('Target');

/** Where a commitment or a deed stands. */
export const statementShape = {
  id: z.string().describe('Made from text, place and kind: the same statement has the same identifier everywhere.'),
  document: documentRefSchema,
  passage: z.object({ eId: z.string(), label: z.string().nullable() }),
  page,
  start: offset,
  end: offset,
  quote: z.string().describe("Exactly the characters from start to end of the document's clean text."),
  language,
};

/** The fields of a commitment. */
export const commitmentShape = {
  ...statementShape,
  kind: z.enum(COMMITMENT_KINDS),
  speaker: orNull(partySchema),
  coSpeakers: z
    .array(partySchema)
    .describe('Who says the same beside the speaker: the further states that make a recommendation.'),
  bearers: z.array(partySchema).describe('Who owes it.'),
  verb: orNull(partSchema),
  strength: z.int().min(1).max(5).nullable().describe('How binding the verb is, 1 (weak) to 5 (binding).'),
  action: orNull(partSchema),
  counterparts: z.array(partySchema).describe('With whom it is to be done.'),
  beneficiaries: z.array(partySchema).describe('For whom.'),
  fora: z.array(partySchema).describe('In which organisation, body or meeting.'),
  places: z.array(placeSchema),
  deadline: orNull(deadlineSchema),
  recurrence: orNull(recurrenceSchema).describe('How often it falls due, where it does so again and again.'),
  target: orNull(targetSchema),
  amounts: z.array(amountSchema),
  references: z.array(referenceSchema).describe('Other documents, or passages of this one, that the words name.'),
  qualifications: z.array(qualificationSchema).describe('Words that limit what is owed.'),
  negated: z.boolean().describe('Whether what is owed is to refrain.'),
  topics: z.array(topicSchema),
  confidence: z.number().min(0).max(1),
  state: z
    .enum(COMMITMENT_STATES)
    .describe('What people have made of it: nothing yet, that it is one, or that it is none.'),
  origin: z.enum(COMMITMENT_ORIGINS).describe('Whether it was extracted, or a person marked its words.'),
  setByPerson: z
    .array(z.enum(SETTABLE_PARTS))
    .describe('The parts that a person has set; quote is the words as a whole.'),
  ...addresses,
};

/** A commitment or stance with all its parts. */
export const commitmentSchema = z.object(commitmentShape).openapi('Commitment');

/** Where words match. */
export const marksSchema = z
  .array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }))
  .describe('The matched words, as offsets into the quote or the passage.');

const facetSchema = z
  .array(
    z.object({
      value: z.string().describe('What to give the parameter.'),
      actor: orNull(actorRefSchema),
      document: orNull(documentRefSchema),
      topic: orNull(topicRefSchema),
      ownerName: z.string().nullable().describe('Name of the team or person, of the filter `owner` only.'),
      count: count.describe('Records that this value would leave.'),
      selected: z.boolean(),
    }),
  )
  .openapi('Facet');

/** A page of the register. */
export const registerPageSchema = z
  .object({
    total: count,
    rows: z.array(z.object({ commitment: commitmentSchema, marks: marksSchema })),
    next: z.string().nullable().describe('Address of the next page.'),
    previous: z.string().nullable().describe('Address of the previous page.'),
    facets: z.object(perFacet(() => facetSchema)),
  })
  .openapi('RegisterPage');

/** All documents. */
export const documentListSchema = z.object({ total: count, rows: z.array(documentRowSchema) }).openapi('DocumentList');

/** All passages of a document. */
export const passageListSchema = z.object({ total: count, rows: z.array(passageSchema) }).openapi('PassageList');

/** All commitments of a document. */
export const commitmentListSchema = z
  .object({ total: count, rows: z.array(commitmentSchema) })
  .openapi('CommitmentList');

const actorRowShape = {
  ...actorRefSchema.shape,
  owes: count.describe('Commitments it owes.'),
  asks: count.describe('Commitments it asks of others or states, as their speaker.'),
  documents: count.describe('Documents that name it.'),
};

/** All actors. */
export const actorListSchema = z
  .object({ total: count, rows: z.array(z.object(actorRowShape).openapi('ActorSummary')) })
  .openapi('ActorList');

/** An actor with what it owes and what it asks. */
export const actorSchema = z
  .object({
    ...actorRowShape,
    owed: z.array(commitmentSchema),
    asked: z.array(commitmentSchema),
    deeds: count.describe('Deeds that documents tell of it.'),
    namedIn: z.array(z.object({ document: documentRefSchema, mentions: count })),
  })
  .openapi('Actor');

/** Passages found by search. */
export const passageHitsSchema = z
  .object({
    rows: z.array(z.object({ document: documentRefSchema, passage: passageSchema, marks: marksSchema })),
  })
  .openapi('PassageHits');

/** The figures of the home page. */
export const overviewSchema = z
  .object({
    documents: count,
    languageVersions: count.describe(
      'Documents that have another language version among them; what they say counts once in each.',
    ),
    passages: count,
    actors: count,
    counts: countsSchema,
    withDeadline: count,
    overdue: z.array(commitmentSchema),
    upcoming: z.array(commitmentSchema),
    latest: z.array(documentRowSchema),
  })
  .openapi('Overview');

/** Problem details of RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().describe('Address of the description of this kind of problem.'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().describe('Path that was asked for.'),
    issues: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .describe('Each parameter that is wrong.'),
  })
  .openapi('Problem');
