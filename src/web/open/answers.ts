import type { Context } from 'hono';
import { commitmentAsOf } from '../../desk/commitment-as-of.ts';
import type { DeskContext } from '../../desk/context.ts';
import { Invalid, NotFound } from '../../desk/errors.ts';
import { exportAkomaNtoso } from '../../desk/export-akoma-ntoso.ts';
import { withStandings } from '../../desk/open-data/with-standings.ts';
import { workOf } from '../../desk/open-data/work-of.ts';
import { NO_FILTERS } from '../../desk/signatory-filters.ts';
import { statusAsOf } from '../../desk/status-as-of.ts';
import { viewActor } from '../../desk/view-actor.ts';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { viewDeed } from '../../desk/view-deed.ts';
import { viewDocument } from '../../desk/view-document.ts';
import { viewEvent } from '../../desk/view-event.ts';
import { viewGroup } from '../../desk/view-group.ts';
import { viewInitiative } from '../../desk/view-initiative.ts';
import { viewRelease } from '../../desk/view-release.ts';
import { viewTopic } from '../../desk/view-topic.ts';
import type { CommitmentView } from '../../desk/views.ts';
import { COMMITMENTS_TABLE } from '../../formats/csv/tables/commitments-table.ts';
import { ACTORS_TABLE, DEEDS_TABLE, SIGNATORIES_TABLE } from '../../formats/csv/tables/other-tables.ts';
import { tableCsv } from '../../formats/csv/tables/table.ts';
import { type Addresses, type Node, standingAlone } from '../../formats/linked-data/addresses.ts';
import { documentNode } from '../../formats/linked-data/document-node.ts';
import { eventNode } from '../../formats/linked-data/event-node.ts';
import { actorNode, groupNode, pledgeNode, releaseNode, topicNode } from '../../formats/linked-data/linked-nodes.ts';
import { commitmentNode, deedNode } from '../../formats/linked-data/statement-node.ts';
import { formatDate } from '../../wording/dates.ts';
import { presentDeedDetail } from '../api/deed-presenters.ts';
import { presentCommitmentDetail, presentDocument } from '../api/detail-presenters.ts';
import { presentFollowUp } from '../api/follow-up-presenters.ts';
import { presentActor } from '../api/presenters.ts';
import { presentTopicDetail } from '../api/topic-presenters.ts';
import { placeOf } from '../components/place.ts';
import { Gone } from '../gone.ts';
import type { PageContext, WebEnvironment } from '../page-context.ts';
import { actorPath, commitmentPath, releasePath } from '../paths.ts';
import { addressesAt } from './addresses.ts';
import { Moved } from './moved.ts';
import type { Form, Representation, ResourceKind } from './representations.ts';

/** What every answer is made from. */
interface Asked {
  readonly desk: DeskContext;
  readonly page: PageContext;
  readonly addresses: Addresses;
  readonly id: string;
  /** The day that is asked for, as it was written. */
  readonly day: string | undefined;
}

/** A body, and where the same stands if that is elsewhere. */
export interface Answer {
  readonly body: string;
  readonly location?: string;
}

type Answers = Readonly<Partial<Record<Form, () => Promise<Answer>>>>;

/**
 * What stands at a permanent address, in one of its forms other than a page. Throws `NotFound`, `Invalid`, {@link Moved}
 * for what has become part of something else, and {@link Gone} for what was withdrawn.
 */
export async function answerFor(context: Context<WebEnvironment>, { kind, id, form }: Representation): Promise<Answer> {
  const { desk, page } = context.var;
  const day = context.req.query('as-of');
  if (day !== undefined && kind !== 'commitments') {
    throw new Invalid([{ field: 'as-of', code: 'only-commitments', details: {} }]);
  }
  const answers = await ANSWERS[kind]({ desk, page, addresses: addressesAt(page.origin), id, day });
  const make = form && answers[form];
  if (!make) throw new NotFound('page', id);
  return make();
}

const ANSWERS: Readonly<Record<ResourceKind, (asked: Asked) => Promise<Answers>>> = {
  commitments: commitmentAnswers,
  documents: documentAnswers,
  deeds: deedAnswers,
  actors: actorAnswers,
  topics: topicAnswers,
  pledges: pledgeAnswers,
  initiatives: groupAnswers,
  news: releaseAnswers,
  events: eventAnswers,
};

