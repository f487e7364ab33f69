import type { EventContent, EventOccasion } from '../../desk/mail/mail-contents.ts';
import type { CalendarAnswer } from '../../formats/calendar/render-events.ts';
import type { MailBlock, MailCalendar } from '../../formats/mail/mail-words.ts';
import { formatInstant } from '../instants.ts';
import type { Locale } from '../locale.ts';
import { wordMeetingTime } from '../meeting-times.ts';
import type { MailText } from './mail-text.ts';

interface EventMailText {
  readonly subject: Readonly<Record<EventOccasion, (name: string) => string>>;
  readonly lead: Readonly<Record<Exclude<EventOccasion, 'answered'>, string>>;
  /** What was answered; `waiting` where all seats are taken. */
  readonly answered: Readonly<Record<'accepted' | 'waiting' | 'tentative' | 'declined', (seats: number) => string>>;
  readonly when: (time: string) => string;
  readonly where: (place: string) => string;
  readonly online: (address: string) => string;
  readonly answerBy: (time: string) => string;
  readonly personal: string;
  readonly answer: string;
  readonly change: string;
  readonly footer: string;
  readonly footerRegistered: string;
}

const TEXTS: Readonly<Record<Locale, EventMailText>> = {
  da: {
    subject: {
      invited: (name) => `Invitation: ${name}`,
      registered: (name) => `Din tilmelding til ${name}`,
      reminded: (name) => `Kommer du? ${name}`,
      answered: (name) => `Dit svar: ${name}`,
      seated: (name) => `Du har fået plads: ${name}`,
      moved: (name) => `Ændret: ${name}`,
      postponed: (name) => `Udsat: ${name}`,
      cancelled: (name) => `Aflyst: ${name}`,
    },
    lead: {
      invited: 'Du er inviteret. Fortæl, om du kommer.',
      registered:
        'Nogen har bedt om at blive tilmeldt med denne adresse. Er det dig, så svar her; ellers skal du intet gøre.',
      reminded: 'Vi har ikke hørt, om du kommer.',
      seated:
        'En plads er blevet ledig, og den er din. Kan du ikke komme alligevel, så ret dit svar, så en anden får den.',
      moved: 'Tid eller sted er ændret. Det nye står her. Ret dit svar, hvis det ikke passer.',
      postponed: 'Det er udsat. Du hører fra os, når der er en ny dato.',
      cancelled: 'Det er aflyst.',
    },
    answered: {
      accepted: (seats) => (seats === 1 ? 'Vi har noteret, at du kommer.' : `Vi har noteret, at I kommer ${seats}.`),
      waiting: () => 'Alle pladser er taget. Du står på ventelisten og hører fra os, hvis der bliver plads.',
      tentative: () => 'Vi har noteret, at du måske kommer. Det giver ikke en plads.',
      declined: () => 'Vi har noteret, at du ikke kommer.',
    },
    when: (time) => `Tid: ${time}`,
    where: (place) => `Sted: ${place}`,
    online: (address) => `På nettet: ${address}`,
    answerBy: (time) => `Svar senest ${time}.`,
    personal: 'Linket er personligt. Du kan rette dit svar med det, så længe der tages imod svar.',
    answer: 'Svar på invitationen',
    change: 'Se eller ret dit svar',
    footer: 'Du får denne mail, fordi du er inviteret til arrangementet.',
    footerRegistered: 'Du får denne mail, fordi adressen blev skrevet i en tilmelding til arrangementet.',
  },
  en: {
    subject: {
      invited: (name) => `Invitation: ${name}`,
      registered: (name) => `Your registration for ${name}`,
      reminded: (name) => `Are you coming? ${name}`,
      answered: (name) => `Your answer: ${name}`,
      seated: (name) => `You have a seat: ${name}`,
      moved: (name) => `Changed: ${name}`,
      postponed: (name) => `Postponed: ${name}`,
      cancelled: (name) => `Cancelled: ${name}`,
    },
    lead: {
      invited: 'You are invited. Tell us whether you are coming.',
      registered:
        'Somebody asked to register with this address. If it was you, answer here; if not, there is nothing to do.',
      reminded: 'We have not heard whether you are coming.',
      seated:
        'A seat has become free, and it is yours. If you cannot come after all, change your answer so that somebody else gets it.',
      moved: 'The time or the place has changed. The new one is here. Change your answer if it does not suit you.',
      postponed: 'It is postponed. You will hear from us when there is a new date.',
      cancelled: 'It is cancelled.',
    },
    answered: {
      accepted: (seats) =>
        seats === 1 ? 'We have noted that you are coming.' : `We have noted that ${seats} of you are coming.`,
      waiting: () => 'All seats are taken. You are on the waiting list and will hear from us if there is room.',
      tentative: () => 'We have noted that you may be coming. That takes no seat.',
      declined: () => 'We have noted that you are not coming.',
    },
    when: (time) => `Time: ${time}`,
    where: (place) => `Place: ${place}`,
    online: (address) => `Online: ${address}`,
    answerBy: (time) => `Answer by ${time}.`,
    personal: 'The link is personal. You can change your answer with it as long as answers are taken.',
    answer: 'Answer the invitation',
    change: 'See or change your answer',
    footer: 'You get this mail because you are invited to the event.',
    footerRegistered: 'You get this mail because the address was written in a registration for the event.',
  },
};

