import { formatDate } from '../../wording/dates.ts';
import { commitmentPath } from '../paths.ts';
import { Accounts } from './accounts.tsx';
import type { FollowUpProps } from './code-mark.tsx';
import { Owner } from './owner.tsx';
import { Plan } from './plan.tsx';

/** What has become of a commitment by a day: its three accounts, who looks after it, and its plan. */
export function FollowUp(props: FollowUpProps & { readonly dueOn: string | null }) {
  const { page, commitmentId, followUp, rights } = props;
  const words = page.wording.followUp;
  const path = commitmentPath(commitmentId);
  return (
    <section class={followUp.isPast ? 'follow-up follow-up-past' : 'follow-up'} aria-labelledby="follow-up">
      <div class="follow-up-head">
        <h2 id="follow-up">{words.title}</h2>
        <form class="as-of" action={`${path}#follow-up`}>
          <label for="as-of">{words.asOf}</label>
          <input type="date" id="as-of" name="as-of" value={followUp.asOf} max={page.today} required />
          <button type="submit" class="button quiet-button">
            {words.asOfShow}
          </button>
        </form>
      </div>
      {followUp.isPast && (
        <p class="past-note">
          {words.asOfPast(formatDate(followUp.asOf, page.locale))} <a href={`${path}#follow-up`}>{words.asOfToday}</a>
        </p>
      )}
      <Accounts {...props} />
      {rights.internal && (
        <div class="desk-work">
          <Owner {...props} />
          <Plan {...props} />
        </div>
      )}
    </section>
  );
}
