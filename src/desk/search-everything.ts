import { actorsCalled } from '../store/actors.ts';
import { type FindRequest, findEverything } from '../store/find-everything.ts';
import { parseTextQuery } from '../store/text-query.ts';
import type { DeskContext } from './context.ts';
import { checkFindQuery } from './find-checks.ts';
import { FIND_KINDS, type FindGroup, type FindKind, type FindPage, type FindQuery } from './find-views.ts';
import { likelyTexts } from './likely-texts.ts';
import { isPermitted } from './permission.ts';
import { presentFinds } from './presenters/present-finds.ts';

/** How many of each kind are shown among all, and of one kind on a page. */
const OF_EACH = 3;
const OF_ONE = 25;
/** Who has not found it on so many pages looks for it with other words. */
const MOST_PAGES = 200;

/**
 * What the words are found in among everything that whoever asks may see: how many of each kind, and some of them. Where
 * nothing is found, what begins so or is written nearly so is looked for instead. Throws `Invalid`.
 */
export async function searchEverything(context: DeskContext, query: FindQuery): Promise<FindPage> {
  checkFindQuery(query);
  const text = query.text?.trim() ?? '';
  const asked = await findGroups(context, query, text);
  const instead = totalOf(asked) === 0 && !query.exact ? await findInstead(context, query, text) : null;
  const groups = instead?.groups ?? asked;
  const ofKind = groups.find(({ kind }) => kind === query.kind);
  return {
    groups,
    total: totalOf(groups),
    instead: instead?.text ?? null,
    page: query.page ?? 1,
    pages: ofKind ? Math.min(MOST_PAGES, Math.ceil(ofKind.total / OF_ONE)) : 1,
  };
}

/** Only what finds something that whoever asks may see is ever offered, so no hidden word shows. */
async function findInstead(context: DeskContext, query: FindQuery, text: string) {
  for await (const likely of likelyTexts(context.database, text)) {
    const groups = await findGroups(context, query, likely);
    if (totalOf(groups) > 0) return { text: likely, groups };
  }
  return null;
}

async function findGroups(context: DeskContext, query: FindQuery, text: string): Promise<FindGroup[]> {
  const { database } = context;
  const request = await toFindRequest(context, query, text);
  const found = await findEverything(database, request, visibleKinds(context), (kind) => {
    if (query.kind === undefined) return { offset: 0, limit: OF_EACH };
    return kind === query.kind ? { offset: ((query.page ?? 1) - 1) * OF_ONE, limit: OF_ONE } : { offset: 0, limit: 0 };
  });
  const groups: FindGroup[] = [];
  for (const [kind, { total, ids }] of found) {
    groups.push({ kind, total, finds: await presentFinds(database, kind, ids, request.terms) });
  }
  return groups;
}

function totalOf(groups: readonly FindGroup[]): number {
  return groups.reduce((sum, { total }) => sum + total, 0);
}

/** What the principal can find: reports are shown to those who have signed in. */
export function visibleKinds({ principal }: Pick<DeskContext, 'principal'>): readonly FindKind[] {
  return FIND_KINDS.filter((kind) => kind !== 'report' || isPermitted(principal, 'read-report'));
}

/** What a query looks for, with these words and with actors by their identifiers. */
export async function toFindRequest(
  { database }: Pick<DeskContext, 'database'>,
  query: FindQuery,
  text: string,
): Promise<FindRequest> {
  return {
    terms: parseTextQuery(text),
    languages: query.languages ?? [],
    actors: query.actor ? await actorsCalled(database, query.actor) : null,
    from: query.from ?? null,
    to: query.to ?? null,
    progress: query.progress ?? null,
    sort: query.sort ?? 'relevance',
  };
}
