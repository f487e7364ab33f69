import { isPermitted } from '../../desk/permission.ts';
import type { GroupView } from '../../desk/view-group.ts';
import type { StoredEvent } from '../../store/events.ts';
import { wordMeetingTime } from '../../wording/meeting-times.ts';
import type { PageContext } from '../page-context.ts';
import { eventDeskPath, eventPath } from '../paths.ts';
import { translated } from './translated.ts';

interface MeetingsProps {
  readonly page: PageContext;
  readonly group: GroupView;
}

function Meeting({ page, meeting }: Pick<MeetingsProps, 'page'> & { meeting: StoredEvent }) {
  const { groups: words } = page.wording;
  const name = translated(meeting.names, page.locale);
  const { states } = page.wording.events;
  const off = (meeting.cancelledAt && states.cancelled) || (meeting.postponedAt && states.postponed);
  const facts = [wordMeetingTime(meeting, page.locale), meeting.place, off?.toLocaleLowerCase(page.locale) ?? null];
  return (
    <li>
      <a href={eventPath(meeting.slug)} lang={name.lang}>
        {name.text}
      </a>
      <span class="facts">{facts.filter((fact) => fact !== null).join(', ')}</span>
      {meeting.outcome !== '' && (
        <div class="outcome">
          <h4>{words.outcome}</h4>
          {meeting.outcome.split(/\n{2,}/u).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      )}
      {isPermitted(page.principal, 'plan-event') && <a href={eventDeskPath(meeting.id)}>{page.wording.events.edit}</a>}
    </li>
  );
}

function List({ title, meetings, ...props }: MeetingsProps & { title: string; meetings: readonly StoredEvent[] }) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="group-meetings">
        {meetings.map((meeting) => (
          <Meeting page={props.page} meeting={meeting} />
        ))}
      </ul>
    </>
  );
}

/** The meetings of a group: those to come, and those that were. */
export function Meetings(props: MeetingsProps) {
  const { page, group } = props;
  const { groups: words } = page.wording;
  const hasAny = group.comingMeetings.length + group.pastMeetings.length > 0;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{words.meetings}</h2>
      {!hasAny && <p class="quiet">{words.noMeetings}</p>}
      <List {...props} title={words.comingMeetings} meetings={group.comingMeetings} />
      <List {...props} title={words.pastMeetings} meetings={group.pastMeetings} />
    </section>
  );
}
