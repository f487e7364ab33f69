import type { Child } from 'hono/jsx';
import type { DeedPartName, PartName } from '../../desk/part-names.ts';
import type { CommitmentView, DeedView } from '../../desk/views.ts';
import { formatDate, wordDeadline, wordEdtf } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';
import { isOverdue } from './due.tsx';
import {
  ActorValue,
  AmountValue,
  Implied,
  PlaceValue,
  QualificationValue,
  RecurrenceValue,
  ReferenceValue,
  SourceWords,
  TargetValue,
  TopicValue,
} from './part-values.tsx';

function DeadlineWords({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const { deadline, language } = commitment;
  if (deadline === null) return null;
  const words = page.wording.commitment;
  const { edtf, relativeTo } = deadline;
  return (
    <>
      {edtf !== null && (
        <span class={isOverdue(commitment, page) ? 'late' : undefined}>
          {wordDeadline(edtf, page.locale)}
          {isOverdue(commitment, page) && ` – ${page.wording.common.overdue}`}
        </span>
      )}{' '}
      <SourceWords language={language}>{deadline.text}</SourceWords>
      {relativeTo !== null && (
        <small class="aside">
          <Implied page={page} /> {words.countedFrom(formatDate(relativeTo, page.locale))}
        </small>
      )}
      {edtf === null && <small class="aside">{words.withoutDate}</small>}
    </>
  );
}

interface PartProps {
  readonly name: PartName | DeedPartName;
  readonly term: string;
  /** Of what the parts are; says which of them a person has set. */
  readonly of?: { readonly page: PageContext; readonly commitment: CommitmentView };
  readonly children?: Child;
}

/** Marks what a person has set apart from what the text says and what we inferred. */
function ByPerson({ page }: { page: PageContext }) {
  const { review } = page.wording;
  return (
    <span class="by-person" title={review.byPersonMeaning}>
      {review.byPerson}
    </span>
  );
}

/** A part's name and its values; nothing where it has none. */
function Part({ name, term, of, children }: PartProps) {
  const values = [children].flat(2).filter((child) => child !== null && child !== false);
  if (values.length === 0) return null;
  return (
    <div class="part" data-part={name}>
      <dt>
        <span class={`swatch swatch-${name}`}>{term}</span>
        {of?.commitment.setByPerson.some((set) => set === name) && <ByPerson page={of.page} />}
      </dt>
      <dd>{values}</dd>
    </div>
  );
}

function VerbWords({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const { strength: strengthTerm, strengths, negated } = page.wording.commitment;
  const { verb, strength, language } = commitment;
  return (
    <>
      <SourceWords language={language}>{verb?.text}</SourceWords>{' '}
      {strength !== null && (
        <small class="aside">
          {strengthTerm}: {strengths[strength]}
        </small>
      )}
      {commitment.negated && <small class="aside">{negated}</small>}
    </>
  );
}

/** Every part of a commitment with its words; what the text says and what we inferred are told apart. */
export function Parts({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const { parts } = page.wording.commitment;
  const {
    speaker,
    coSpeakers = [],
    bearers,
    counterparts,
    beneficiaries,
    fora,
    verb,
    action,
    deadline,
    language,
  } = commitment;
  const given = { page, language };
  const of = { page, commitment };
  const actors = (found: CommitmentView['bearers']) => found.map((value) => <ActorValue {...given} value={value} />);
  return (
    <dl class="parts">
      <Part name="speaker" term={parts.speaker} of={of}>
        {actors(speaker ? [speaker, ...coSpeakers] : [])}
      </Part>
      <Part name="bearer" term={parts.bearer} of={of}>
        {actors(bearers)}
      </Part>
      <Part name="verb" term={parts.verb} of={of}>
        {verb && <VerbWords page={page} commitment={commitment} />}
      </Part>
      <Part name="action" term={parts.action} of={of}>
        {action && <SourceWords language={language}>{action.text}</SourceWords>}
      </Part>
      <Part name="counterpart" term={parts.counterpart} of={of}>
        {actors(counterparts)}
      </Part>
      <Part name="beneficiary" term={parts.beneficiary} of={of}>
        {actors(beneficiaries)}
      </Part>
      <Part name="forum" term={parts.forum} of={of}>
        {actors(fora)}
      </Part>
      <Part name="place" term={parts.place} of={of}>
        {commitment.places.map((value) => (
          <PlaceValue {...given} value={value} />
        ))}
      </Part>
      <Part name="target" term={parts.target} of={of}>
        {commitment.target && <TargetValue {...given} value={commitment.target} />}
      </Part>
      <Part name="amount" term={parts.amount} of={of}>
        {commitment.amounts.map((value) => (
          <AmountValue {...given} value={value} />
        ))}
      </Part>
      <Part name="deadline" term={parts.deadline} of={of}>
        {deadline && <DeadlineWords page={page} commitment={commitment} />}
      </Part>
      <Part name="recurrence" term={parts.recurrence} of={of}>
        {commitment.recurrence && <RecurrenceValue {...given} value={commitment.recurrence} />}
      </Part>
      <Part name="qualification" term={parts.qualification} of={of}>
        {commitment.qualifications.map((value) => (
          <QualificationValue {...given} value={value} />
        ))}
      </Part>
      <Part name="reference" term={parts.reference} of={of}>
        {commitment.references.map((value) => (
          <ReferenceValue {...given} value={value} document={commitment.document.id} />
        ))}
      </Part>
      <Part name="topic" term={parts.topic} of={of}>
        {commitment.topics.map((value) => (
          <TopicValue {...given} value={value} />
        ))}
      </Part>
    </dl>
  );
}

function DateWords({ page, deed }: { page: PageContext; deed: DeedView }) {
  const { date, happenedOn, language } = deed;
  const { deeds, commitment } = page.wording;
  if (date === null) {
    return (
      <>
        <Implied page={page} /> {happenedOn !== null && deeds.when(formatDate(happenedOn, page.locale))}
      </>
    );
  }
  return (
    <>
      {date.edtf !== null && wordEdtf(date.edtf, page.locale)}{' '}
      <SourceWords language={language}>{date.text}</SourceWords>
      {date.relativeTo !== null && (
        <small class="aside">
          <Implied page={page} /> {commitment.countedFrom(formatDate(date.relativeTo, page.locale))}
        </small>
      )}
    </>
  );
}

/** Every part of a deed with its words. */
export function DeedParts({ page, deed }: { page: PageContext; deed: DeedView }) {
  const { parts } = page.wording.deeds;
  const { verb, action, language } = deed;
  const given = { page, language };
  const actors = (found: DeedView['actors']) => found.map((value) => <ActorValue {...given} value={value} />);
  return (
    <dl class="parts">
      <Part name="actor" term={parts.actor}>
        {actors(deed.actors)}
      </Part>
      <Part name="verb" term={parts.verb}>
        {verb && <SourceWords language={language}>{verb.text}</SourceWords>}
      </Part>
      <Part name="action" term={parts.action}>
        {action && <SourceWords language={language}>{action.text}</SourceWords>}
      </Part>
      <Part name="counterpart" term={parts.counterpart}>
        {actors(deed.counterparts)}
      </Part>
      <Part name="beneficiary" term={parts.beneficiary}>
        {actors(deed.beneficiaries)}
      </Part>
      <Part name="place" term={parts.place}>
        {deed.places.map((value) => (
          <PlaceValue {...given} value={value} />
        ))}
      </Part>
      <Part name="amount" term={parts.amount}>
        {deed.amounts.map((value) => (
          <AmountValue {...given} value={value} />
        ))}
      </Part>
      <Part name="date" term={parts.date}>
        {(deed.date || deed.happenedOn) && <DateWords page={page} deed={deed} />}
      </Part>
      <Part name="topic" term={parts.topic}>
        {deed.topics.map((value) => (
          <TopicValue {...given} value={value} />
        ))}
      </Part>
    </dl>
  );
}
