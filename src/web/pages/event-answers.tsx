import type { EventAnswersView, InvitationRow } from '../../desk/view-event-answers.ts';
import { formatInstant } from '../../wording/instants.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { SelectField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath, eventAnswersPath, eventDeskPath } from '../paths.ts';
import { TextArea } from './event-answer.tsx';

interface EventAnswersProps {
  readonly page: PageContext;
  readonly view: EventAnswersView;
  /** Lines that were sent and cannot be used. */
  readonly lines: string;
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** Who is asked to an event and what they answered, and the forms to invite and to remind. */
export function EventAnswersPage(props: EventAnswersProps) {
  const { page, view, said } = props;
  const { invite: words } = page.wording.events;
  const name = translated(view.event.names, page.locale).text;
  return (
    <Layout page={page} title={words.title(name)} place="event-desk">
      <div class="events-page event-answers">
        <header class="page-head">
          <p class="eyebrow">
            <a href={eventDeskPath(view.event.id)}>{name}</a>
          </p>
          <h1>{words.title(name)}</h1>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <Figures page={page} view={view} />
        {view.rows.length === 0 ? <p class="quiet">{words.none}</p> : <Answers page={page} view={view} />}
        <Invite {...props} />
      </div>
    </Layout>
  );
}

type PartProps = Pick<EventAnswersProps, 'page' | 'view'>;

function Figures({ page, view }: PartProps) {
  const { invite: words } = page.wording.events;
  const names = ['accepted', 'tentative', 'declined', 'silent', 'waiting', 'seats'] as const;
  const { capacity } = view.event;
  return (
    <dl class="answer-figures">
      {names.map((name) => (
        <div>
          <dt>{words.figures[name]}</dt>
          <dd>
            {formatNumber(view.figures[name], page.locale)}
            {name === 'seats' && capacity !== null && ` ${words.of(capacity)}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answers({ page, view }: PartProps) {
  const { invite: words } = page.wording.events;
  const heads = [words.name, words.answer, words.seats, words.delegates, words.needs, words.acts];
  return (
    <>
      <section class="scrolling" tabindex={0} aria-label={words.answer}>
        <table class="answers">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Answer page={page} view={view} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">{words.erased}</p>
      <form method="post" action={`${eventAnswersPath(view.event.id)}/remind`} class="in-row">
        <a href={`${eventAnswersPath(view.event.id)}.csv`}>{words.csv}</a>
        {view.areAnswersTaken && view.figures.silent > 0 && (
          <button type="submit" class="button quiet-button" aria-describedby="remind-hint">
            {words.remind}
          </button>
        )}
      </form>
      {view.areAnswersTaken && view.figures.silent > 0 && (
        <p class="hint" id="remind-hint">
          {words.remindHint}
        </p>
      )}
    </>
  );
}

function Answer({ page, view, row }: PartProps & { readonly row: InvitationRow }) {
  const { events } = page.wording;
  const { invite: words } = events;
  const path = `${eventAnswersPath(view.event.id)}/${row.id}`;
  const marks = [
    row.origin === 'form' && words.byForm,
    !row.isReachable && words.unreachable,
    row.isWaiting && words.isWaiting,
  ].filter((mark) => mark !== false);
  return (
    <tr>
      <th scope="row">
        {row.actorId === null ? row.name : <a href={actorPath(row.actorId)}>{row.name}</a>}
        {marks.length > 0 && <span class="facts">{marks.join(', ')}</span>}
      </th>
      <td>
        {row.isRevoked ? words.isRevoked : row.answer === null ? words.silent : events.answer.choices[row.answer]}
        {row.answeredAt && <span class="facts">{formatInstant(row.answeredAt, page.locale, page.timeZone)}</span>}
      </td>
      <td>{row.seats > 0 ? formatNumber(row.seats, page.locale) : ''}</td>
      <td>{row.delegates.join(', ')}</td>
      <td>{row.needs}</td>
      <td>
        {!row.isRevoked && (
          <form method="post" action={`${path}/link`}>
            <button type="submit" class="copy" aria-label={`${words.link}: ${row.name}`}>
              {words.link}
            </button>
            <button
              type="submit"
              class="copy"
              formaction={`${path}/withdraw`}
              aria-label={`${words.withdraw}: ${row.name}`}
            >
              {words.withdraw}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

function Invite({ page, view, lines }: EventAnswersProps) {
  const { invite: words } = page.wording.events;
  const obstacle = view.canMail ? (view.areAnswersTaken ? null : words.closed) : words.noMail;
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      {obstacle !== null ? (
        <p class="quiet">{obstacle}</p>
      ) : (
        <form method="post" action={`${eventAnswersPath(view.event.id)}/invite`} class="sign-in-form">
          <TextArea
            {...{ name: 'lines', label: words.lines, hint: words.linesHint, value: lines, rows: 6, maxlength: 100_000 }}
          />
          <SelectField
            {...{ name: 'locale', label: words.locale, chosen: page.locale }}
            options={[
              { value: 'da', label: 'Dansk', lang: 'da' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
          />
          <button type="submit" class="button">
            {words.submit}
          </button>
        </form>
      )}
    </section>
  );
}

/** A personal link that was made to be handed over. */
export function EventLinkPage({ page, address, back }: { page: PageContext; address: string; back: string }) {
  const { events } = page.wording;
  return (
    <Layout page={page} title={events.invite.linkTitle} place="event-desk">
      <div class="narrow sign-in">
        <h1>{events.invite.linkTitle}</h1>
        <p class="lede">{events.invite.linkLead}</p>
        <p>
          <code>{address}</code>
        </p>
        <p class="more">
          <a href={back}>{events.desk.answers}</a>
        </p>
      </div>
    </Layout>
  );
}
