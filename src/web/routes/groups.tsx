import { type Context, Hono } from 'hono';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import { addMember, type JoiningMember } from '../../desk/add-member.ts';
import { attachGroupDocument } from '../../desk/attach-group-document.ts';
import { changeMembership } from '../../desk/change-membership.ts';
import { describeGroup } from '../../desk/describe-group.ts';
import { detachGroupDocument } from '../../desk/detach-group-document.ts';
import { Conflict, Invalid } from '../../desk/errors.ts';
import { findDocuments } from '../../desk/find-documents.ts';
import { findMembers } from '../../desk/find-members.ts';
import { listInitiatives } from '../../desk/list-initiatives.ts';
import { type Action, requirePermission } from '../../desk/permission.ts';
import { listCampaigns } from '../../desk/view-campaign.ts';
import { type GroupView, viewGroup } from '../../desk/view-group.ts';
import { MEMBER_ROLES } from '../../store/schema/groups.ts';
import { WORK_ROLES } from '../../store/schema/initiatives.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ConflictPage } from '../pages/conflict.tsx';
import { GroupPage } from '../pages/group.tsx';
import { GroupDocumentsPage } from '../pages/group-documents.tsx';
import { GroupEditPage } from '../pages/group-edit.tsx';
import { GroupMembersPage } from '../pages/group-members.tsx';
import { GroupPlanPage } from '../pages/group-plan.tsx';
import { groupPath } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;
type Sent = Readonly<Record<string, string>>;

/** Texts to choose from at a time; the others are found by words of their title. */
const DOCUMENTS_OFFERED = 50;

/** Coalitions and other groups: their page, their plan point by point, and what their secretariat changes. */
export function groupRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/initiatives/:slug', async (context) => {
    const group = await groupOf(context);
    const campaigns = await listCampaigns(context.var.desk, { initiativeId: group.id });
    return context.html(<GroupPage page={context.var.page} group={group} campaigns={campaigns} />);
  });
  routes.get('/initiatives/:slug/plan', async (context) => {
    const query = { whose: context.req.query('whose') ?? '', progress: context.req.query('progress') ?? '' };
    return context.html(<GroupPlanPage page={context.var.page} group={await groupOf(context)} query={query} />);
  });
  addDescriptionRoutes(routes);
  addMemberRoutes(routes);
  addDocumentRoutes(routes);
  return routes;
}

/** The group at the address, as whoever asks may see it. Throws `NotFound`. */
export function groupOf(context: PageRequest): Promise<GroupView> {
  return viewGroup(context.var.desk, context.req.param('slug') ?? '', context.var.page.locale);
}

/**
 * Does what a form asks for and goes on to `done`. What cannot be used is shown with its form, which `again` makes; where
 * somebody else came first, both versions are.
 */
async function saveGroup(
  context: PageRequest,
  fields: Fields,
  change: () => Promise<unknown>,
  {
    done,
    again,
    now,
  }: {
    readonly done: string;
    readonly again: (problem: string) => Promise<Response>;
    /** The revision that stands there now. */
    readonly now?: () => Promise<number>;
  },
): Promise<Response> {
  const { page } = context.var;
  try {
    await change();
    return context.redirect(done, 303);
  } catch (error) {
    if (error instanceof Conflict && now) {
      const sent: [string, string][] = [...fields.entriesBut('revision'), ['revision', String(await now())]];
      const props = { page, conflict: error, action: context.req.path, fields: sent, back: done };
      return context.html(<ConflictPage {...props} />, 409);
    }
    if (!(error instanceof Invalid)) throw error;
    return again(failureOf(error, page)?.sentence ?? '');
  }
}

/** The page of a form, only for whoever may send it. Throws `Forbidden` before it says whether the group is there. */
async function groupForm(context: PageRequest, action: Action): Promise<GroupView> {
  requirePermission(context.var.desk, action);
  return groupOf(context);
}

function addDescriptionRoutes(routes: Hono<WebEnvironment>): void {
  const form = async (
    context: PageRequest,
    sent: { fields: Sent; topics: readonly string[] } | null,
    problem: string | null,
  ) => {
    const group = await groupForm(context, 'describe-initiative');
    const { desk, page } = context.var;
    const others = await listInitiatives(desk);
    const shown = sent ?? { fields: described(group), topics: group.topics };
    const props = { page, group, others, ...shown, problem };
    return context.html(<GroupEditPage {...props} />, problem === null ? 200 : 400);
  };
  routes.get('/initiatives/:slug/edit', (context) => form(context, null, null));
  routes.post('/initiatives/:slug/edit', async (context) => {
    const { desk } = context.var;
    requirePermission(desk, 'describe-initiative');
    const slug = context.req.param('slug');
    const fields = await fieldsOf(context);
    const topics = fields.all('topic');
    const sent = { fields: Object.fromEntries(fields.entriesBut('topic')), topics };
    return saveGroup(context, fields, () => describeGroup(desk, { ...descriptionIn(fields), slug, topics }), {
      done: groupPath(slug),
      again: (problem) => form(context, sent, problem),
      now: async () => (await groupOf(context)).revision,
    });
  });
}

