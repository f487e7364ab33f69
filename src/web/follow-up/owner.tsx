import type { PossibleOwners } from '../../desk/view-follow-up.ts';
import { formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';
import type { FollowUpProps } from './code-mark.tsx';
import { Field } from './statement-form.tsx';

/** Who looks after a commitment, and a form to give it to somebody else. */
export function Owner({ page, commitmentId, followUp, rights, owners }: FollowUpProps) {
  const words = page.wording.followUp;
  const { assignment } = followUp;
  const names = [assignment?.person?.name, assignment?.team?.name].filter((name) => name !== undefined);
  return (
    <section class="owner" aria-labelledby="owner">
      <h3 id="owner">{words.owner}</h3>
      {names.length === 0 && <p class="quiet">{words.noOwner}</p>}
      {names.length > 0 && <p class="owner-name">{names.join(', ')}</p>}
      {assignment && (
        <p class="entry-facts">
          {words.since(formatDate(assignment.asOf, page.locale))}
          {assignment.givenBy && ` · ${words.by(assignment.givenBy.name)}`}
        </p>
      )}
      {assignment && assignment.text !== '' && <p class="entry-text">{assignment.text}</p>}
      {rights.assign && !followUp.isPast && (
        <details class="act">
          <summary class="button quiet-button">{words.assign}</summary>
          <form method="post" action={`${commitmentPath(commitmentId)}/owner`}>
            <input type="hidden" name="seen" value={followUp.newestAssignment} />
            <OwnerInputs
              page={page}
              owners={owners}
              id="owner"
              teamId={assignment?.team?.id}
              personId={assignment?.person?.id}
            />
            <Field label={words.note} id="owner-text">
              <textarea id="owner-text" name="text" rows={2} maxlength={10_000} />
            </Field>
            <button type="submit" class="button">
              {words.save}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

interface OwnerInputsProps {
  readonly page: PageContext;
  readonly owners: PossibleOwners;
  /** What the fields' identifiers begin with. */
  readonly id: string;
  readonly teamId?: number | undefined;
  readonly personId?: string | undefined;
}

/** The choice of a team and a person. */
export function OwnerInputs({ page, owners, id, teamId, personId }: OwnerInputsProps) {
  const words = page.wording.followUp;
  return (
    <>
      <Field label={words.person} id={`${id}-person`}>
        <select id={`${id}-person`} name="person">
          <option value="">{words.nobody}</option>
          {owners.people.map((person) => (
            <option value={person.id} selected={person.id === personId}>
              {person.name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.team} id={`${id}-team`}>
        <select id={`${id}-team`} name="team">
          <option value="">{words.nobody}</option>
          {owners.teams.map((team) => (
            <option value={team.id} selected={team.id === teamId}>
              {team.name}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
