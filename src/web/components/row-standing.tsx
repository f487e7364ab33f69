import type { RowStanding } from '../../desk/views.ts';
import { CodeMark } from '../follow-up/code-mark.tsx';
import type { PageContext } from '../page-context.ts';

/**
 * Who looks after a commitment, what was reported on it and what was found. That nothing was reported or found is
 * said to those who look after something; to others a line that says nothing is left out.
 */
export function RowStandingLine({ page, standing }: { page: PageContext; standing: RowStanding | null }) {
  if (standing === null) return null;
  const { progress, verdict, person, team } = standing;
  const owner = [person, team].filter((name) => name !== null).join(', ');
  const isReported = progress !== 'not-reported';
  const isAssessed = verdict !== 'not-assessed';
  if (owner === '' && !isReported && !isAssessed) return null;
  const { followUp } = page.wording;
  return (
    <p class="row-standing">
      {owner !== '' && (
        <span>
          <span class="visually-hidden">{followUp.owner}: </span>
          {owner}
        </span>
      )}
      {(isReported || owner !== '') && (
        <span>
          <span class="visually-hidden">{followUp.progress}: </span>
          <CodeMark page={page} kind="progress" code={progress} />
        </span>
      )}
      {isAssessed && (
        <span>
          {followUp.verdict}: <CodeMark page={page} kind="verdict" code={verdict} />
        </span>
      )}
    </p>
  );
}
