import type { ExtractedDeed } from '../extraction/commitment.ts';
import { wordAmount } from '../wording/amounts.ts';
import { formatShare } from '../wording/numbers.ts';
import { wordingIn } from '../wording/wording.ts';
import { filledRows, withValue, wordActor } from './explain-commitment.ts';
import { explainStatement } from './explain-statement.ts';
import type { Session } from './session.ts';

/** A deed's parts and the rules that found it, to be read by a person; `text` is the clean text it stands in. */
export function explainDeed(session: Session, deed: ExtractedDeed, text: string): string {
  const { locale } = session;
  const { deeds, commitment } = wordingIn(locale);
  const heading = session.words.explain.heading(deed.id, deeds.one);
  const { actors, verb, action, counterparts, beneficiaries, places, amounts, date, topics, quote, trace } = deed;
  const parts = filledRows([
    [deeds.parts.actor, actors.map((part) => wordActor(session, part))],
    [deeds.parts.verb, [verb?.text ?? null]],
    [deeds.parts.action, [action?.text ?? null]],
    [deeds.parts.counterpart, counterparts.map((part) => wordActor(session, part))],
    [deeds.parts.beneficiary, beneficiaries.map((part) => wordActor(session, part))],
    [deeds.parts.place, places.map((place) => withValue(place, place.place))],
    [deeds.parts.amount, amounts.map((amount) => withValue(amount, wordAmount(amount, locale)))],
    [deeds.parts.date, [date && withValue(date, date.edtf)]],
    [
      deeds.parts.topic,
      topics.map(({ topic, words }) => `${topic} [${words.map(({ text: word }) => word).join(', ')}]`),
    ],
    [commitment.confidence, [formatShare(deed.confidence, locale)]],
  ]);
  return explainStatement(session, { heading, quote, parts, trace, features: [] }, text);
}
