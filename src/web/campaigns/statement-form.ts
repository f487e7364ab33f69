import type { CampaignDraft } from '../../desk/create-campaign.ts';
import { Invalid } from '../../desk/errors.ts';
import type { StatementLink, StatementWords } from '../../store/campaign-parts.ts';
import { COMMITMENT_RELATIONS, type CommitmentRelation, type StatementSource } from '../../store/schema/campaigns.ts';
import { LOCALES } from '../../wording/locale.ts';
import type { Fields } from '../form-fields.ts';

/** What the form of a campaign was sent with. */
export function campaignFieldsIn(fields: Fields): CampaignDraft {
  const inLanguages = (part: string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, fields.text(`${part}-${locale}`)]));
  return {
    ...{ slug: fields.text('slug').trim(), titles: inLanguages('title'), descriptions: inLanguages('description') },
    initiative: fields.optional('initiative') ?? null,
    ...{ startsOn: fields.optional('startsOn') ?? null, endsOn: fields.optional('endsOn') ?? null },
  };
}

/** What the form of a statement was sent with: links and sources as they were written. */
export interface StatementFormFields {
  readonly slug: string;
  readonly actorId: string;
  readonly speakerName: string;
  readonly speakerOffice: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, StatementWords>>;
  readonly links: Readonly<Record<CommitmentRelation, string>>;
  readonly sources: string;
  /** Empty for none. */
  readonly videoId: string;
}

/** The fields of the form of a statement. */
export function statementFieldsIn(fields: Fields): StatementFormFields {
  const words = (language: string): StatementWords => ({
    title: fields.text(`title-${language}`),
    body: fields.text(`body-${language}`),
  });
  return {
    ...{ slug: fields.text('slug').trim(), actorId: fields.text('actor'), language: fields.text('language') },
    ...{ speakerName: fields.text('speakerName').trim(), speakerOffice: fields.text('speakerOffice').trim() },
    texts: Object.fromEntries(fields.all('text').map((language) => [language, words(language)])),
    links: { presses: fields.text('presses'), answers: fields.text('answers') },
    ...{ sources: fields.text('sources'), videoId: fields.text('video') },
  };
}

const COMMITMENT = /^(?:https?:\/\/[^/\s]+)?\/commitments\/([\w-]{1,100})\/?$/u;

/** The commitments whose addresses stand in the fields, one a line. Throws `Invalid` for what is no such address. */
export function linksIn(written: StatementFormFields['links']): StatementLink[] {
  return COMMITMENT_RELATIONS.flatMap((relation) =>
    linesOf(written[relation]).map((line) => {
      const [, commitmentId] = COMMITMENT.exec(line) ?? [];
      if (commitmentId === undefined) {
        throw new Invalid([{ field: 'links', code: 'not-one-of', details: { value: line } }]);
      }
      return { relation, commitmentId };
    }),
  );
}

/** Addresses with what they are after them, one a line. */
export function sourcesIn(written: string): StatementSource[] {
  return linesOf(written).map((line) => {
    const [address = '', ...title] = line.split(/\s+/u);
    return { address, title: title.join(' ') };
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
