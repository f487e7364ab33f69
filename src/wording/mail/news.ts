import type { NewsContent, ToldNews } from '../../desk/mail/mail-contents.ts';
import type { MailBlock, MailItem } from '../../formats/mail/mail-words.ts';
import type { Acceptance, Progress, Verdict } from '../../store/schema/follow-up.ts';
import { NEWS_KINDS, type NewsKind } from '../../store/schema/subscriptions.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { type Wording, wordingIn } from '../wording.ts';
import type { MailSetting, MailText } from './mail-text.ts';

interface NewsText {
  readonly one: Readonly<Record<NewsKind, string>>;
  readonly many: (count: string) => string;
  readonly lead: string;
  readonly headings: Readonly<Record<NewsKind, string>>;
  /** Of a release that was corrected, before its title. */
  readonly correction: string;
  /** Of a release that was withdrawn, by the day on which it was published. */
  readonly withdrawn: (date: string) => string;
  readonly more: (count: string) => string;
  readonly register: string;
  readonly reason: string;
  readonly change: string;
}

const TEXTS: Readonly<Record<Locale, NewsText>> = {
  da: {
    one: {
      release: 'Ny pressemeddelelse',
      correction: 'En pressemeddelelse er rettet',
      withdrawal: 'En pressemeddelelse er trukket tilbage',
      statement: 'Et nyt udsagn i en kampagne',
      commitment: 'Et nyt løfte',
      progress: 'En ny melding om et løfte',
      verdict: 'En ny uafhængig vurdering af et løfte',
      acceptance: 'Et nyt svar på et løfte',
    },
    many: (count) => `${count} nyheder fra Servanda`,
    lead: 'Det her er blevet offentligt siden sidst, af det du har bedt om.',
    headings: {
      release: 'Pressemeddelelser',
      correction: 'Rettelser til pressemeddelelser, du har fået',
      withdrawal: 'Pressemeddelelser, der er trukket tilbage',
      statement: 'Udsagn i kampagner',
      commitment: 'Nye løfter',
      progress: 'Meldt om løfter',
      verdict: 'Uafhængige vurderinger',
      acceptance: 'Svar på løfter',
    },
    correction: 'Rettelse',
    withdrawn: (date) => `Pressemeddelelsen fra ${date} er trukket tilbage`,
    more: (count) => `… og ${count} mere, som du kan se i Servanda.`,
    register: 'Åbn registret',
    reason: 'Du får denne mail, fordi du har bedt om nyt og bekræftet det.',
    change: 'Ændr, hvad du får, eller få din adresse slettet',
  },
  en: {
    one: {
      release: 'A new press release',
      correction: 'A press release was corrected',
      withdrawal: 'A press release was withdrawn',
      statement: 'A new statement in a campaign',
      commitment: 'A new commitment',
      progress: 'A new report on a commitment',
      verdict: 'A new independent verdict on a commitment',
      acceptance: 'A new answer to a commitment',
    },
    many: (count) => `${count} pieces of news from Servanda`,
    lead: 'This has become public since last time, of what you asked for.',
    headings: {
      release: 'Press releases',
      correction: 'Corrections to press releases that you got',
      withdrawal: 'Press releases that were withdrawn',
      statement: 'Statements in campaigns',
      commitment: 'New commitments',
      progress: 'Reported on commitments',
      verdict: 'Independent verdicts',
      acceptance: 'Answers to commitments',
    },
    correction: 'Correction',
    withdrawn: (date) => `The press release of ${date} was withdrawn`,
    more: (count) => `… and ${count} more, which you can see in Servanda.`,
    register: 'Open the register',
    reason: 'You get this mail because you asked for news and confirmed it.',
    change: 'Change what you get, or have your address erased',
  },
};

/** What is new for somebody outside, in their language. */
export const newsMail: MailText<NewsContent> = ({ items, more, pagePath }, setting) => {
  const { locale, link } = setting;
  const text = TEXTS[locale];
  const [first] = items;
  const isOne = items.length + more === 1;
  return {
    subject: isOne && first ? subjectOf(first, text) : text.many(formatNumber(items.length + more, locale)),
    blocks: [
      { type: 'paragraph', text: text.lead },
      ...NEWS_KINDS.flatMap((kind) => groupBlocks(kind, items, setting)),
      ...(more > 0 ? [{ type: 'paragraph' as const, text: text.more(formatNumber(more, locale)) }] : []),
      { type: 'button', text: text.register, address: link('/register') },
    ],
    footer: [{ text: text.reason }, { text: text.change, address: link(pagePath) }],
  };
};

/** Longer subjects are cut by mail programs. */
const LONGEST_TITLE = 120;

/** A press release is known by its title, and so is a statement; of the others it is said what they are. */
function subjectOf({ kind, words }: ToldNews, text: NewsText): string {
  if (kind === 'correction') return `${text.correction}: ${shortened(words)}`;
  return kind === 'release' || kind === 'statement' ? shortened(words) : text.one[kind];
}

function shortened(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()} …` : title;
}

function groupBlocks(kind: NewsKind, items: readonly ToldNews[], setting: MailSetting): MailBlock[] {
  const group = items.filter((item) => item.kind === kind);
  if (group.length === 0) return [];
  return [
    { type: 'heading', text: TEXTS[setting.locale].headings[kind] },
    { type: 'list', items: group.map((item) => itemOf(item, setting)) },
  ];
}

function itemOf(news: ToldNews, setting: MailSetting): MailItem {
  if (news.kind === 'withdrawal') return withdrawnItem(news, setting);
  const { kind, path, words, language, about, date, code } = news;
  const { locale, link } = setting;
  const said = code === null ? null : wordCode(kind, code, wordingIn(locale));
  const title = kind === 'correction' ? `${TEXTS[locale].correction}: ${words}` : words;
  return {
    text: title,
    address: link(path),
    ...(language === locale ? {} : { language }),
    facts: [said, date && formatDate(date, locale), about].filter(Boolean).join(' · '),
  };
}

/** Of what was withdrawn nothing is said but that it was, and why. */
function withdrawnItem({ path, words, date }: ToldNews, { locale, link }: MailSetting): MailItem {
  return { text: TEXTS[locale].withdrawn(formatDate(date ?? '', locale)), address: link(path), facts: words };
}

function wordCode(kind: NewsKind, code: string, { followUp }: Wording): string {
  if (kind === 'progress') return followUp.progresses[code as Progress];
  if (kind === 'verdict') return followUp.verdicts[code as Verdict];
  return followUp.acceptances[code as Acceptance];
}
