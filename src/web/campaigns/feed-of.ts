import type { StatementView } from '../../desk/campaigns/campaign-views.ts';
import type { CampaignPageView } from '../../desk/view-campaign.ts';
import type { Feed, FeedEntry } from '../../formats/feed/feed.ts';
import { markupToHtml } from '../../formats/markup/to-html.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { campaignFeedPath, campaignPath, campaignPicturePath, type FeedKind } from '../paths.ts';
import { speakerLine, wordsFor } from './words.ts';

/** Where nothing was ever published. */
const NEVER = new Date(0).toISOString();

/** The published statements of a campaign as a feed, the newest first; `page` is in the language of the feed. */
export function campaignFeedOf(page: PageContext, campaign: CampaignPageView, kind: FeedKind): Feed {
  const { campaigns } = page.wording;
  const entries = campaign.statements
    .flatMap((statement) => entryOf(page, campaign.slug, statement) ?? [])
    .sort((one, other) => other.published.localeCompare(one.published));
  const title = translated(campaign.titles, page.locale).text;
  return {
    title: campaigns.feedTitle(title),
    subtitle: campaigns.feedSubtitle(page.site.name),
    language: page.locale,
    home: page.origin + campaignPath(campaign.slug),
    self: page.origin + campaignFeedPath(campaign.slug, page.locale, kind),
    author: page.site.name,
    updated: entries[0]?.published ?? NEVER,
    entries,
  };
}

function entryOf(page: PageContext, slug: string, statement: StatementView): FeedEntry | null {
  const words = wordsFor(statement, page.locale);
  if (words === null || statement.publishedAt === null) return null;
  const { picture } = statement;
  const published = statement.publishedAt.toISOString();
  return {
    id: `urn:uuid:${statement.id}`,
    address: page.origin + campaignPath(slug, statement.slug),
    title: words.text.title,
    summary: speakerLine(statement, page),
    html: markupToHtml(words.text.body, { origin: page.origin }),
    ...{ published, updated: published, topics: [] },
    picture: picture && {
      address: page.origin + campaignPicturePath(picture),
      ...{ mediaType: picture.mediaType, size: picture.size },
    },
  };
}
