import type { ListedCampaign } from '../../desk/campaigns/campaign-views.ts';
import { formatInstant } from '../../wording/instants.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { campaignPath } from '../paths.ts';
import { periodOf } from './words.ts';

/** Campaigns as a list, each with how much of it is published. */
export function CampaignList({ page, campaigns }: { page: PageContext; campaigns: readonly ListedCampaign[] }) {
  const words = page.wording.campaigns;
  return (
    <ul class="initiative-list">
      {campaigns.map((campaign) => {
        const { slug, titles, count, latest } = campaign;
        const title = translated(titles, page.locale);
        const facts = [
          periodOf(campaign, page),
          words.count(count),
          latest && words.latest(formatInstant(latest, page.locale, page.timeZone)),
        ];
        return (
          <li>
            <a href={campaignPath(slug)} lang={title.lang}>
              {title.text}
            </a>
            <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
