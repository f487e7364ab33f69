import type { z } from '@hono/zod-openapi';
import type { AccountView, FollowUpView, Statement } from '../../desk/follow-up-views.ts';
import type { followUpSchema } from './follow-up-schemas.ts';

/** What has become of a commitment, as the API gives it. */
export function presentFollowUp(followUp: FollowUpView): z.infer<typeof followUpSchema> {
  const { asOf, acceptance, progress, verdict, assignment, milestones } = followUp;
  return {
    asOf,
    acceptance: presentAccount(acceptance),
    progress: presentAccount(progress),
    verdict: presentAccount(verdict),
    owner: assignment && {
      ...presentSaid(assignment),
      team: assignment.team?.name ?? null,
      person: assignment.person?.name ?? null,
    },
    milestones: milestones.map((milestone) => ({
      ...presentSaid(milestone),
      title: milestone.title,
      dueOn: milestone.dueOn,
      state: milestone.state,
    })),
  };
}

function presentAccount<Code extends string>({ code, current }: AccountView<Code, Statement<Code>>) {
  return {
    code,
    current: current && { ...presentSaid(current), code: current.code, evidence: [...current.evidence] },
  };
}

function presentSaid({
  asOf,
  text,
  givenBy,
  givenAt,
}: Pick<Statement<string>, 'asOf' | 'text' | 'givenBy' | 'givenAt'>) {
  return { asOf, text, givenBy: givenBy?.name ?? null, givenAt: givenAt.toISOString() };
}
