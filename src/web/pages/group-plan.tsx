import { type Deliverable, deliverablesOf, type GroupPlan, SHARED } from '../../desk/group-plan.ts';
import type { GroupView } from '../../desk/view-group.ts';
import { PROGRESSES } from '../../store/schema/follow-up.ts';
import { CommitmentList } from '../components/commitment-list.tsx';
import { Layout } from '../components/layout.tsx';
import { ownerName } from '../initiatives/group-tallies.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { groupPath, groupPlanPath, passagePath } from '../paths.ts';

/** What of a plan is asked for; empty for everything. */
export interface PlanQuery {
  readonly whose: string;
  /** A code of progress, or `overdue`. */
  readonly progress: string;
}

interface PlanProps {
  readonly page: PageContext;
  readonly group: GroupView;
  readonly query: PlanQuery;
}

function isWanted({ owedBy, progress, isOverdue }: Deliverable, query: PlanQuery): boolean {
  const isTheirs = query.whose === '' || (query.whose === SHARED ? owedBy.length === 0 : owedBy.includes(query.whose));
  if (!isTheirs || query.progress === '') return isTheirs;
  return query.progress === 'overdue' ? isOverdue : progress === query.progress;
}

function Choice({ page, group, query }: PlanProps) {
  const { groups: words, followUp } = page.wording;
  const progresses = [
    { value: '', label: words.anyProgress },
    ...PROGRESSES.map((value) => ({ value, label: followUp.progresses[value] })),
    { value: 'overdue', label: words.overdue },
  ];
  return (
    <search>
      <form class="signatory-filters" action={groupPlanPath(group.slug)} aria-label={words.shownFor}>
        <div class="form-field">
          <label for="whose">{words.whose}</label>
          <select id="whose" name="whose">
            <option value="">{words.everything}</option>
            {group.tallies.map((one) => (
              <option value={one.whose} selected={one.whose === query.whose}>
                {ownerName(page, group, one)}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for="progress">{followUp.progress}</label>
          <select id="progress" name="progress">
            {progresses.map(({ value, label }) => (
              <option value={value} selected={value === query.progress}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <p class="signatory-actions">
          <button type="submit" class="button">
            {words.show}
          </button>
        </p>
      </form>
    </search>
  );
}

/** How much of a point without commitments is shown, in UTF-16 units. */
const EXCERPT = 240;

function Plan({ page, plan, query }: PlanProps & { plan: GroupPlan }) {
  const { groups: words } = page.wording;
  const isNarrowed = query.whose !== '' || query.progress !== '';
  const wanted = (deliverables: readonly Deliverable[]) => deliverables.filter((one) => isWanted(one, query));
  const elsewhere = wanted(plan.elsewhere);
  const { text } = plan;
  return (
    <section class="plan-text">
      <h2 lang={text.language}>{text.title}</h2>
      <p class="facts">{words.points(plan.points.length)}</p>
      <ol class="plan-points">
        {plan.points.map((point) => {
          const deliverables = wanted(point.deliverables);
          if (isNarrowed && deliverables.length === 0) return null;
          const isCut = point.text.length > EXCERPT;
          return (
            <li id={`${text.id}-${point.eId}`}>
              <h3>
                <a href={passagePath(text.id, point.eId)}>{words.point(point.number.replace(/[.):]+$/u, ''))}</a>
              </h3>
              {deliverables.length > 0 ? (
                <CommitmentList page={page} rows={deliverables} />
              ) : (
                <>
                  <p class="plan-excerpt" lang={text.language}>
                    {isCut ? `${point.text.slice(0, EXCERPT).trimEnd()} …` : point.text}
                  </p>
                  <p class="quiet">{words.noCommitment}</p>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {elsewhere.length > 0 && (
        <section>
          {plan.points.length > 0 && <h3>{words.elsewhere}</h3>}
          <CommitmentList page={page} rows={elsewhere} />
        </section>
      )}
    </section>
  );
}

/** The plans of a group, followed point by point. */
export function GroupPlanPage(props: PlanProps) {
  const { page, group, query } = props;
  const { groups: words } = page.wording;
  const name = translated(group.names, page.locale);
  const count = deliverablesOf(group.plans).filter((one) => isWanted(one, query)).length;
  return (
    <Layout page={page} title={words.planOf(name.text)} place="initiatives">
      <div class="pledge-page group-page">
        <header class="page-head">
          <p class="eyebrow">
            <a href={groupPath(group.slug)}>{name.text}</a>
          </p>
          <h1>{words.follow}</h1>
          <p>{group.plans.length === 0 ? words.noPlan : words.planLead}</p>
        </header>
        {group.plans.length > 0 && <Choice {...props} />}
        {group.plans.length > 0 && <p role="status">{count === 0 ? words.nothingShown : words.deliverables(count)}</p>}
        {group.plans.map((plan) => (
          <Plan {...props} plan={plan} />
        ))}
      </div>
    </Layout>
  );
}