async function commitmentAnswers({ desk, page, addresses, id, day }: Asked): Promise<Answers> {
  const { commitment, withdrawal, asOf } = await commitmentAsOf(desk, id, day);
  if (withdrawal?.mergedInto) throw new Moved(commitmentPath(withdrawal.mergedInto));
  if (withdrawal) throw new Gone('commitment', id, withdrawal.at);
  const row = async (each: CommitmentView) => {
    const [standing] = await withStandings(desk, [each], asOf);
    return standing ? [{ ...standing, address: addresses.commitment(id) }] : [];
  };
  const document = commitment.document.id;
  return {
    jsonld: async () => {
      const standings = await statusAsOf(desk, id, day);
      return linked(commitmentNode(commitment, addresses, standings), addresses);
    },
    json: async () => {
      const detail = { ...(await viewCommitment(desk, id)), ...commitment };
      const followUp = presentFollowUp(await statusAsOf(desk, id, day));
      return { body: JSON.stringify({ ...presentCommitmentDetail(detail), followUp }) };
    },
    csv: async () => ({ body: tableCsv(COMMITMENTS_TABLE, await row(commitment)) }),
    xml: async () => ({ body: await exportAkomaNtoso(desk, { id: document }), location: `/documents/${document}.xml` }),
    text: async () => ({ body: `${citationOf(page, commitment)}\n` }),
  };
}

function citationOf(page: PageContext, commitment: CommitmentView): string {
  const { document, quote, id } = commitment;
  return page.wording.commitment.citation({
    quote,
    title: document.title,
    place: placeOf(commitment, page),
    date: document.date === null ? '' : formatDate(document.date, page.locale),
    address: page.origin + commitmentPath(id),
  });
}

async function documentAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const document = await viewDocument(desk, id);
  return {
    jsonld: async () => linked(documentNode(document, await workOf(desk, id), addresses), addresses),
    json: async () => ({ body: JSON.stringify(presentDocument(document)) }),
    csv: async () => {
      const standing = await withStandings(desk, document.commitments);
      const rows = standing.map((each) => ({ ...each, address: addresses.commitment(each.id) }));
      return { body: tableCsv(COMMITMENTS_TABLE, rows) };
    },
    xml: async () => ({ body: await exportAkomaNtoso(desk, { id }) }),
    text: async () => ({ body: document.text }),
  };
}

async function deedAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const found = await viewDeed(desk, id);
  return {
    jsonld: async () => linked(deedNode(found.deed, addresses), addresses),
    json: async () => ({ body: JSON.stringify(presentDeedDetail(found)) }),
    csv: async () => ({ body: tableCsv(DEEDS_TABLE, [{ ...found.deed, address: addresses.deed(id) }]) }),
  };
}

async function actorAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const actor = await viewActor(desk, id);
  const mergedInto = actor.organisation?.mergedInto;
  if (mergedInto) throw new Moved(actorPath(mergedInto));
  return {
    jsonld: async () => linked(actorNode(actor, addresses), addresses),
    json: async () => ({ body: JSON.stringify(presentActor(actor)) }),
    csv: async () => ({ body: tableCsv(ACTORS_TABLE, [{ ...actor, address: addresses.actor(id) }]) }),
  };
}

async function topicAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const topic = await viewTopic(desk, id);
  return {
    jsonld: async () => linked(topicNode(topic, addresses), addresses),
    json: async () => ({ body: JSON.stringify(presentTopicDetail(topic)) }),
  };
}

async function pledgeAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const pledge = await viewInitiative(desk, { kind: 'pledge', slug: id }, NO_FILTERS);
  const signatures = [...pledge.list.signatories, ...pledge.withdrawn];
  return {
    jsonld: async () => linked(pledgeNode({ ...pledge, signatures }, addresses), addresses),
    csv: async () => {
      const rows = signatures.map((each) => ({ ...each, pledge: id, address: addresses.actor(each.actorId) }));
      return { body: tableCsv(SIGNATORIES_TABLE, rows) };
    },
  };
}

async function groupAnswers({ desk, page, addresses, id }: Asked): Promise<Answers> {
  const group = await viewGroup(desk, id, page.locale);
  const memberships = [...group.members, ...group.formerMembers];
  return { jsonld: async () => linked(groupNode({ ...group, memberships }, addresses), addresses) };
}

async function releaseAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const release = await viewRelease(desk, id);
  if (release.state === 'withdrawn') throw new Gone('release', releasePath(id), release.withdrawnAt);
  return { jsonld: async () => linked(releaseNode(release, addresses), addresses) };
}

async function eventAnswers({ desk, addresses, id }: Asked): Promise<Answers> {
  const event = await viewEvent(desk, id);
  return { jsonld: async () => linked(eventNode(event, addresses), addresses) };
}

function linked(node: Node, addresses: Addresses): Answer {
  return { body: JSON.stringify(standingAlone(node, addresses)) };
}
