import type { CalendarsView, CalendarView } from '../../desk/manage-calendars.ts';
import { formatShortDate } from '../../wording/dates.ts';
import { formatInstant } from '../../wording/instants.ts';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';

interface CalendarsProps {
  readonly page: PageContext;
  readonly view: CalendarsView;
}

/** One's calendars with secret addresses, and the form that makes another. */
export function Calendars({ page, view }: CalendarsProps) {
  const { mail } = page.wording;
  return (
    <section aria-labelledby="calendars">
      <h2 id="calendars">{mail.calendars}</h2>
      <p>{mail.calendarsLead}</p>
      {view.calendars.length > 0 && (
        <ul class="people-rows">
          {view.calendars.map((calendar) => (
            <Calendar page={page} calendar={calendar} />
          ))}
        </ul>
      )}
      <NewCalendar page={page} view={view} />
    </section>
  );
}

function Calendar({ page, calendar }: { page: PageContext; calendar: CalendarView }) {
  const { mail } = page.wording;
  const { id, createdAt, usedAt } = calendar;
  const name = calendarName(page, calendar);
  const words = { renew: mail.renewCalendar, revoke: mail.revokeCalendar };
  const used = usedAt ? mail.calendarUsed(formatInstant(usedAt, page.locale, page.timeZone)) : mail.calendarNotUsed;
  const made = mail.calendarMade(formatShortDate(deskDay(page, createdAt), page.locale));
  return (
    <li>
      <span>
        {name}
        <span class="facts">
          {made} · {used}
        </span>
      </span>
      <span class="actions-row">
        {(['renew', 'revoke'] as const).map((act) => (
          <form method="post" action={`/account/calendars/${id}/${act}`}>
            <button type="submit" class="copy" aria-label={`${words[act]}: ${name}`}>
              {words[act]}
            </button>
          </form>
        ))}
      </span>
    </li>
  );
}

function calendarName({ wording, locale }: PageContext, { scope, teamName, forum }: CalendarView): string {
  return `${wording.mail.calendarScopes[scope]} ${teamName ?? forum?.names[locale] ?? ''}`.trim();
}

function NewCalendar({ page, view }: CalendarsProps) {
  const { mail } = page.wording;
  return (
    <form method="post" action="/account/calendars" class="sign-in-form">
      <div class="form-field">
        <label for="calendar-of">{mail.calendarFor}</label>
        <select id="calendar-of" name="of">
          <option value="person">{mail.calendarScopes.person}</option>
          {view.teams.length > 0 && (
            <optgroup label={mail.calendarTeams}>
              {view.teams.map(({ id, name }) => (
                <option value={`team:${id}`}>{name}</option>
              ))}
            </optgroup>
          )}
          {view.fora.length > 0 && (
            <optgroup label={mail.calendarFora}>
              {view.fora.map(({ id, names }) => (
                <option value={`forum:${id}`}>{names[page.locale]}</option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <button type="submit" class="button">
        {mail.makeCalendar}
      </button>
    </form>
  );
}

/** The secret address of a calendar, shown once. */
export function CalendarAddressPage({ page, address }: { page: PageContext; address: string }) {
  const { mail, people } = page.wording;
  return (
    <Layout page={page} title={mail.calendarTitle}>
      <div class="narrow sign-in">
        <h1>{mail.calendarTitle}</h1>
        <p class="lede">{mail.calendarShown}</p>
        <p class="one-time-link">
          <code>{address}</code>
        </p>
        <p class="more">
          <a href="/account#calendars">{people.account}</a>
        </p>
      </div>
    </Layout>
  );
}
