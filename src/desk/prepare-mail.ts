import { audienceIdsOfCommitments, INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { findPerson } from '../store/people.ts';
import { parseTextQuery } from '../store/text-query.ts';
import type { DeskContext } from './context.ts';
import { parseFindQuery } from './find-query.ts';
import { findTarget } from './find-target.ts';
import type {
  DigestContent,
  FoundGroup,
  FreshGroup,
  MailContents,
  MailKind,
  RemindedItem,
  ToldContents,
} from './mail/mail-contents.ts';
import { type DeskParts, openContext } from './open-context.ts';
import { presentFinds } from './presenters/present-finds.ts';
import { prepareNews } from './subscriptions/prepare-news.ts';

/** A mail that is about to leave. */
export interface WaitingMail<Kind extends MailKind = MailKind> {
  readonly kind: Kind;
  readonly content: MailContents[Kind];
  readonly reader: MailReader;
}

/** Whom a mail is for. */
export interface MailReader {
  /** Null for somebody without an account. */
  readonly personId: string | null;
  readonly locale: 'da' | 'en';
}

/**
 * What a mail tells, as its reader may see it at this moment: what they may not see any more is left out, however long
 * the mail has waited. Null where nothing is left.
 */
export function prepareMail<Kind extends MailKind>(
  parts: DeskParts,
  { kind, content, reader }: WaitingMail<Kind>,
): Promise<ToldContents[Kind] | null> {
  return PREPARERS[kind](parts, content, reader);
}

type Preparer<Kind extends MailKind> = (
  parts: DeskParts,
  content: MailContents[Kind],
  reader: MailReader,
) => Promise<ToldContents[Kind] | null>;

const PREPARERS: { readonly [Kind in MailKind]: Preparer<Kind> } = {
  // These tell nothing of the register that is not their reader's own.
  invitation: async (_, content) => content,
  'signature-confirm': async (_, content) => content,
  'signature-decided': async (_, content) => content,
  account: async (_, content) => content,
  event: async (_, content) => content,
  'subscription-request': async (_, content) => content,
  'subscription-known': async (_, content) => content,
  news: prepareNews,
  digest: prepareDigest,
  search: prepareSearch,
};

async function prepareDigest(
  parts: DeskParts,
  { day, groups }: DigestContent,
  { personId }: MailReader,
): Promise<DigestContent | null> {
  const context = await readerContext(parts, personId);
  if (!context) return null;
  const ids = groups.flatMap(({ items }) => items.map(({ commitmentId }) => commitmentId));
  const audiences = await audienceIdsOfCommitments(context.database, ids);
  const left = groups
    .map((group) => ({ ...group, items: group.items.flatMap((item) => stillTold(item, audiences)) }))
    .filter(({ items }) => items.length > 0);
  return left.length === 0 ? null : { day, groups: left };
}

/** Mail is not as safe as the register: what is for certain teams only keeps its words there. */
function stillTold(item: RemindedItem, audiences: ReadonlyMap<string, number>): RemindedItem[] {
  const audience = audiences.get(item.commitmentId);
  if (audience === undefined) return [];
  if (isForTheHouse(audience)) return [item];
  return [{ ...item, text: null, milestone: null, recipients: [] }];
}

function isForTheHouse(audience: number): boolean {
  return audience === PUBLIC_AUDIENCE || audience === INTERNAL_AUDIENCE;
}

async function prepareSearch(
  parts: DeskParts,
  { name, query, groups }: MailContents['search'],
  { personId }: MailReader,
): Promise<ToldContents['search'] | null> {
  const context = await readerContext(parts, personId);
  if (!context) return null;
  const left: FreshGroup[] = [];
  for (const group of groups) left.push(...(await stillFound(parts, context, { query, group, personId })));
  return left.length === 0 ? null : { name, path: `/search?${query}`, groups: left };
}

/** Words that are for certain teams only are counted, and stay in the register. */
async function stillFound(
  { databaseFor }: DeskParts,
  { database }: DeskContext,
  { query, group, personId }: { readonly query: string; readonly group: FoundGroup; readonly personId: string | null },
): Promise<FreshGroup[]> {
  const { kind, ids, more } = group;
  const terms = parseTextQuery(parseFindQuery(new URLSearchParams(query)).text ?? '');
  const house = databaseFor({ audiences: [PUBLIC_AUDIENCE, INTERNAL_AUDIENCE], personId, isReadOnly: true });
  const seen = await presentFinds(database, kind, ids, []);
  const shown = await presentFinds(house, kind, ids, terms);
  if (seen.length + more === 0) return [];
  const items = shown.map((find) => ({
    path: findTarget(find),
    words: find.words,
    language: find.language,
    about: find.about,
    date: find.date,
  }));
  return [{ kind, items, more: more + seen.length - items.length }];
}

/** What the reader may see now; null for who is not here any more. */
async function readerContext(parts: DeskParts, personId: string | null): Promise<DeskContext | null> {
  const person = personId === null ? undefined : await findPerson(parts.database, personId);
  if (!person) return null;
  const { id, role, name, teamIds } = person;
  return openContext(parts, { role, personId: id, name, teamIds });
}
