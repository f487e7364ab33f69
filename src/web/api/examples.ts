import type { DeskContext } from '../../desk/context.ts';
import { findEvents } from '../../desk/find-events.ts';
import { GROUP_KINDS } from '../../desk/find-group.ts';
import { listDeeds } from '../../desk/list-deeds.ts';
import { listInitiatives } from '../../desk/list-initiatives.ts';
import { listPublished } from '../../desk/list-releases.ts';
import { listSignatories } from '../../desk/list-signatories.ts';
import { NO_FILTERS } from '../../desk/signatory-filters.ts';
import { viewDocument } from '../../desk/view-document.ts';
import { viewOverview } from '../../desk/view-overview.ts';
import type { OverviewView } from '../../desk/views.ts';
import type { OperationName } from '../../wording/api.ts';

/** Calls that lead to something in this register, by operation. */
export type Examples = Readonly<Partial<Record<OperationName, string>>>;

/** An example of every operation for which the register holds something that the person asking may see. */
export async function findExamples(desk: DeskContext): Promise<Examples> {
  const overview = await viewOverview(desk);
  const [latest] = (await listDeeds(desk, { limit: 1 })).rows;
  return {
    ...ALWAYS,
    ...(await ofDocuments(desk, overview)),
    ...(latest && { getDeed: `/api/deeds/${latest.deed.id}` }),
    ...(await ofPledges(desk)),
    ...(await ofGroups(desk)),
    ...(await ofReleases(desk)),
    ...(await ofEvents(desk)),
  };
}

const ALWAYS = {
  getOverview: '/api/overview',
  searchRegister: '/api/commitments?kind=call&sort=deadline&limit=10',
  listDocuments: '/api/documents',
  listDeeds: '/api/deeds?limit=10',
  listActors: '/api/actors',
  listTopics: '/api/topics',
  getTopic: '/api/topics/cybersecurity',
  searchPassages: '/api/search?q=digital',
  searchEverything: '/api/search/all?q=digital',
  listPledges: '/api/pledges',
  listGroups: '/api/groups?kind=coalition&dormant=false',
  listReleases: '/api/releases?limit=10',
  listEvents: '/api/events?state=planned',
} as const satisfies Examples;

async function ofDocuments(desk: DeskContext, { latest, upcoming, overdue, matrix }: OverviewView): Promise<Examples> {
  const document = latest[0]?.id;
  const commitment = upcoming[0]?.id ?? overdue[0]?.id;
  const actor = matrix[0]?.actor.id;
  return {
    ...(commitment && { getCommitment: `/api/commitments/${commitment}` }),
    ...(actor && { getActor: `/api/actors/${actor}` }),
    ...(document && {
      getDocument: `/api/documents/${document}`,
      exportAkomaNtoso: `/api/documents/${document}/akoma-ntoso`,
      listPassages: `/api/documents/${document}/passages`,
      listDocumentCommitments: `/api/documents/${document}/commitments?kind=undertaking`,
      listDocumentDeeds: `/api/documents/${document}/deeds`,
      ...(await ofVersions(desk, document)),
    }),
  };
}

async function ofVersions(desk: DeskContext, id: string): Promise<Examples> {
  const { versions, siblings } = await viewDocument(desk, id);
  const [before, after] = versions.slice(-2);
  const [other] = siblings;
  return {
    ...(before && after && { compareVersions: `/api/documents/${before.id}/versions/${after.id}` }),
    ...(other && { readSideBySide: `/api/documents/${id}/beside/${other.id}` }),
  };
}

async function ofPledges(desk: DeskContext): Promise<Examples> {
  const [pledge] = await listInitiatives(desk, { kinds: ['pledge'] });
  if (!pledge) return {};
  const { slug } = pledge;
  const everybody = { ...NO_FILTERS, accounts: [], areWithdrawn: false };
  const { round, signatories } = await listSignatories(desk, slug, everybody);
  const [first] = signatories;
  return {
    getPledge: `/api/pledges/${slug}`,
    listSignatories: `/api/pledges/${slug}/signatories?${round ? 'account=silent&' : ''}limit=20`,
    listRounds: `/api/pledges/${slug}/rounds`,
    ...(first && { getSignatory: `/api/pledges/${slug}/signatories/${first.signatory.actorId}` }),
    ...(round && { getRound: `/api/pledges/${slug}/rounds/${round.id}` }),
  };
}

async function ofGroups(desk: DeskContext): Promise<Examples> {
  const [group] = await listInitiatives(desk, { kinds: GROUP_KINDS });
  return group ? { getGroup: `/api/groups/${group.slug}` } : {};
}

async function ofReleases(desk: DeskContext): Promise<Examples> {
  const [release] = await listPublished(desk, {});
  return release ? { getRelease: `/api/releases/${release.slug}` } : {};
}

async function ofEvents(desk: DeskContext): Promise<Examples> {
  const [event] = await findEvents(desk, {});
  return event ? { getEvent: `/api/events/${event.slug}` } : {};
}
