import type { ReportedCommitment, ReportedEvidence } from '../../desk/report-content.ts';
import type { Entry, Evidence, Fact, Inline } from '../../formats/report/report.ts';
import { formatShortDate } from '../dates.ts';
import {
  bearerWords,
  dateWords,
  deadlineWords,
  partyNames,
  placeWords,
  plain,
  type ReportWords,
  shortened,
} from './report-words.ts';
import { standingsOf } from './standings.ts';

/** Characters of a quote in a footnote under the quote itself. */
const LONGEST_CITED = 120;

/** A commitment with everything that the report tells of it. */
export function entryOf(reported: ReportedCommitment, words: ReportWords): Entry {
  const { commitment, evidence } = reported;
  const { text, wording, locale } = words;
  const place = placeWords({ label: commitment.passage.label, page: commitment.page }, words);
  return {
    type: 'entry',
    id: `c-${commitment.id}`,
    heading: capitalised(text.entry(place, wording.kinds[commitment.kind].one)),
    quote: { text: commitment.quote, quoted: commitment.language, note: sourceNote(reported, words) },
    facts: factsOf(reported, words),
    standings: standingsOf(reported, wording, locale),
    evidenceLabel: text.evidence,
    evidence: evidence.map((one) => evidenceOf(one, words)),
  };
}

/** Document, place, the words by which it is found there, and the permanent address of the record. */
function sourceNote({ commitment }: ReportedCommitment, words: ReportWords): Inline[] {
  const { document, passage, page, quote, language, id } = commitment;
  const date = document.date === null ? null : dateWords(document.date, words.locale);
  const source = [document.title, date, placeWords({ label: passage.label, page }, words)].filter(Boolean).join(', ');
  return [
    ...citation(source, shortened(quote, LONGEST_CITED), language, words),
    ...addressOf(`/commitments/${id}`, words),
  ];
}

function factsOf(reported: ReportedCommitment, words: ReportWords): Fact[] {
  const { text } = words;
  const { commitment, owner, milestones } = reported;
  const speaker = commitment.speaker ? partyNames([commitment.speaker], words.locale) : [];
  const facts: Fact[] = [{ label: text.owes, content: plain(bearerWords(commitment, words)) }];
  if (commitment.kind === 'call' && speaker.length > 0)
    facts.unshift({ label: text.asks, content: plain(speaker[0] ?? '') });
  const ours = [owner?.team, owner?.person].filter(Boolean).join(', ');
  if (ours !== '') facts.push({ label: text.owner, content: plain(ours) });
  const deadline = deadlineWords(commitment, words) ?? plain(text.noDeadline);
  const late: Inline[] = isOverdue(reported, words.content.asOf) ? [{ text: ` ${text.overdue}`, strong: true }] : [];
  facts.push({ label: text.deadline, content: [...deadline, ...late] });
  if (milestones.length > 0) facts.push({ label: text.plan, content: plain(planWords(reported, words)) });
  return facts;
}

function planWords({ milestones }: ReportedCommitment, { text, locale }: ReportWords): string {
  const day = (iso: string) => formatShortDate(iso, locale).replaceAll(' ', '\u00A0');
  return milestones
    .map(({ title, dueOn, doneOn }) =>
      doneOn === null ? text.milestone(title, day(dueOn)) : text.milestoneDone(title, day(doneOn)),
    )
    .join('; ');
}

/** Whether the deadline had passed on the day, and nobody had said that it was delivered or given up. */
export function isOverdue({ commitment, progress }: ReportedCommitment, asOf: string): boolean {
  const isSettled = progress?.code === 'delivered' || progress?.code === 'discontinued';
  return commitment.dueOn !== null && commitment.dueOn < asOf && !isSettled;
}

function evidenceOf(evidence: ReportedEvidence, words: ReportWords): Evidence {
  const { title, note, givenOn, quote, address } = evidence;
  const said = note === null ? `${title}.` : `${title}: ${note}`;
  const place = quote === null ? '' : placeWords(quote.place, words);
  const source = [title, place].filter(Boolean).join(', ');
  const cited =
    quote === null
      ? plain(`${title}. ${dateWords(givenOn, words.locale)}.`)
      : citation(source, quote.text, quote.language, words);
  const link: Inline[] = address === null ? [] : [{ text: ' ' }, { text: address, address }];
  return {
    stance: words.text.stances[evidence.stance],
    content: [{ text: said, note: [...cited, ...link] }],
  };
}

function citation(source: string, quote: string, language: string, { locale }: ReportWords): Inline[] {
  const [open, close] = locale === 'da' ? ['»', '«'] : ['“', '”'];
  return [
    { text: `${source}: ${open}` },
    { text: quote, quoted: language },
    { text: /[.!?…]$/u.test(quote) ? close : `${close}.` },
  ];
}

function addressOf(path: string, { content }: ReportWords): Inline[] {
  if (content.origin === null) return [];
  const address = `${content.origin}${path}`;
  return [{ text: ' ' }, { text: address, address }];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
