import type { z } from '@hono/zod-openapi';
import type {
  ActorRow,
  ActorView,
  CommitmentView,
  DocumentRef,
  DocumentRow,
  FacetValue,
  OverviewView,
  PassageHit,
  PassageView,
  RegisterPage,
  StatementView,
} from '../../desk/views.ts';
import { perFacet } from '../../desk/views.ts';
import type { TableCell } from '../../reading/document.ts';
import type { Span } from '../../text/span.ts';
import { commitmentPath, documentPath } from '../paths.ts';
import {
  addresses,
  presentActorRef,
  presentAmount,
  presentDate,
  presentPart,
  presentParty,
  presentPlace,
  presentQualification,
  presentRecurrence,
  presentReference,
  presentTarget,
  presentTopic,
  presentTopicRef,
} from './part-presenters.ts';
import type {
  actorListSchema,
  actorSchema,
  commitmentListSchema,
  commitmentSchema,
  documentListSchema,
  documentRefSchema,
  documentRowSchema,
  overviewSchema,
  passageHitsSchema,
  passageListSchema,
  passageSchema,
  registerPageSchema,
} from './schemas.ts';

type ActorListBody = z.infer<typeof actorListSchema>;
type FacetsBody = z.infer<typeof registerPageSchema>['facets'];
const presentSpan = ({ start, end }: Span) => ({ start, end });

/** A document as lists and links name it. */
export function presentDocumentRef(document: DocumentRef): z.infer<typeof documentRefSchema> {
  return {
    id: document.id,
    title: document.title,
    language: document.language,
    date: document.date,
    issuer: document.issuer && presentActorRef(document.issuer),
    sample: document.sample,
    ...addresses(documentPath(document.id)),
  };
}

/** A row of the list of documents. */
export function presentDocumentRow(document: DocumentRow): z.infer<typeof documentRowSchema> {
  const { undertaking, call, expectation, stance } = document.counts;
  return {
    ...presentDocumentRef(document),
    counts: { undertaking, call, expectation, stance },
    formats: [...document.formats],
    ingestedAt: document.ingestedAt,
    pageCount: document.pageCount,
  };
}

/** A passage with its words. */
export function presentPassage(passage: PassageView): z.infer<typeof passageSchema> {
  const { eId, type, number, role, page, parent, level, start, end, text, markers } = passage;
  const footnotes = markers.map(({ at, footnote, label }) => ({ at, footnote, label }));
  const cells = passage.cells?.map(presentCell) ?? null;
  const { recognition } = passage;
  return { eId, type, number, role, page, parent, level, start, end, text, footnotes, cells, recognition };
}

function presentCell({ row, column, rowSpan, columnSpan, isHeading, start, end }: TableCell) {
  return { row, column, rowSpan, columnSpan, isHeading, start, end };
}

/** Where a statement stands. */
export function presentPlaceInText(statement: StatementView) {
  const { id, page, start, end, quote, language, passage } = statement;
  return {
    ...{ id, page, start, end, quote, language },
    document: presentDocumentRef(statement.document),
    passage: { eId: passage.eId, label: passage.label },
  };
}

/** A commitment with all its parts. */
export function presentCommitment(commitment: CommitmentView): z.infer<typeof commitmentSchema> {
  const { id, kind, strength, negated, confidence, state, origin, setByPerson } = commitment;
  return {
    ...presentPlaceInText(commitment),
    kind,
    speaker: commitment.speaker && presentParty(commitment.speaker),
    coSpeakers: (commitment.coSpeakers ?? []).map(presentParty),
    bearers: commitment.bearers.map(presentParty),
    verb: commitment.verb && presentPart(commitment.verb),
    strength,
    action: commitment.action && presentPart(commitment.action),
    counterparts: commitment.counterparts.map(presentParty),
    beneficiaries: commitment.beneficiaries.map(presentParty),
    fora: commitment.fora.map(presentParty),
    places: commitment.places.map(presentPlace),
    deadline: commitment.deadline && { ...presentDate(commitment.deadline), dueOn: commitment.dueOn },
    recurrence: commitment.recurrence && presentRecurrence(commitment.recurrence),
    target: commitment.target && presentTarget(commitment.target),
    amounts: commitment.amounts.map(presentAmount),
    references: commitment.references.map(presentReference),
    qualifications: commitment.qualifications.map(presentQualification),
    negated,
    topics: commitment.topics.map(presentTopic),
    ...{ confidence, state, origin },
    setByPerson: [...setByPerson],
    ...addresses(commitmentPath(id)),
  };
}

