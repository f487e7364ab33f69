import type { StatementView } from '../../desk/campaigns/campaign-views.ts';
import type { CampaignDraft } from '../../desk/create-campaign.ts';
import type { CampaignDeskView } from '../../desk/view-campaign-desk.ts';
import { NAMED_LANGUAGES } from '../../text/named-languages.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { speakerLine, wordsFor } from '../campaigns/words.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { CAMPAIGNS_DESK_PATH, campaignDeskPath, campaignPath, statementDeskPath } from '../paths.ts';
import { CampaignFields } from './campaigns-desk.tsx';

interface CampaignDeskProps {
  readonly page: PageContext;
  readonly campaign: CampaignDeskView;
  readonly fields: CampaignDraft;
  /** What the form of a new statement was sent with, to be corrected. */
  readonly begun: Readonly<Record<string, string>>;
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** What the form shows of a campaign as it stands. */
export function fieldsOfCampaign(campaign: CampaignDeskView): CampaignDraft {
  const { slug, titles, descriptions, startsOn, endsOn } = campaign;
  return { slug, titles, descriptions, startsOn, endsOn, initiative: campaign.initiative?.slug ?? null };
}

/** The languages of the world by their names, those of the site's readers first. */
export function languageOptions(page: PageContext): { value: string; label: string }[] {
  const options = NAMED_LANGUAGES.map((value) => ({ value, label: wordLanguage(value, page.locale) }));
  const order = new Intl.Collator(page.locale);
  const isOwn = ({ value }: { value: string }) => Number(value === 'da' || value === 'en');
  return options.sort((one, other) => isOwn(other) - isOwn(one) || order.compare(one.label, other.label));
}

interface SequenceProps extends Pick<CampaignDeskProps, 'page' | 'campaign'> {
  readonly statement: StatementView;
}

function Place({ page, campaign, statement, by }: SequenceProps & { readonly by: 'up' | 'down' }) {
  const { desk } = page.wording.campaigns;
  const title = wordsFor(statement, page.locale)?.text.title ?? statement.slug;
  return (
    <button
      {...{ type: 'submit', class: 'copy', name: by, value: statement.id }}
      formaction={`${campaignDeskPath(campaign.id)}/order`}
      aria-label={by === 'up' ? desk.upOf(title) : desk.downOf(title)}
    >
      {desk[by]}
    </button>
  );
}

function Row(props: SequenceProps) {
  const { page, statement } = props;
  const { desk } = page.wording.campaigns;
  const words = wordsFor(statement, page.locale);
  const at = statement.publishedAt ?? statement.publishAt;
  const facts = [
    desk.statementStates[statement.state],
    at && formatInstant(at, page.locale, statement.timeZone ?? page.timeZone),
    at && statement.timeZone,
    speakerLine(statement, page),
  ];
  return (
    <li>
      <a href={statementDeskPath(statement.id)} lang={words?.text.language}>
        {words?.text.title || statement.slug}
      </a>
      <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
      <span class="place-buttons">
        <Place {...props} by="up" />
        <Place {...props} by="down" />
      </span>
    </li>
  );
}

function Statements({ page, campaign }: Pick<CampaignDeskProps, 'page' | 'campaign'>) {
  const { desk } = page.wording.campaigns;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{desk.statements}</h2>
      {campaign.statements.length === 0 && <p class="quiet">{desk.noStatements}</p>}
      <form method="post" action={`${campaignDeskPath(campaign.id)}/order`}>
        <input type="hidden" name="revision" value={campaign.revision} />
        <ol class="initiative-list campaign-order">
          {campaign.statements.map((statement) => (
            <Row {...{ page, campaign, statement }} />
          ))}
        </ol>
      </form>
    </section>
  );
}

function NewStatement({ page, campaign, begun }: Pick<CampaignDeskProps, 'page' | 'campaign' | 'begun'>) {
  const { campaigns, signing } = page.wording;
  const { desk } = campaigns;
  const speakers = campaign.speakers
    .map(({ id, names }) => ({ value: id, label: names[page.locale] }))
    .sort((one, other) => one.label.localeCompare(other.label, page.locale));
  return (
    <section aria-labelledby="add">
      <h2 id="add">{desk.add}</h2>
      <p class="hint">{desk.addHint}</p>
      <form method="post" action={`${campaignDeskPath(campaign.id)}/statements`} class="sign-in-form">
        <SelectField
          {...{ name: 'actor', label: desk.actor, chosen: begun.actor, required: true }}
          options={[{ value: '', label: signing.choose }, ...speakers]}
        />
        <TextField name="title" label={desk.statementTitle} value={begun.title ?? ''} maxlength={200} required />
        <TextField
          {...{ name: 'slug', label: desk.slug, value: begun.slug ?? '', hint: desk.slugHint }}
          maxlength={80}
          required
        />
        <SelectField
          {...{ name: 'language', label: desk.language, chosen: begun.language ?? page.locale }}
          options={languageOptions(page)}
        />
        <button type="submit" class="button">
          {desk.beginStatement}
        </button>
      </form>
    </section>
  );
}

function Publishing({ page, campaign }: Pick<CampaignDeskProps, 'page' | 'campaign'>) {
  const { desk } = page.wording.campaigns;
  const isDraft = campaign.state === 'draft';
  const mayHide = campaign.statements.every(({ state }) => state === 'draft');
  if (!isDraft && !mayHide) return null;
  return (
    <section class="release-publishing" aria-labelledby="publishing">
      <h2 id="publishing">{desk.publishing}</h2>
      <form method="post" action={`${campaignDeskPath(campaign.id)}/${isDraft ? 'publish' : 'hide'}`}>
        <input type="hidden" name="revision" value={campaign.revision} />
        {isDraft && <p class="hint">{desk.publishHint}</p>}
        <button type="submit" class={isDraft ? 'button' : 'button quiet-button'}>
          {isDraft ? desk.publish : desk.hide}
        </button>
      </form>
    </section>
  );
}

/** The desk of one campaign: its sequence, what is said of it, and whether it is public. */
export function CampaignDeskPage({ page, campaign, fields, begun, said }: CampaignDeskProps) {
  const { desk } = page.wording.campaigns;
  const title = translated(campaign.titles, page.locale);
  const isPublic = campaign.state === 'published';
  return (
    <Layout page={page} title={title.text} place="campaign-desk">
      <div class="release-desk">
        <header class="page-head">
          <p class="eyebrow">
            <a href={CAMPAIGNS_DESK_PATH}>{desk.title}</a> · {desk.states[campaign.state]}
          </p>
          <h1 lang={title.lang}>{title.text}</h1>
          {isPublic && (
            <p class="more">
              <a href={campaignPath(campaign.slug)}>{desk.seePublic}</a>
            </p>
          )}
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <Statements page={page} campaign={campaign} />
        <NewStatement page={page} campaign={campaign} begun={begun} />
        <Publishing page={page} campaign={campaign} />
        <section aria-labelledby="about">
          <h2 id="about">{desk.about}</h2>
          <form method="post" action={campaignDeskPath(campaign.id)} class="sign-in-form release-form">
            <input type="hidden" name="revision" value={campaign.revision} />
            <CampaignFields {...{ page, initiatives: campaign.initiatives, fields, isPublic }} />
            <button type="submit" class="button">
              {desk.save}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}
