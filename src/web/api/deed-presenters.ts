import type { z } from '@hono/zod-openapi';
import type { DeedPage, DeedWithSuggestions } from '../../desk/list-deeds.ts';
import type { Likeness, SuggestedDeed } from '../../desk/suggest-evidence.ts';
import type { DeedView } from '../../desk/views.ts';
import type { TraceStep } from '../../extraction/commitment.ts';
import { deedPath } from '../paths.ts';
import type { deedDetailSchema, deedListSchema, deedSchema, traceSchema } from './deed-schemas.ts';
import {
  addresses,
  presentAmount,
  presentDate,
  presentPart,
  presentParty,
  presentPlace,
  presentTopic,
} from './part-presenters.ts';
import { presentCommitment, presentPlaceInText } from './presenters.ts';

/** The rules that fired, in order. */
export function presentTrace(trace: readonly TraceStep[]): z.infer<typeof traceSchema> {
  return trace.map(({ stage, rule, span, conclusion, alternatives = [] }) => ({
    ...{ stage, rule, conclusion },
    start: span?.start ?? null,
    end: span?.end ?? null,
    alternatives: alternatives.map(({ text, rule: other, reason }) => ({ text, rule: other, reason })),
  }));
}

/** A deed with all its parts. */
export function presentDeed(deed: DeedView): z.infer<typeof deedSchema> {
  return {
    ...presentPlaceInText(deed),
    actors: deed.actors.map(presentParty),
    verb: deed.verb && presentPart(deed.verb),
    action: deed.action && presentPart(deed.action),
    counterparts: deed.counterparts.map(presentParty),
    beneficiaries: deed.beneficiaries.map(presentParty),
    places: deed.places.map(presentPlace),
    amounts: deed.amounts.map(presentAmount),
    date: deed.date && presentDate(deed.date),
    happenedOn: deed.happenedOn,
    topics: deed.topics.map(presentTopic),
    confidence: deed.confidence,
    ...addresses(deedPath(deed.id)),
  };
}

function presentLikeness({ score, shared }: Likeness) {
  return {
    score,
    shared: shared.map(({ sort, term, deed, commitment, weight }) => ({ sort, term, deed, commitment, weight })),
  };
}

/** A deed that may be evidence. */
export function presentEvidence(suggested: SuggestedDeed) {
  return { deed: presentDeed(suggested.deed), ...presentLikeness(suggested) };
}

function presentSuggestions({ suggestions }: DeedWithSuggestions) {
  return suggestions.map((suggested) => ({
    commitment: presentCommitment(suggested.commitment),
    ...presentLikeness(suggested),
  }));
}

/** A page of all deeds; `addressOf` gives the address of the page with a number. */
export function presentDeedPage(
  { total, rows, page, pages }: DeedPage,
  addressOf: (page: number) => string,
): z.infer<typeof deedListSchema> {
  return {
    total,
    rows: rows.map((row) => ({ deed: presentDeed(row.deed), suggestions: presentSuggestions(row) })),
    next: page < pages ? addressOf(page + 1) : null,
    previous: page > 1 ? addressOf(page - 1) : null,
  };
}

/** A deed with the reasons for it. */
export function presentDeedDetail(row: DeedWithSuggestions): z.infer<typeof deedDetailSchema> {
  return { ...presentDeed(row.deed), trace: presentTrace(row.deed.trace), suggestions: presentSuggestions(row) };
}