function addMemberRoutes(routes: Hono<WebEnvironment>): void {
  const form = async (context: PageRequest, fields: Sent, problem: string | null) => {
    const group = await groupForm(context, 'change-membership');
    const { desk, page } = context.var;
    const name = fields.name?.trim() ?? '';
    const candidates = name === '' ? null : await findMembers(desk, name);
    const props = { page, group, fields, candidates, problem };
    return context.html(<GroupMembersPage {...props} />, problem === null ? 200 : 400);
  };
  routes.get('/initiatives/:slug/members', (context) => form(context, {}, null));
  routes.post('/initiatives/:slug/members', async (context) => {
    const { desk } = context.var;
    requirePermission(desk, 'change-membership');
    const slug = context.req.param('slug');
    const fields = await fieldsOf(context);
    const sent = Object.fromEntries(fields.entriesBut(''));
    if (fields.text('actor') === '') return form(context, sent, null);
    return saveGroup(context, fields, () => addMember(desk, slug, joiningIn(fields)), {
      done: `${groupPath(slug)}/members`,
      again: (problem) => form(context, sent, problem),
    });
  });
  routes.post('/initiatives/:slug/members/:id{[0-9]{1,9}}', async (context) => {
    const { desk } = context.var;
    requirePermission(desk, 'change-membership');
    const slug = context.req.param('slug');
    const id = Number(context.req.param('id'));
    const fields = await fieldsOf(context);
    const change = {
      ...{ id, revision: fields.number('revision') ?? 0, role: oneOf(fields.text('role'), MEMBER_ROLES) },
      ...{ since: fields.optional('since') ?? null, until: fields.optional('until') ?? null },
    };
    return saveGroup(context, fields, () => changeMembership(desk, slug, change), {
      done: `${groupPath(slug)}/members`,
      again: (problem) => form(context, {}, problem),
      now: async () => {
        const { members, formerMembers } = await groupOf(context);
        return [...members, ...formerMembers].find((one) => one.id === id)?.revision ?? 0;
      },
    });
  });
}

function addDocumentRoutes(routes: Hono<WebEnvironment>): void {
  const form = async (context: PageRequest, problem: string | null) => {
    const group = await groupForm(context, 'describe-initiative');
    const { desk, page } = context.var;
    const text = context.req.query('q') ?? '';
    const documents = await findDocuments(desk, { text, chosen: undefined, limit: DOCUMENTS_OFFERED });
    const props = { page, group, documents, text, problem };
    return context.html(<GroupDocumentsPage {...props} />, problem === null ? 200 : 400);
  };
  const save = (path: string, change: (context: PageRequest, slug: string, fields: Fields) => Promise<void>) =>
    routes.post(path, async (context) => {
      requirePermission(context.var.desk, 'describe-initiative');
      const slug = context.req.param('slug') ?? '';
      const fields = await fieldsOf(context);
      return saveGroup(context, fields, () => change(context, slug, fields), {
        done: `${groupPath(slug)}/documents`,
        again: (problem) => form(context, problem),
      });
    });
  routes.get('/initiatives/:slug/documents', (context) => form(context, null));
  save('/initiatives/:slug/documents', ({ var: { desk } }, slug, fields) =>
    attachGroupDocument(desk, slug, {
      documentId: fields.text('document'),
      role: oneOf(fields.text('role'), WORK_ROLES),
    }),
  );
  save('/initiatives/:slug/documents/remove', ({ var: { desk } }, slug, fields) =>
    detachGroupDocument(desk, slug, fields.text('document')),
  );
}

/** A code as it was sent; the use case says what is wrong with one that is none. */
function oneOf<Code extends string>(sent: string, codes: readonly Code[]): Code {
  return codes.find((code) => code === sent) ?? (sent as Code);
}

function descriptionIn(fields: Fields) {
  const inBoth = (name: string) => ({ da: fields.text(`${name}-da`), en: fields.text(`${name}-en`) });
  return {
    ...{ names: inBoth('name'), descriptions: inBoth('description'), revision: fields.number('revision') ?? 0 },
    ...{ startedOn: fields.optional('startedOn') ?? null, endedOn: fields.optional('endedOn') ?? null },
    ...{ actsOn: fields.optional('actsOn') ?? null, dormantAfterDays: fields.number('dormantAfterDays') ?? 0 },
    isPublic: fields.text('public') === 'yes',
  };
}

/** A group as the form of its description has it. */
function described(group: GroupView): Sent {
  const inBoth = (name: string, said: Readonly<Record<string, string>>) => ({
    [`${name}-da`]: said.da ?? '',
    [`${name}-en`]: said.en ?? '',
  });
  return {
    ...inBoth('name', group.names),
    ...inBoth('description', group.descriptions),
    ...{ startedOn: group.startedOn ?? '', endedOn: group.endedOn ?? '', actsOn: group.actsOn?.slug ?? '' },
    ...{ dormantAfterDays: String(group.dormantAfterDays), revision: String(group.revision) },
    public: group.isPublic ? 'yes' : '',
  };
}

function joiningIn(fields: Fields): JoiningMember {
  const chosen = fields.text('actor');
  const role = oneOf(fields.text('role'), MEMBER_ROLES);
  const since = fields.optional('since') ?? null;
  if (chosen !== 'new') return { who: chosen, role, since };
  const kind = oneOf(fields.text('kind'), ORGANISATION_KINDS);
  return { who: { name: fields.text('name'), kind, country: fields.optional('country') ?? null }, role, since };
}
