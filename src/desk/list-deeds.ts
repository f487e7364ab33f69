import { findDeedPage } from '../store/deeds.ts';
import { findSeenActors } from '../store/seen-actors.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { presentActor } from './presenters/present-actor.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import { presentTopicOf } from './presenters/present-topic.ts';
import { checkValues, pageSize } from './query-checks.ts';
import { type SuggestedCommitment, suggestForDeeds } from './suggest-evidence.ts';
import type { ActorRef, DeedView, DocumentRef, TopicRef } from './views.ts';

/** What is asked of the list of deeds. Values within one filter are alternatives; filters narrow each other. */
export interface DeedQuery {
  readonly actors?: readonly string[];
  readonly topics?: readonly string[];
  readonly documents?: readonly string[];
  /** 1 for the first. */
  readonly page?: number;
  /** 1 to 100; default 25. */
  readonly limit?: number;
}

/** A deed with the commitments that it may be evidence for, the likeliest first. */
export interface DeedWithSuggestions {
  readonly deed: DeedView;
  readonly suggestions: readonly SuggestedCommitment[];
}

/** A page of the list of deeds. */
export interface DeedPage {
  readonly total: number;
  readonly rows: readonly DeedWithSuggestions[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** What the filters that are set stand for. */
  readonly chosen: {
    readonly actors: readonly ActorRef[];
    readonly topics: readonly TopicRef[];
    readonly documents: readonly DocumentRef[];
  };
}

/** A page of what the newest versions of texts say was done, the latest first. Throws `Invalid`. */
export async function listDeeds(context: DeskContext, query: DeedQuery): Promise<DeedPage> {
  const { database } = context;
  const { actors = [], topics = [], documents = [], page = 1 } = query;
  const limit = pageSize(query.limit);
  checkValues({ actor: actors, topic: topics, document: documents });
  if (!Number.isInteger(page) || page < 1) {
    throw new Invalid([{ field: 'page', code: 'not-a-number', details: { value: page, minimum: 1 } }]);
  }
  const filters = { actors, topics, documents };
  const { total, rows } = await findDeedPage(database, filters, { offset: (page - 1) * limit, limit });
  const deeds = await presentDeeds(database, rows);
  const suggested = await suggestForDeeds(context, deeds);
  const known = await findSeenActors(database, actors);
  const refs = await findDocumentRefs(database, documents);
  return {
    total,
    rows: deeds.map((deed) => ({ deed, suggestions: suggested.get(deed.id) ?? [] })),
    page,
    pages: Math.max(1, Math.ceil(total / limit)),
    chosen: {
      actors: [...known.values()].map(presentActor),
      topics: topics.map(presentTopicOf),
      documents: [...refs.values()],
    },
  };
}
