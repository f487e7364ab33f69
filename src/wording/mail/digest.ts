import type { DigestContent, RemindedGroup, RemindedItem } from '../../desk/mail/mail-contents.ts';
import type { MailBlock, MailItem } from '../../formats/mail/mail-words.ts';
import type { ReminderStage } from '../../store/schema/mail.ts';
import { formatDate, relativeDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { plural } from '../numbers.ts';
import type { MailSetting, MailText } from './mail-text.ts';

const DANISH = {
  subject: (date: string, count: number) => `${count} ${plural(count, 'påmindelse', 'påmindelser')}, ${date}`,
  lead: 'Det her ser du og dine teams efter i Servanda, og nu er det tid at se på det.',
  stages: {
    overdue: 'Fristen er overskredet',
    day: 'Frist i dag',
    week: 'Frist inden for en uge',
    month: 'Frist inden for 30 dage',
    silent: 'Længe siden sidste melding',
  } satisfies Record<ReminderStage, string>,
  due: (date: string, relative: string) => `Frist ${date} (${relative})`,
  silentSince: (date: string, relative: string) => `Ingen melding siden ${date} (${relative})`,
  recurs: 'kommer igen',
  to: (recipients: string) => `til ${recipients}`,
  milestone: (title: string) => `Milepæl: ${title}`,
  restricted: 'Et løfte i et dokument, der kun er for bestemte teams',
  more: (count: number) => `${count} mere på dit bord.`,
  desk: 'Åbn dit bord',
  reason:
    'Du får denne mail, fordi du har løfter at følge op på. På din konto vælger du, hvad du vil mindes om, og hvornår.',
};

const ENGLISH: typeof DANISH = {
  subject: (date, count) => `${count} ${plural(count, 'reminder', 'reminders')}, ${date}`,
  lead: 'You and your teams look after this in Servanda, and it is time to look at it.',
  stages: {
    overdue: 'Overdue',
    day: 'Due today',
    week: 'Due within a week',
    month: 'Due within 30 days',
    silent: 'No word for long',
  },
  due: (date, relative) => `Due ${date} (${relative})`,
  silentSince: (date, relative) => `No word since ${date} (${relative})`,
  recurs: 'comes again',
  to: (recipients) => `to ${recipients}`,
  milestone: (title) => `Milestone: ${title}`,
  restricted: 'A commitment in a document that is for certain teams only',
  more: (count) => `${count} more on your desk.`,
  desk: 'Open your desk',
  reason:
    'You get this mail because you have commitments to follow up. On your account you choose what you are reminded of, and when.',
};

const TEXTS: Readonly<Record<Locale, typeof DANISH>> = { da: DANISH, en: ENGLISH };

/** What somebody owes, the most urgent first, in their language. */
export const digestMail: MailText<DigestContent> = ({ day, groups }, setting) => {
  const { locale, link } = setting;
  const text = TEXTS[locale];
  const count = groups.reduce((sum, { items, more }) => sum + items.length + more, 0);
  return {
    subject: text.subject(formatDate(day, locale), count),
    blocks: [
      { type: 'paragraph', text: text.lead },
      ...groups.flatMap((group) => groupBlocks(group, day, setting)),
      { type: 'button', text: text.desk, address: link('/desk') },
    ],
    footer: [{ text: text.reason, address: link('/account#reminders') }],
  };
};

function groupBlocks({ stage, items, more }: RemindedGroup, today: string, setting: MailSetting): MailBlock[] {
  const text = TEXTS[setting.locale];
  return [
    { type: 'heading', text: text.stages[stage] },
    { type: 'list', items: items.map((item) => itemWords(item, stage, today, setting)) },
    ...(more > 0 ? [{ type: 'paragraph', text: text.more(more) } as const] : []),
  ];
}

function itemWords(item: RemindedItem, stage: ReminderStage, today: string, { locale, link }: MailSetting): MailItem {
  const text = TEXTS[locale];
  const when = stage === 'silent' ? text.silentSince : text.due;
  const facts = [
    when(formatDate(item.day, locale), relativeDate(item.day, today, locale)),
    ...(item.recurs ? [text.recurs] : []),
    ...(item.recipients.length > 0 ? [text.to(item.recipients.map((names) => names[locale]).join(', '))] : []),
    ...(item.milestone === null ? [] : [text.milestone(item.milestone)]),
    ...(item.owner === '' ? [] : [item.owner]),
  ];
  return {
    text: item.text ?? text.restricted,
    address: link(`/commitments/${encodeURIComponent(item.commitmentId)}`),
    ...(item.text === null || item.language === locale ? {} : { language: item.language }),
    facts: facts.join(' · '),
  };
}
