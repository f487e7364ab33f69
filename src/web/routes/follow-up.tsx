import { type Context, Hono } from 'hono';
import { assignCommitment } from '../../desk/assign-commitment.ts';
import { comment } from '../../desk/comment.ts';
import { draftProgress } from '../../desk/draft-progress.ts';
import { Conflict, Forbidden } from '../../desk/errors.ts';
import { giveAcceptance } from '../../desk/give-acceptance.ts';
import { giveVerdict } from '../../desk/give-verdict.ts';
import { type MilestoneChange, planMilestone } from '../../desk/plan-milestone.ts';
import { relatedDuties } from '../../desk/related-duties.ts';
import { reportProgress } from '../../desk/report-progress.ts';
import { setDraftAside } from '../../desk/set-draft-aside.ts';
import { statusAsOf } from '../../desk/status-as-of.ts';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { viewFollowUp } from '../../desk/view-follow-up.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ConflictPage } from '../pages/conflict.tsx';
import { ReportProgressPage } from '../pages/report-progress.tsx';
import { commitmentPath } from '../paths.ts';

type FollowUpRequest = Context<WebEnvironment, '/commitments/:id/:rest{.*}'>;

/** What was sent in a statement's form. */
function statementIn(id: string, fields: Fields) {
  return {
    commitmentId: id,
    code: fields.text('code'),
    asOf: fields.optional('asOf'),
    text: fields.text('text'),
    evidence: fields.numbers('evidence'),
    corrects: fields.number('corrects'),
    seen: fields.number('seen'),
  };
}

function milestoneChange(number: number, fields: Fields): MilestoneChange {
  const seen = { number, seen: fields.number('seen') ?? 0 };
  const change = fields.text('change');
  if (change === 'done' || change === 'dropped' || change === 'planned') return { ...seen, kind: change };
  return { ...seen, kind: 'move', dueOn: fields.text('dueOn') };
}

/** What a person who reads both texts has seen then: the newest of what they disagree about. */
async function seenNow(context: FollowUpRequest, { what, id }: Conflict): Promise<number> {
  const followUp = await statusAsOf(context.var.desk, id);
  if (what === 'assignment') return followUp.newestAssignment;
  if (what === 'acceptance' || what === 'progress' || what === 'verdict') return followUp[what].newest;
  const number = Number(/\/milestones\/(\d+)$/u.exec(context.req.path)?.[1]);
  return followUp.milestones.find((step) => step.commitmentId === id && step.number === number)?.revision ?? 0;
}

/** Does what a form asks for and goes back to the record; shows both texts where somebody else came first. */
async function act(
  context: FollowUpRequest,
  anchor: string,
  change: (id: string, fields: Fields) => Promise<unknown>,
): Promise<Response> {
  const id = context.req.param('id');
  const fields = await fieldsOf(context);
  const back = `${commitmentPath(id)}#${anchor}`;
  try {
    await change(id, fields);
    return context.redirect(back, 303);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const again: [string, string][] = [...fields.entriesBut('seen'), ['seen', String(await seenNow(context, error))]];
    const props = { page: context.var.page, conflict: error, action: context.req.path, fields: again, back };
    return context.html(<ConflictPage {...props} />, 409);
  }
}

/** What is done about what becomes of a commitment. */
export function followUpRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/commitments/:id/progress', async (context) => {
    const { desk, page } = context.var;
    const id = context.req.param('id');
    const commitment = await viewCommitment(desk, id);
    const view = await viewFollowUp(desk, id);
    if (!view.rights.progress && !view.rights.draft) throw new Forbidden('report-progress');
    const related = await relatedDuties(desk, id);
    const draft = view.followUp.drafts.find((each) => String(each.id) === context.req.query('draft'));
    const reused = related.find(({ progress }) => progress?.commitmentId === context.req.query('reuse'))?.progress;
    const props = { ...view, page, commitment, commitmentId: id, related, given: draft ?? reused ?? {} };
    return context.html(<ReportProgressPage {...props} draft={draft?.id} />);
  });
  routes.post('/commitments/:id/progress', (context) =>
    act(context, 'account-progress', (id, fields) =>
      reportProgress(context.var.desk, {
        ...statementIn(id, fields),
        alsoAnswers: fields.all('alsoAnswers'),
        draft: fields.number('draft'),
      }),
    ),
  );
  routes.post('/commitments/:id/drafts', (context) =>
    act(context, 'account-progress', (id, fields) => draftProgress(context.var.desk, statementIn(id, fields))),
  );
  routes.post('/commitments/:id/drafts/:draft{[0-9]+}/set-aside', (context) =>
    act(context, 'account-progress', (id) => setDraftAside(context.var.desk, id, Number(context.req.param('draft')))),
  );
  routes.post('/commitments/:id/acceptance', (context) =>
    act(context, 'account-acceptance', (id, fields) => giveAcceptance(context.var.desk, statementIn(id, fields))),
  );
  routes.post('/commitments/:id/verdict', (context) =>
    act(context, 'account-verdict', (id, fields) => giveVerdict(context.var.desk, statementIn(id, fields))),
  );
  routes.post('/commitments/:id/owner', (context) =>
    act(context, 'owner', (id, fields) =>
      assignCommitment(context.var.desk, {
        commitmentId: id,
        teamId: fields.number('team'),
        personId: fields.optional('person'),
        text: fields.text('text'),
        seen: fields.number('seen'),
      }),
    ),
  );
  routes.post('/commitments/:id/milestones', (context) =>
    act(context, 'plan', (id, fields) => {
      const change = { kind: 'add', title: fields.text('title'), dueOn: fields.text('dueOn') } as const;
      return planMilestone(context.var.desk, { commitmentId: id, change, text: fields.text('text') });
    }),
  );
  routes.post('/commitments/:id/milestones/:number{[0-9]+}', (context) =>
    act(context, 'plan', (id, fields) => {
      const change = milestoneChange(Number(context.req.param('number')), fields);
      return planMilestone(context.var.desk, { commitmentId: id, change, text: fields.text('text') });
    }),
  );
  routes.post('/commitments/:id/comments', (context) =>
    act(context, 'comments', (id, fields) =>
      comment(context.var.desk, { commitmentId: id, text: fields.text('text') }),
    ),
  );
  return routes;
}
