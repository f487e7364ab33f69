import { ANSWER_LIMITS, type InvitationView } from '../../desk/answer-invitation.ts';
import { EVENT_ANSWERS } from '../../store/schema/events.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordMeetingTime } from '../../wording/meeting-times.ts';
import { Problem, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { eventPath } from '../paths.ts';

interface AnswerProps {
  readonly page: PageContext;
  readonly invitation: InvitationView;
  /** What was sent and cannot be used; null to show what was answered last. */
  readonly sent: Readonly<Record<string, string>> | null;
  readonly problem: string | null;
  /** Whether an answer was just taken. */
  readonly isThanked: boolean;
}

/** The page of a personal link: what was answered, and the form to answer or to change that. */
export function EventAnswerPage(props: AnswerProps) {
  const { page, invitation, problem, isThanked } = props;
  const { answer: words } = page.wording.events;
  const { event } = invitation;
  const name = translated(event.names, page.locale).text;
  const title = isThanked ? words.thanks : words.title(name);
  return (
    <Layout page={page} title={title} place="events">
      <div class="narrow sign-in">
        <h1>{title}</h1>
        <p class="lede">{words.lead(invitation.name)}</p>
        <p>
          <a href={eventPath(event.slug)}>{name}</a>
          <span class="facts">
            {[wordMeetingTime(event, page.locale), event.place].filter((fact) => fact !== null).join(', ')}
          </span>
        </p>
        <Problem sentence={problem} />
        {invitation.answer !== null && (
          <p class="said" role="status">
            {givenWords(page, invitation)}
          </p>
        )}
        {invitation.isOpen ? <Form {...props} /> : <p class="quiet">{words.closed}</p>}
      </div>
    </Layout>
  );
}

function givenWords(page: PageContext, { answer, seats, isWaiting }: InvitationView): string {
  const { given } = page.wording.events.answer;
  if (isWaiting) return given.waiting;
  return answer === 'accepted' ? given.accepted(seats) : given[answer ?? 'none'];
}

function Form({ page, invitation, sent }: AnswerProps) {
  const { answer: words } = page.wording.events;
  const { event } = invitation;
  const chosen = sent?.answer ?? invitation.answer;
  const until = event.answerBy ?? event.startsAt;
  return (
    <form method="post" class="sign-in-form">
      <fieldset class="list-choice">
        <legend>{words.question}</legend>
        {EVENT_ANSWERS.map((answer) => (
          <label>
            <input type="radio" name="answer" value={answer} checked={answer === chosen} required />
            <span>{words.choices[answer]}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        {...{ name: 'seats', label: words.seats, type: 'number', min: 1, max: event.seatsEach }}
        value={sent?.seats ?? String(invitation.seats || 1)}
        hint={words.seatsHint(event.seatsEach)}
      />
      <TextArea
        {...{ name: 'delegates', label: words.delegates, hint: words.delegatesHint, rows: 3, maxlength: 20_000 }}
        value={sent?.delegates ?? invitation.delegates.join('\n')}
      />
      <TextArea
        {...{ name: 'needs', label: words.needs, hint: words.needsHint, rows: 3, maxlength: ANSWER_LIMITS.needs }}
        value={sent?.needs ?? invitation.needs}
      />
      <button type="submit" class="button">
        {invitation.answer === null ? words.submit : words.change}
      </button>
      <p class="hint">{words.until(formatInstant(until, page.locale, event.timeZone))}</p>
    </form>
  );
}

interface TextAreaProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly maxlength: number;
  readonly hint?: string;
  readonly lang?: string;
}

/** Several lines of a form with their label. */
export function TextArea({ name, label, value, hint, ...area }: TextAreaProps) {
  return (
    <div class="form-field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} {...area} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
        {value}
      </textarea>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
