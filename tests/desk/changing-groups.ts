import { addMember } from '../../src/desk/add-member.ts';
import { attachGroupDocument } from '../../src/desk/attach-group-document.ts';
import { changeMembership } from '../../src/desk/change-membership.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createEvent } from '../../src/desk/create-event.ts';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { describeGroup } from '../../src/desk/describe-group.ts';
import { detachGroupDocument } from '../../src/desk/detach-group-document.ts';
import { MEETING } from './changing-events.ts';
import type { ChangingUseCase, Stage } from './changing-use-cases.ts';

const SAID = { names: { en: 'Harbour Coalition' }, descriptions: {}, startedOn: null };
const JOINING = { role: 'member', since: null } as const;
const slugOf = ({ documentId }: Stage) => `harbour-${documentId}`;

async function coalition(context: DeskContext, stage: Stage, isPublic = true): Promise<string> {
  const slug = slugOf(stage);
  await createInitiative(context, { ...SAID, kind: 'coalition', slug, documentId: null, isPublic });
  return slug;
}

/** Every use case that changes a group, by its file in `src/desk`. */
export const CHANGING_GROUPS: Readonly<Record<string, ChangingUseCase>> = {
  'create-initiative': (_, stage) => (context) => coalition(context, stage),
  'describe-group': async (given, stage) => {
    const slug = await coalition(given, stage, false);
    await createEvent(given, { ...MEETING, initiatives: [slug], isPublic: false });
    const description = { ...SAID, slug, revision: 1, endedOn: null, actsOn: null, isPublic: true };
    return (context) => describeGroup(context, { ...description, topics: ['cybersecurity'], dormantAfterDays: 90 });
  },
  'add-member': async (given, stage) => {
    const slug = await coalition(given, stage);
    const who = { name: 'Pier Watch', kind: 'civil-society', country: 'dk' } as const;
    return (context) => addMember(context, slug, { who, ...JOINING });
  },
  'change-membership': async (given, stage) => {
    const slug = await coalition(given, stage);
    const id = await addMember(given, slug, { who: 'dk', ...JOINING });
    const change = { id, revision: 1, role: 'lead', since: '2026-01-01', until: null } as const;
    return (context) => changeMembership(context, slug, change);
  },
  'attach-group-document': async (given, stage) => {
    const { documentId } = stage;
    const slug = await coalition(given, stage);
    return (context) => attachGroupDocument(context, slug, { documentId, role: 'work-plan' });
  },
  'detach-group-document': async (given, stage) => {
    const { documentId } = stage;
    const slug = await coalition(given, stage);
    await attachGroupDocument(given, slug, { documentId, role: 'work-plan' });
    return (context) => detachGroupDocument(context, slug, documentId);
  },
};
