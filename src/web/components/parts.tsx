import type { Child } from 'hono/jsx';
import type { CommitmentView } from '../../desk/views.ts';
import type { Target } from '../../extraction/commitment.ts';
import { formatDate, wordDeadline } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { Wording } from '../../wording/wording.ts';
import type { PageContext } from '../page-context.ts';
import type { PartName } from '../reader/segments.ts';
import { ActorLink } from './actor-names.tsx';
import { isOverdue } from './due.tsx';

type NamedPart = CommitmentView['bearers'][number];

/** Marks what we inferred apart from what the text says. */
export function Implied({ page }: { page: PageContext }) {
  const { common, commitment } = page.wording;
  return (
    <span class="implied" title={commitment.impliedMeaning}>
      {common.implied}
    </span>
  );
}

/** Words of the source, in its language and the voice of what others wrote. */
export function SourceWords({ language, children }: { language: string; children?: Child }) {
  return (
    <q class="words" lang={language}>
      {children}
    </q>
  );
}

function Actor({ page, part, language }: { page: PageContext; part: NamedPart; language: string }) {
  const name = part.ref?.names[page.locale];
  const differs = name === undefined || name.toLowerCase() !== part.text.toLowerCase();
  return (
    <span class="part-actor">
      {part.ref && <ActorLink page={page} actor={part.ref} />} {part.implied && <Implied page={page} />}{' '}
      {part.span !== null && differs && <SourceWords language={language}>{part.text}</SourceWords>}
      {part.span === null && part.ref === null && part.text}
    </span>
  );
}

function wordTarget(target: Target, page: PageContext): string | null {
  const words: Wording['commitment']['targets'] = page.wording.commitment.targets;
  const figure = (value: number) => formatNumber(value, page.locale);
  const { minimum, maximum, unit } = target;
  if (minimum !== null && minimum === maximum) return words.exactly(figure(minimum), unit);
  if (minimum !== null && maximum !== null) return words.between(figure(minimum), figure(maximum), unit);
  if (minimum !== null) return words.atLeast(figure(minimum), unit);
  return maximum === null ? null : words.atMost(figure(maximum), unit);
}

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

function Part({ name, term, children }: { name: PartName; term: string; children?: Child }) {
  return (
    <div class="part" data-part={name}>
      <dt>
        <span class={`swatch swatch-${name}`}>{term}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every part of a commitment with its words; what the text says and what we inferred are told apart. */
export function Parts({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const { parts, strength: strengthTerm, strengths } = page.wording.commitment;
  const { speaker, bearers, verb, action, deadline, target, language, strength } = commitment;
  return (
    <dl class="parts">
      {speaker && (
        <Part name="speaker" term={parts.speaker}>
          <Actor page={page} part={speaker} language={language} />
        </Part>
      )}
      {bearers.length > 0 && (
        <Part name="bearer" term={parts.bearer}>
          {bearers.map((bearer) => (
            <Actor page={page} part={bearer} language={language} />
          ))}
        </Part>
      )}
      {verb && (
        <Part name="verb" term={parts.verb}>
          <SourceWords language={language}>{verb.text}</SourceWords>{' '}
          {strength !== null && (
            <small class="aside">
              {strengthTerm}: {strengths[strength]}
            </small>
          )}
        </Part>
      )}
      {action && (
        <Part name="action" term={parts.action}>
          <SourceWords language={language}>{action.text}</SourceWords>
        </Part>
      )}
      {target && (
        <Part name="target" term={parts.target}>
          <SourceWords language={language}>{target.text}</SourceWords>{' '}
          <small class="aside">{wordTarget(target, page)}</small>
        </Part>
      )}
      {deadline && (
        <Part name="deadline" term={parts.deadline}>
          <DeadlineWords page={page} commitment={commitment} />
        </Part>
      )}
    </dl>
  );
}
