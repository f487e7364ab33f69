import { lessonsOf, type SuggestionModel } from '../matching/suggestion-model.ts';
import { findCommitments } from '../store/commitments.ts';
import { countComparisonsDue } from '../store/comparisons-due.ts';
import { findDeeds } from '../store/deeds.ts';
import {
  countDecisions,
  findInboxPage,
  type InboxFilters,
  type StoredSuggestion,
  suggestionsOf,
} from '../store/evidence-suggestions.ts';
import { findModel } from '../store/suggestion-weights.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { pageSize } from './query-checks.ts';
import { ranked, type SuggestedCommitment } from './suggest-evidence.ts';
import type { CommitmentView, DeedView } from './views.ts';

/** What is asked of the inbox. */
export interface InboxQuery extends InboxFilters {
  /** 1 for the first. */
  readonly page?: number;
  /** Deeds on a page, 1 to 100; default 25. */
  readonly limit?: number;
}

/** What earlier decisions add to a suggestion because of one of its signs, in log-odds. */
export type Lesson = ReturnType<typeof lessonsOf>[number];

/** A commitment that a deed may be evidence for, and why it stands where it does. */
export interface InboxSuggestion extends SuggestedCommitment {
  /** The weightiest first; empty before anybody has decided anything. */
  readonly lessons: readonly Lesson[];
}

/** A page of the inbox. */
export interface Inbox {
  readonly rows: readonly { readonly deed: DeedView; readonly suggestions: readonly InboxSuggestion[] }[];
  /** Suggestions that nobody has decided of, and deeds that they are of. */
  readonly suggestions: number;
  readonly deeds: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Decisions that the ranking has learned from. */
  readonly decisions: number;
  /** Texts that are still to be compared with the register. */
  readonly waiting: number;
}

/**
 * A page of what may be evidence and nobody has looked at: deeds with the commitments that each may be evidence for,
 * those with the likeliest first. Throws `Forbidden` and `Invalid`.
 */
export async function listSuggestions(context: DeskContext, query: InboxQuery): Promise<Inbox> {
  requirePermission(context, 'decide-suggestion');
  const { database } = context;
  const { page = 1, ...filters } = query;
  const limit = pageSize(query.limit);
  if (!Number.isInteger(page) || page < 1) {
    throw new Invalid([{ field: 'page', code: 'not-a-number', details: { value: page, minimum: 1 } }]);
  }
  const model = await findModel(database);
  const found = await findInboxPage(database, filters, model, { offset: (page - 1) * limit, limit });
  const suggestions = await suggestionsOf(database, found.deedIds, filters);
  const deeds = await presentDeeds(database, await findDeeds(database, found.deedIds));
  const commitments = await presentCommitments(
    database,
    await findCommitments(database, [...new Set(suggestions.map(({ commitmentId }) => commitmentId))]),
  );
  const byDeed = Map.groupBy(suggestions, ({ deedId }) => deedId);
  const present = presenter(new Map(commitments.map((each) => [each.id, each])), model);
  const deedOf = new Map(deeds.map((deed) => [deed.id, deed]));
  return {
    rows: found.deedIds.flatMap((id) => {
      const deed = deedOf.get(id);
      return deed ? [{ deed, suggestions: present(byDeed.get(id) ?? []) }] : [];
    }),
    suggestions: found.suggestions,
    deeds: found.deeds,
    page,
    pages: Math.max(1, Math.ceil(found.deeds / limit)),
    decisions: await countDecisions(database),
    waiting: await countComparisonsDue(database),
  };
}

function presenter(commitments: ReadonlyMap<string, CommitmentView>, model: SuggestionModel) {
  return (suggestions: readonly StoredSuggestion[]): InboxSuggestion[] => {
    const known = suggestions.flatMap((one) => {
      const commitment = commitments.get(one.commitmentId);
      return commitment ? [{ ...one, commitment }] : [];
    });
    return ranked(known, model).map(({ commitment, score, shared, signs }) => ({
      ...{ commitment, score, shared },
      lessons: lessonsOf({ score, signs }, model),
    }));
  };
}
