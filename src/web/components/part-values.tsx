import type { Child } from 'hono/jsx';
import type { PartyView, PlaceView, TopicView } from '../../desk/views.ts';
import type { Amount, Qualification, Recurrence, Reference, Target } from '../../extraction/commitment.ts';
import { wordAmount, wordBounds, wordRecurrence } from '../../wording/amounts.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { passagePath, topicPath } from '../paths.ts';
import { ActorLink } from './actor-names.tsx';

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

/** What one value of a part is shown with. */
interface ValueProps<Value> {
  readonly page: PageContext;
  readonly value: Value;
  /** Language of the words. */
  readonly language: string;
}

/** Words of a part, and below them what we take them for. */
function Words({ language, text, children }: { language: string; text: string; children?: Child }) {
  return (
    <span class="part-value">
      <SourceWords language={language}>{text}</SourceWords> {children && <small class="aside">{children}</small>}
    </span>
  );
}

/** An actor, with the words that stand for it where they differ from its name. */
export function ActorValue({ page, value, language }: ValueProps<PartyView>) {
  const name = value.ref?.names[page.locale];
  const differs = name === undefined || name.toLowerCase() !== value.text.toLowerCase();
  return (
    <span class="part-value">
      {value.ref && <ActorLink page={page} actor={value.ref} />} {value.implied && <Implied page={page} />}{' '}
      {value.span !== null && differs && <SourceWords language={language}>{value.text}</SourceWords>}
      {value.span === null && value.ref === null && value.text}
    </span>
  );
}

/** A place, with its name where it differs from the words. */
export function PlaceValue({ page, value, language }: ValueProps<PlaceView>) {
  const name = value.names?.[page.locale];
  return (
    <Words language={language} text={value.text}>
      {name !== undefined && name.toLowerCase() !== value.text.toLowerCase() && name}
    </Words>
  );
}

/** A number and what it counts. */
export function TargetValue({ page, value, language }: ValueProps<Target>) {
  const figure = wordBounds(value, (number) => formatNumber(number, page.locale), page.locale);
  return (
    <Words language={language} text={value.text}>
      {figure !== null && `${figure} ${value.unit}`}
    </Words>
  );
}

/** Money, with the sum written out. */
export function AmountValue({ page, value, language }: ValueProps<Amount>) {
  return (
    <Words language={language} text={value.text}>
      {wordAmount(value, page.locale)}
    </Words>
  );
}

/** How often something falls due. */
export function RecurrenceValue({ page, value, language }: ValueProps<Recurrence>) {
  return (
    <Words language={language} text={value.text}>
      {wordRecurrence(value, page.locale)}
    </Words>
  );
}

/** A condition or an exception. */
export function QualificationValue({ page, value, language }: ValueProps<Qualification>) {
  return (
    <Words language={language} text={value.text}>
      {page.wording.commitment.qualifications[value.kind]}
    </Words>
  );
}

/** What the words refer to: a link where it is a passage of the same document. */
export function ReferenceValue({ value, language, document }: ValueProps<Reference> & { readonly document: string }) {
  const { text, identifier, passage } = value;
  if (passage === null) {
    return (
      <Words language={language} text={text}>
        {identifier}
      </Words>
    );
  }
  return (
    <a class="part-value" href={passagePath(document, passage)}>
      <SourceWords language={language}>{text}</SourceWords>
    </a>
  );
}

/** A topic, which leads to everything about it, with the words that gave it. */
export function TopicValue({ page, value, language }: ValueProps<TopicView>) {
  return (
    <span class="part-value">
      <a href={topicPath(value.topic)}>{value.ref.names[page.locale]}</a>{' '}
      {value.words.map(({ text }, index) => (
        <>
          {index > 0 && ', '}
          <SourceWords language={language}>{text}</SourceWords>
        </>
      ))}
    </span>
  );
}
