import { type OwnedTally, SHARED, type Tally } from '../../desk/group-plan.ts';
import type { GroupView } from '../../desk/view-group.ts';
import { PROGRESSES, type Progress } from '../../store/schema/follow-up.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { groupPlanPath } from '../paths.ts';

interface TalliesProps {
  readonly page: PageContext;
  readonly group: GroupView;
}

interface RowProps extends TalliesProps {
  readonly label: string;
  readonly whose: string | undefined;
  readonly tally: Tally;
}

function Figure({ page, count, path }: { page: PageContext; count: number; path: string }) {
  return (
    <td class="number">
      {count === 0 ? <span class="zero">0</span> : <a href={path}>{formatNumber(count, page.locale)}</a>}
    </td>
  );
}

function Row({ page, group, label, whose, tally }: RowProps) {
  const path = (progress?: Progress | 'overdue') => groupPlanPath(group.slug, { whose, progress });
  return (
    <tr>
      <th scope="row">{label}</th>
      <Figure page={page} count={tally.total} path={path()} />
      {PROGRESSES.map((progress) => (
        <Figure page={page} count={tally.byProgress[progress]} path={path(progress)} />
      ))}
      <Figure page={page} count={tally.overdue} path={path('overdue')} />
    </tr>
  );
}

/** What the deliverables of a tally are called: shared, or the member's name. */
export function ownerName(page: PageContext, group: GroupView, { whose }: Pick<OwnedTally, 'whose'>): string {
  if (whose === SHARED) return page.wording.groups.shared;
  return group.members.find(({ actor }) => actor.id === whose)?.actor.names[page.locale] ?? whose;
}

/** How far the deliverables of a group are: those of all together, and those of each member; each figure leads to them. */
export function GroupTallies({ page, group }: TalliesProps) {
  const { groups: words, followUp } = page.wording;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      {group.plans.length === 0 && <p class="quiet">{words.noPlan}</p>}
      {group.plans.length > 0 && group.tally.total === 0 && <p class="quiet">{words.nothingPromised}</p>}
      {group.tally.total > 0 && (
        <>
          <p>{words.planLead}</p>
          <section class="scrolling" tabindex={0} aria-label={words.tallies}>
            <table class="group-tallies">
              <thead>
                <tr>
                  <th scope="col">{words.whose}</th>
                  <th scope="col" class="number">
                    {words.total}
                  </th>
                  {PROGRESSES.map((progress) => (
                    <th scope="col" class="number">
                      {followUp.progresses[progress]}
                    </th>
                  ))}
                  <th scope="col" class="number">
                    {words.overdue}
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.tallies.map((one) => (
                  <Row {...{ page, group, label: ownerName(page, group, one), whose: one.whose, tally: one }} />
                ))}
                {group.tallies.length > 1 && (
                  <Row {...{ page, group, label: words.everything, whose: undefined, tally: group.tally }} />
                )}
              </tbody>
            </table>
          </section>
        </>
      )}
      {group.plans.length > 0 && (
        <p>
          <a href={groupPlanPath(group.slug)}>{words.follow}</a>
        </p>
      )}
    </section>
  );
}