const ASKING: ReadonlySet<EventOccasion> = new Set(['invited', 'registered', 'reminded']);
const OFF: ReadonlySet<EventOccasion> = new Set(['postponed', 'cancelled']);

/** Tells somebody of an event that they are asked to, with an entry for the calendar of those who come. */
export const eventMail: MailText<EventContent> = (content, { locale, link }) => {
  const text = TEXTS[locale];
  const { occasion, name, path } = content;
  const paragraph = (words: string): MailBlock => ({ type: 'paragraph', text: words });
  const isAsking = ASKING.has(occasion);
  const facts = occasion === 'cancelled' ? [] : factsOf(content, locale);
  const button: MailBlock = { type: 'button', text: isAsking ? text.answer : text.change, address: link(path) };
  const calendar = calendarOf(content, link);
  return {
    subject: text.subject[occasion](name),
    blocks: [
      { type: 'heading', text: name },
      paragraph(leadOf(content, text)),
      ...facts.map(paragraph),
      ...(OFF.has(occasion) ? [] : [button, paragraph(text.personal)]),
    ],
    footer: [{ text: occasion === 'registered' ? text.footerRegistered : text.footer }],
    ...(calendar && { calendar }),
  };
};

function leadOf({ occasion, answer, seats, isWaiting }: EventContent, text: EventMailText): string {
  if (occasion !== 'answered') return text.lead[occasion];
  return text.answered[isWaiting ? 'waiting' : (answer ?? 'declined')](seats);
}

function factsOf({ occasion, startsAt, endsAt, timeZone, place, webAddress, answerBy }: EventContent, locale: Locale) {
  const text = TEXTS[locale];
  const span = { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt), timeZone };
  const isDue = ASKING.has(occasion) && answerBy !== null;
  return [
    ...(occasion === 'postponed' ? [] : [text.when(wordMeetingTime(span, locale))]),
    ...(place === null ? [] : [text.where(place)]),
    ...(webAddress === null ? [] : [text.online(webAddress)]),
    ...(isDue ? [text.answerBy(formatInstant(new Date(answerBy), locale, timeZone))] : []),
  ];
}

const ANSWERS = { accepted: 'ACCEPTED', tentative: 'TENTATIVE', declined: 'DECLINED' } as const;

/** What belongs into the calendar of those who come, and out of it when they do not, or it does not take place. */
function calendarOf(content: EventContent, link: (path: string) => string): MailCalendar | null {
  const { occasion, answer, isWaiting } = content;
  if (ASKING.has(occasion) || answer === null) return null;
  const isOff = OFF.has(occasion) || answer === 'declined';
  const given: CalendarAnswer = isWaiting ? 'TENTATIVE' : ANSWERS[answer];
  const host = new URL(link('/')).hostname;
  return {
    method: isOff ? 'CANCEL' : 'REQUEST',
    answer: given,
    event: {
      ...{ uid: `event-${content.uid}@${host}`, sequence: content.sequence, changedAt: new Date(content.changedAt) },
      startsAt: new Date(content.startsAt),
      endsAt: content.endsAt === null ? null : new Date(content.endsAt),
      ...{ timeZone: content.timeZone, summary: content.name, description: content.description },
      location: [content.place, content.webAddress].filter((one) => one !== null).join(', '),
      address: link(`/events/${content.slug}`),
      status: isOff ? 'CANCELLED' : given === 'TENTATIVE' ? 'TENTATIVE' : 'CONFIRMED',
    },
  };
}
