import { Invalid } from '../../desk/errors.ts';
import type { FileDescription } from '../../store/release-files.ts';
import type { ReleaseLink } from '../../store/releases.ts';
import type { ReleaseContact, ReleaseWords } from '../../store/schema/newsroom.ts';
import type { Fields } from '../form-fields.ts';
import type { ReleaseFormFields } from '../pages/release-desk.tsx';

/** What the form of a press release was sent with. */
export function releaseFieldsIn(fields: Fields): ReleaseFormFields {
  return {
    slug: fields.text('slug').trim(),
    topics: fields.all('topic'),
    contacts: contactsIn(fields),
    links: fields.text('links'),
    texts: Object.fromEntries(fields.all('text').map((language) => [language, wordsIn(fields, language)])),
    teamIds: fields.numbers('team'),
  };
}

/** The words of one language version. */
export function wordsIn(fields: Fields, language: string): ReleaseWords {
  return {
    title: fields.text(`title-${language}`),
    lead: fields.text(`lead-${language}`),
    body: fields.text(`body-${language}`),
  };
}

/** What a form says of a file. */
export function describedFile(fields: Fields): FileDescription {
  const inLanguages = (part: string) => {
    const prefix = `${part}-`;
    const named = fields.entriesBut('').filter(([name]) => name.startsWith(prefix));
    return Object.fromEntries(named.map(([name, text]) => [name.slice(prefix.length), text]));
  };
  return { alternatives: inLanguages('alt'), captions: inLanguages('caption'), credit: fields.text('credit') };
}

/** Contacts stand under the same names again and again; those without a word are none. */
function contactsIn(fields: Fields): ReleaseContact[] {
  const column = (part: string) =>
    fields.entriesBut('').flatMap(([name, value]) => (name === `contact-${part}` ? [value.trim()] : []));
  const [names = [], offices = [], emails = [], phones = []] = ['name', 'office', 'email', 'phone'].map(column);
  return names
    .map((name, index) => ({
      name,
      office: offices[index] ?? '',
      email: emails[index] ?? '',
      phone: phones[index] ?? '',
    }))
    .filter((contact) => Object.values(contact).some((value) => value !== ''));
}

const LINKED = /^(?:https?:\/\/[^/\s]+)?\/(commitments|pledges|news)\/([\w-]{1,100})(?:\/[a-z]{2})?\/?$/u;
const KINDS = { commitments: 'commitment', pledges: 'pledge', news: 'release' } as const;

/** What the addresses in a text lead to, one a line. Throws `Invalid` for one that leads to nothing that can be linked. */
export function linksIn(text: string): ReleaseLink[] {
  const lines = text.split(/\s+/u).filter((line) => line !== '');
  return lines.map((line) => {
    const [, section, target] = LINKED.exec(line) ?? [];
    if (section === undefined || target === undefined) {
      throw new Invalid([{ field: 'links', code: 'not-one-of', details: { value: line } }]);
    }
    return { kind: KINDS[section as keyof typeof KINDS], target };
  });
}
