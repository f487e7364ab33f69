import type { ListedCampaign } from '../../desk/campaigns/campaign-views.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { CampaignList } from './campaign-list.tsx';

interface CampaignsHereProps {
  readonly page: PageContext;
  readonly campaigns: readonly ListedCampaign[];
  /** Of the initiative on whose page they are. */
  readonly names: Translations;
}

/** The campaigns of an initiative on its page; nothing where there are none. */
export function CampaignsHere({ page, campaigns, names }: CampaignsHereProps) {
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">{page.wording.campaigns.of(translated(names, page.locale).text)}</h2>
      <CampaignList page={page} campaigns={campaigns} />
    </section>
  );
}
