import { SILENCES } from '../../desk/my-desk.ts';
import type { OwnAccount } from '../../desk/own-account.ts';
import { REMINDER_STAGES } from '../../store/schema/mail.ts';
import type { PageContext } from '../page-context.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What one is reminded of by mail, and when. */
export function Reminders({ page, account }: { page: PageContext; account: OwnAccount }) {
  const { mail, people } = page.wording;
  const { reminders, person, isMailing } = account;
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{mail.reminders}</h2>
      <p>{mail.remindersLead}</p>
      {!isMailing && <p class="hint">{mail.remindersNoServer}</p>}
      <form method="post" action="/account/reminders" class="sign-in-form">
        <div class="choice">
          <label>
            <input type="checkbox" name="wanted" value="yes" checked={reminders.isWanted} />
            <span>{mail.wanted}</span>
          </label>
        </div>
        <div class="form-field">
          <label for="hour">{mail.hour}</label>
          <select id="hour" name="hour" aria-describedby="hour-hint">
            {HOURS.map((hour) => (
              <option value={String(hour)} selected={hour === reminders.hour}>
                {hourOfDay(hour, page)}
              </option>
            ))}
          </select>
          <p class="hint" id="hour-hint">
            {mail.hourHint(person.timeZone)}
          </p>
        </div>
        <fieldset class="choice">
          <legend>{mail.remindMe}</legend>
          {REMINDER_STAGES.map((stage) => (
            <label>
              <input type="checkbox" name="stage" value={stage} checked={reminders.stages.includes(stage)} />
              <span>{mail.stages[stage]}</span>
            </label>
          ))}
        </fieldset>
        <div class="form-field">
          <label for="silence">{mail.silence}</label>
          <select id="silence" name="silence">
            {SILENCES.map((days) => (
              <option value={String(days)} selected={days === reminders.silenceDays}>
                {mail.silenceDays(days)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button">
          {people.save}
        </button>
      </form>
    </section>
  );
}

/** "07.00", "07:00". */
function hourOfDay(hour: number, { locale }: PageContext): string {
  return `${String(hour).padStart(2, '0')}${locale === 'da' ? '.' : ':'}00`;
}
