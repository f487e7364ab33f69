import { CAMPAIGN_LIMITS } from '../../desk/campaigns/campaign-input.ts';
import type { CampaignDraft } from '../../desk/create-campaign.ts';
import type { CampaignsDesk } from '../../desk/view-campaign-desk.ts';
import { LOCALES } from '../../wording/locale.ts';
import { periodOf } from '../campaigns/words.ts';
import { Problem, SelectField, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { CAMPAIGNS_DESK_PATH, campaignDeskPath } from '../paths.ts';

interface CampaignFieldsProps {
  readonly page: PageContext;
  readonly initiatives: CampaignsDesk['initiatives'];
  readonly fields: CampaignDraft;
  /** Whether its address stays as it is. */
  readonly isPublic?: boolean;
}

/** The fields of what is said of a campaign. */
export function CampaignFields({ page, initiatives, fields, isPublic = false }: CampaignFieldsProps) {
  const { desk } = page.wording.campaigns;
  const options = initiatives.map(({ slug, names }) => {
    const name = translated(names, page.locale);
    return { value: slug, label: name.text, lang: name.lang };
  });
  return (
    <>
      {LOCALES.map((locale) => (
        <TextField
          {...{ name: `title-${locale}`, label: desk.heading[locale], value: fields.titles[locale] ?? '' }}
          maxlength={CAMPAIGN_LIMITS.title}
        />
      ))}
      {isPublic ? (
        <>
          <input type="hidden" name="slug" value={fields.slug} />
          <p class="hint">{desk.slugStays}</p>
        </>
      ) : (
        <TextField
          {...{ name: 'slug', label: desk.slug, value: fields.slug, hint: desk.slugHint, required: true }}
          maxlength={CAMPAIGN_LIMITS.slug}
        />
      )}
      <SelectField
        {...{ name: 'initiative', label: desk.initiative, chosen: fields.initiative ?? '' }}
        options={[{ value: '', label: desk.noInitiative }, ...options]}
      />
      <TextField name="startsOn" type="date" label={desk.startsOn} value={fields.startsOn ?? ''} />
      <TextField name="endsOn" type="date" label={desk.endsOn} value={fields.endsOn ?? ''} />
      {LOCALES.map((locale) => (
        <div class="form-field">
          <label for={`description-${locale}`}>{desk.description[locale]}</label>
          <textarea
            {...{ id: `description-${locale}`, name: `description-${locale}`, rows: 4, lang: locale }}
            maxlength={CAMPAIGN_LIMITS.description}
          >
            {fields.descriptions[locale] ?? ''}
          </textarea>
        </div>
      ))}
    </>
  );
}

/** The form of a campaign before anything is written. */
export const NO_CAMPAIGN: CampaignDraft = {
  ...{ slug: '', titles: {}, descriptions: {}, initiative: null, startsOn: null, endsOn: null },
};

interface CampaignsDeskProps {
  readonly page: PageContext;
  readonly desk: CampaignsDesk;
  readonly fields: CampaignDraft;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
}

/** The campaigns of the desk, and the form for a new one. */
export function CampaignsDeskPage({ page, desk: view, fields, problem }: CampaignsDeskProps) {
  const { campaigns } = page.wording;
  const { desk } = campaigns;
  return (
    <Layout page={page} title={desk.title} place="campaign-desk">
      <div class="newsroom-page">
        <header class="page-head">
          <h1>{desk.title}</h1>
          <p>{desk.lead}</p>
        </header>
        <section>
          {view.campaigns.length === 0 && <p class="quiet">{campaigns.none}</p>}
          <ul class="initiative-list">
            {view.campaigns.map((campaign) => {
              const title = translated(campaign.titles, page.locale);
              const facts = [desk.states[campaign.state], periodOf(campaign, page), campaigns.count(campaign.count)];
              return (
                <li>
                  <a href={campaignDeskPath(campaign.id)} lang={title.lang}>
                    {title.text}
                  </a>
                  <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
                </li>
              );
            })}
          </ul>
        </section>
        <section>
          <h2 id="create">{desk.create}</h2>
          <Problem sentence={problem} />
          <form method="post" action={CAMPAIGNS_DESK_PATH} class="sign-in-form">
            <CampaignFields page={page} initiatives={view.initiatives} fields={fields} />
            <button type="submit" class="button">
              {desk.begin}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}
