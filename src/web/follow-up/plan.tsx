import type { Milestone } from '../../desk/follow-up-views.ts';
import { daysUntil, formatDate, formatShortDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';
import type { FollowUpProps } from './code-mark.tsx';
import { Field } from './statement-form.tsx';

interface PlanProps extends FollowUpProps {
  /** Last day of the commitment's deadline. */
  readonly dueOn: string | null;
}

/** The plan of a commitment: its steps on a line of time and as a list, with what can be done about each. */
export function Plan(props: PlanProps) {
  const { page, commitmentId, followUp, rights } = props;
  const words = page.wording.followUp;
  const mayPlan = rights.plan && !followUp.isPast;
  return (
    <section class="plan" aria-labelledby="plan">
      <h3 id="plan">{words.plan}</h3>
      {followUp.milestones.length === 0 && <p class="quiet">{words.noPlan}</p>}
      <PlanLine {...props} />
      <ol class="milestones">
        {followUp.milestones.map((milestone) => (
          <Step page={page} milestone={milestone} today={followUp.asOf} mayPlan={mayPlan} />
        ))}
      </ol>
      {mayPlan && (
        <details class="act">
          <summary class="button quiet-button">{words.addMilestone}</summary>
          <form method="post" action={`${commitmentPath(commitmentId)}/milestones`}>
            <Field label={words.milestone} id="milestone-title">
              <input type="text" id="milestone-title" name="title" maxlength={200} required />
            </Field>
            <Field label={words.dueOn} id="milestone-due">
              <input type="date" id="milestone-due" name="dueOn" required />
            </Field>
            <button type="submit" class="button">
              {words.add}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

/** Where days stand on the line, in per cent of its width. */
function scaleOf(days: readonly string[]): (day: string) => string {
  const sorted = days.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const length = Math.max(1, daysUntil(last, first));
  return (day) => `${Math.round((2 + (daysUntil(day, first) / length) * 96) * 100) / 100}%`;
}

function PlanLine({ page, followUp, dueOn }: PlanProps) {
  const steps = followUp.milestones.filter(({ state }) => state !== 'dropped');
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const words = page.wording.followUp;
  const at = scaleOf([...steps.map((step) => step.dueOn), followUp.asOf, ...(dueOn === null ? [] : [dueOn])]);
  const label = words.planLine(steps.length, formatDate(first.dueOn, page.locale), formatDate(last.dueOn, page.locale));
  return (
    <svg class="plan-line" role="img" aria-label={label} width="100%" height="28">
      <line class="axis" x1="0" x2="100%" y1="14" y2="14" />
      <line class="now" x1={at(followUp.asOf)} x2={at(followUp.asOf)} y1="2" y2="26" />
      {dueOn !== null && <line class="due-line" x1={at(dueOn)} x2={at(dueOn)} y1="5" y2="23" />}
      {steps.map((step) => (
        <circle class={stepClass(step, followUp.asOf)} cx={at(step.dueOn)} cy="14" r="5" />
      ))}
    </svg>
  );
}

function stepClass({ state, dueOn }: Milestone, today: string): string {
  return state === 'planned' && dueOn < today ? 'step step-late' : `step step-${state}`;
}

interface StepProps {
  readonly page: PageContext;
  readonly milestone: Milestone;
  readonly today: string;
  readonly mayPlan: boolean;
}

function Step({ page, milestone, today, mayPlan }: StepProps) {
  const words = page.wording.followUp;
  const { state, dueOn, title, text } = milestone;
  return (
    <li class={stepClass(milestone, today)}>
      <time datetime={dueOn}>{formatShortDate(dueOn, page.locale)}</time>
      <span class="step-title">{title}</span>
      <span class="step-state">{words.milestoneStates[state]}</span>
      {text !== '' && <p class="entry-facts">{text}</p>}
      {mayPlan && <StepForms page={page} milestone={milestone} />}
    </li>
  );
}

function StepForms({ page, milestone }: Pick<StepProps, 'page' | 'milestone'>) {
  const words = page.wording.followUp;
  const { commitmentId, number, revision, state, title, dueOn } = milestone;
  const action = `${commitmentPath(commitmentId)}/milestones/${number}`;
  const id = `milestone-${commitmentId}-${number}`;
  const isOpen = state === 'planned';
  return (
    <details class="act step-act">
      <summary aria-label={`${words.change}: ${title}`}>{words.change}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="seen" value={revision} />
        <Field label={words.dueOn} id={`${id}-due`}>
          <input type="date" id={`${id}-due`} name="dueOn" value={dueOn} required />
        </Field>
        <Field label={words.note} id={`${id}-text`}>
          <input type="text" id={`${id}-text`} name="text" maxlength={500} />
        </Field>
        <p class="act-buttons">
          <button type="submit" class="button" name="change" value="move">
            {words.move}
          </button>
          {isOpen && (
            <button type="submit" class="button quiet-button" name="change" value="done">
              {words.done}
            </button>
          )}
          {isOpen && (
            <button type="submit" class="button quiet-button" name="change" value="dropped">
              {words.drop}
            </button>
          )}
          {!isOpen && (
            <button type="submit" class="button quiet-button" name="change" value="planned">
              {words.resume}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
