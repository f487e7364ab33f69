import type { z } from '@hono/zod-openapi';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import type { OwnedTally, Tally } from '../../desk/group-plan.ts';
import type { ListedInitiative } from '../../desk/list-initiatives.ts';
import { presentTopicOf } from '../../desk/presenters/present-topic.ts';
import type { GroupView } from '../../desk/view-group.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import type { InitiativeRef } from '../../store/groups.ts';
import type { InitiativeText } from '../../store/initiatives.ts';
import { documentPath, initiativePath, pledgePath } from '../paths.ts';
import type { groupPageSchema, groupSchema, pledgePageSchema, pledgeSchema } from './initiative-schemas.ts';
import { addresses, presentActorRef, presentTopicRef } from './part-presenters.ts';

type PledgeRow = z.infer<typeof pledgePageSchema>['rows'][number];
type GroupRow = z.infer<typeof groupPageSchema>['rows'][number];

/** The addresses of an initiative; the API keeps pledges and groups apart. */
function initiativeAddresses({ kind, slug }: Pick<InitiativeRef, 'kind' | 'slug'>) {
  const self = kind === 'pledge' ? `/api${pledgePath(slug)}` : `/api/groups/${encodeURIComponent(slug)}`;
  return { self, html: initiativePath({ kind, slug }) };
}

/** A pledge as a list shows it. */
export function presentPledgeRow({
  slug,
  names,
  startedOn,
  endedOn,
  signatories,
}: Pick<ListedInitiative, 'slug' | 'names' | 'startedOn' | 'endedOn' | 'signatories'>): PledgeRow {
  return { ...{ slug, names: { ...names }, startedOn, endedOn, signatories }, ...addresses(pledgePath(slug)) };
}

/** A pledge with everything that belongs to it but its signatories, which are many. */
export function presentPledge(pledge: InitiativeView): z.infer<typeof pledgeSchema> {
  const row = presentPledgeRow({ ...pledge, signatories: pledge.total });
  const { kinds, countries } = pledge.list;
  return {
    ...row,
    descriptions: { ...pledge.descriptions },
    isOpen: pledge.isOpen,
    withdrawn: pledge.withdrawn.length,
    kinds: ORGANISATION_KINDS.flatMap((kind) => {
      const found = kinds.find(({ value }) => value === kind);
      return found ? [{ value: kind, count: found.count }] : [];
    }),
    countries: countries.map(({ value, count }) => ({ value, count })),
    texts: pledge.texts.map(presentText),
    actedOnBy: pledge.actedOnBy.map(presentInitiativeRef),
    signatoryList: `${row.self}/signatories`,
    rounds: `${row.self}/rounds`,
  };
}

/** A group as a list shows it; null for a pledge. */
export function presentGroupRow(group: Omit<ListedInitiative, 'signatories' | 'isPublic'>): GroupRow | null {
  const { kind, slug, names, startedOn, endedOn, members, isDormant } = group;
  if (kind === 'pledge') return null;
  return {
    ...{ kind, slug, names: { ...names }, startedOn, endedOn, members, isDormant },
    ...initiativeAddresses(group),
  };
}

/** A group with its members, texts and deliverables. */
export function presentGroup(group: GroupView): z.infer<typeof groupSchema> {
  const { kind, slug, names, startedOn, endedOn, isDormant, lastSign, actsOn } = group;
  if (kind === 'pledge') throw new Error(`${slug} is a pledge`);
  return {
    ...{ kind, slug, names: { ...names }, startedOn, endedOn, isDormant, members: group.members.length },
    ...initiativeAddresses(group),
    descriptions: { ...group.descriptions },
    dormantAfterDays: group.dormantAfterDays,
    lastSign: lastSign && { kind: lastSign.kind, on: lastSign.on },
    topics: group.topics.map((topic) => presentTopicRef(presentTopicOf(topic))),
    actsOn: actsOn && presentInitiativeRef(actsOn),
    actedOnBy: group.actedOnBy.map(presentInitiativeRef),
    memberships: [...group.members, ...group.formerMembers].map(({ actor, role, since, until }) => ({
      actor: presentActorRef(actor),
      ...{ role, since, until },
    })),
    texts: group.texts.map(presentText),
    deliverables: presentTally(group.tally),
    deliverablesBy: group.tallies.map((owned: OwnedTally) => ({ owner: owned.whose, ...presentTally(owned) })),
  };
}

function presentTally({ total, overdue, byProgress }: Tally) {
  return { total, overdue, byProgress: { ...byProgress } };
}

/** An initiative as others refer to it. */
export function presentInitiativeRef(initiative: Omit<InitiativeRef, 'id'>) {
  const { kind, slug, names } = initiative;
  return { kind, slug, names: { ...names }, ...initiativeAddresses(initiative) };
}

function presentText({ id, title, language, date, role, version, isLatest, commitments }: InitiativeText) {
  return { id, title, language, date, role, version, isLatest, commitments, ...addresses(documentPath(id)) };
}