function presentActorRow(actor: ActorRow): ActorListBody['rows'][number] {
  return { ...presentActorRef(actor), owes: actor.owes, asks: actor.asks, documents: actor.documents };
}

function presentFacet(values: readonly FacetValue[]): FacetsBody['kind'] {
  return values.map(({ value, actor, document, topic, ownerName, count, selected }) => ({
    value,
    actor: actor && presentActorRef(actor),
    document: document && presentDocumentRef(document),
    topic: topic && presentTopicRef(topic),
    ownerName,
    count,
    selected,
  }));
}

/** The home page's figures as the API gives them. */
export function presentOverview(overview: OverviewView): z.infer<typeof overviewSchema> {
  const { undertaking, call, expectation, stance } = overview.counts;
  return {
    documents: overview.documents,
    languageVersions: overview.languageVersions,
    passages: overview.passages,
    actors: overview.actors,
    counts: { undertaking, call, expectation, stance },
    withDeadline: overview.withDeadline,
    overdue: overview.overdue.map(presentCommitment),
    upcoming: overview.upcoming.map(presentCommitment),
    latest: overview.latest.map(presentDocumentRow),
  };
}

/** A page of the register; `addressOf` gives the address of the page at a cursor. */
export function presentRegisterPage(
  page: RegisterPage,
  addressOf: (cursor: string) => string,
): z.infer<typeof registerPageSchema> {
  return {
    total: page.total,
    rows: page.rows.map((row) => ({
      commitment: presentCommitment(row.commitment),
      marks: row.marks.map(presentSpan),
    })),
    next: page.next && addressOf(page.next),
    previous: page.previous && addressOf(page.previous),
    facets: perFacet((facet) => presentFacet(page.facets[facet])),
  };
}

/** The list of documents. */
export function presentDocuments(total: number, rows: readonly DocumentRow[]): z.infer<typeof documentListSchema> {
  return { total, rows: rows.map(presentDocumentRow) };
}

/** The passages of a document. */
export function presentPassages(passages: readonly PassageView[]): z.infer<typeof passageListSchema> {
  return { total: passages.length, rows: passages.map(presentPassage) };
}

/** Commitments of one document. */
export function presentCommitments(commitments: readonly CommitmentView[]): z.infer<typeof commitmentListSchema> {
  return { total: commitments.length, rows: commitments.map(presentCommitment) };
}

/** The list of actors. */
export function presentActors(actors: readonly ActorRow[]): ActorListBody {
  return { total: actors.length, rows: actors.map(presentActorRow) };
}

/** An actor with what it owes and asks. */
export function presentActor(actor: ActorView): z.infer<typeof actorSchema> {
  return {
    ...presentActorRow(actor),
    owed: actor.owed.map(presentCommitment),
    asked: actor.asked.map(presentCommitment),
    deeds: actor.deeds,
    namedIn: actor.namedIn.map((document) => ({
      document: presentDocumentRef(document),
      mentions: document.mentions,
    })),
  };
}

/** Passages found by search. */
export function presentPassageHits(hits: readonly PassageHit[]): z.infer<typeof passageHitsSchema> {
  return {
    rows: hits.map((hit) => ({
      document: presentDocumentRef(hit.document),
      passage: presentPassage(hit.passage),
      marks: hit.marks.map(presentSpan),
    })),
  };
}
