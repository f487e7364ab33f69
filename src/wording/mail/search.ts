import type { FreshFind, SearchMailContent } from '../../desk/mail/mail-contents.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { wordingIn } from '../wording.ts';
import type { MailText } from './mail-text.ts';

interface SearchText {
  readonly subject: (name: string) => string;
  readonly lead: (name: string, count: number) => string;
  readonly more: (count: string) => string;
  readonly button: string;
  readonly reason: string;
}

const TEXTS: Readonly<Record<Locale, SearchText>> = {
  da: {
    subject: (name) => `Nyt i søgningen »${name}«`,
    lead: (name, count) =>
      `Din gemte søgning »${name}« har ${count === 1 ? 'ét nyt fund' : `${formatNumber(count, 'da')} nye fund`}.`,
    more: (count) => `… og ${count} mere, som du kan se i Servanda.`,
    button: 'Åbn søgningen',
    reason: 'Du får denne mail, fordi du har bedt om at høre nyt om en gemt søgning.',
  },
  en: {
    subject: (name) => `New in the search “${name}”`,
    lead: (name, count) =>
      `Your saved search “${name}” has ${count === 1 ? 'one new find' : `${formatNumber(count, 'en')} new finds`}.`,
    more: (count) => `… and ${count} more, which you can see in Servanda.`,
    button: 'Open the search',
    reason: 'You get this mail because you asked to be told what is new in a saved search.',
  },
};

/** What is new in a saved search, in the language of whoever keeps it. */
export const searchMail: MailText<SearchMailContent> = ({ name, path, groups }, { locale, link }) => {
  const text = TEXTS[locale];
  const { kinds } = wordingIn(locale).search;
  const count = groups.reduce((sum, { items, more }) => sum + items.length + more, 0);
  const toItem = ({ path: own, words, language, about, date }: FreshFind) => ({
    text: words,
    address: link(own),
    ...(language === null ? {} : { language }),
    facts: [date && formatDate(date, locale), about].filter(Boolean).join(' · '),
  });
  return {
    subject: text.subject(name),
    blocks: [
      { type: 'paragraph', text: text.lead(name, count) },
      ...groups.flatMap(({ kind, items, more }) => [
        { type: 'heading' as const, text: kinds[kind] },
        ...(items.length === 0 ? [] : [{ type: 'list' as const, items: items.map(toItem) }]),
        ...(more === 0 ? [] : [{ type: 'paragraph' as const, text: text.more(formatNumber(more, locale)) }]),
      ]),
      { type: 'button', text: text.button, address: link(path) },
    ],
    footer: [{ text: text.reason }],
  };
};
