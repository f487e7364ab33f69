import type { PossibleOwners } from '../../desk/view-follow-up.ts';
import type { PageContext } from '../page-context.ts';
import { OwnerInputs } from './owner.tsx';
import { Field } from './statement-form.tsx';

/** The form that the boxes beside commitments belong to. */
export const BULK_FORM = 'bulk';
/** The form that keeps a view of the register. */
export const VIEW_FORM = 'save-view';

/** What was done with how many commitments. */
export interface BulkDone {
  readonly act: 'assign' | 'plan';
  readonly count: number;
}

/** That many commitments were changed. */
export function BulkNotice({ page, done }: { page: PageContext; done: BulkDone | null }) {
  if (done === null) return null;
  const { bulk } = page.wording.followUp;
  return (
    <p class="past-note" role="status">
      {done.act === 'assign' ? bulk.assigned(done.count) : bulk.planned(done.count)}
    </p>
  );
}

/** What can be done with the commitments that are ticked, or with all that a search finds. */
export function BulkForm({ page, owners }: { page: PageContext; owners: PossibleOwners }) {
  const { followUp } = page.wording;
  const words = followUp.bulk;
  return (
    <details class="bulk">
      <summary>{words.title}</summary>
      <form id={BULK_FORM} method="post" action="/register/bulk">
        <fieldset class="choices">
          <legend>{words.which}</legend>
          <label>
            <input type="radio" name="which" value="chosen" checked /> {words.chosen}
          </label>
          <label>
            <input type="radio" name="which" value="found" /> {words.all}
          </label>
        </fieldset>
        <div class="bulk-acts">
          <fieldset>
            <legend>{words.assign}</legend>
            <OwnerInputs page={page} owners={owners} id="bulk" />
            <button type="submit" class="button" name="act" value="assign">
              {words.assign}
            </button>
          </fieldset>
          <fieldset>
            <legend>{words.plan}</legend>
            <Field label={followUp.milestone} id="bulk-title">
              <input type="text" id="bulk-title" name="title" maxlength={200} />
            </Field>
            <Field label={followUp.dueOn} id="bulk-due">
              <input type="date" id="bulk-due" name="dueOn" />
            </Field>
            <button type="submit" class="button" name="act" value="plan">
              {words.plan}
            </button>
          </fieldset>
          <fieldset>
            <legend>{words.export}</legend>
            <button type="submit" class="button quiet-button" name="act" value="export">
              {words.export}
            </button>
          </fieldset>
        </div>
      </form>
    </details>
  );
}

interface ViewFormProps {
  readonly page: PageContext;
  /** The teams that a view can be shared with. */
  readonly teams: PossibleOwners['teams'];
}

/** Keeps the search that is shown under a name. */
export function ViewForm({ page, teams }: ViewFormProps) {
  const words = page.wording.followUp.views;
  return (
    <details class="bulk">
      <summary>{words.save}</summary>
      <form id={VIEW_FORM} method="post" action="/views" class="view-form">
        <Field label={words.name} id="view-name">
          <input type="text" id="view-name" name="name" maxlength={200} required />
        </Field>
        {teams.length > 0 && (
          <Field label={words.shareWith} id="view-team">
            <select id="view-team" name="team">
              <option value="">{words.onlyMe}</option>
              {teams.map((team) => (
                <option value={team.id}>{team.name}</option>
              ))}
            </select>
          </Field>
        )}
        <button type="submit" class="button">
          {page.wording.followUp.save}
        </button>
      </form>
    </details>
  );
}
