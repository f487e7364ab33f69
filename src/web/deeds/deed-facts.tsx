import type { DeedView } from '../../desk/views.ts';
import { wordAmount } from '../../wording/amounts.ts';
import { formatDate, wordEdtf } from '../../wording/dates.ts';
import { actorName } from '../components/actor-names.tsx';
import type { PageContext } from '../page-context.ts';

/** Who did a deed, without repetition, as plain text. */
export function deedActors(deed: DeedView, page: PageContext): string {
  const names = [...new Set(deed.actors.map((actor) => actorName(actor, page)))];
  return names.join(' · ') || page.wording.deeds.actorUnknown;
}

/** When a deed was done: its own date where the words tell, else that of the text; null where neither is known. */
export function deedDate({ date, happenedOn }: DeedView, page: PageContext): string | null {
  if (date?.edtf) return wordEdtf(date.edtf, page.locale);
  if (date) return date.text;
  return happenedOn && page.wording.deeds.when(formatDate(happenedOn, page.locale));
}

/** Sum, date and place of a deed in a few words, for lists. */
export function DeedFacts({ page, deed }: { page: PageContext; deed: DeedView }) {
  const places = deed.places.map(({ names, text }) => names?.[page.locale] ?? text);
  const amounts = deed.amounts.map((amount) => wordAmount(amount, page.locale) ?? amount.text);
  const facts = [...amounts, deedDate(deed, page), ...new Set(places)].filter(Boolean);
  return facts.length === 0 ? null : <span class="facts">{facts.join(' · ')}</span>;
}
