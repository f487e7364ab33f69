import { raw } from 'hono/html';
import type { ListedCampaign } from '../../desk/campaigns/campaign-views.ts';
import type { CampaignPageView } from '../../desk/view-campaign.ts';
import { markupToHtml } from '../../formats/markup/to-html.ts';
import type { StatementText } from '../../store/campaign-parts.ts';
import { formatInstant } from '../../wording/instants.ts';
import { CampaignHead } from '../campaigns/campaign-head.tsx';
import { CampaignList } from '../campaigns/campaign-list.tsx';
import { Speaker, StatementPicture } from '../campaigns/statement-article.tsx';
import { periodOf, wordsFor } from '../campaigns/words.ts';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { CAMPAIGNS_PATH, campaignFeedPath, campaignPath, FEED_KINDS, initiativePath } from '../paths.ts';

/** Every campaign that is public. */
export function CampaignsPage({ page, campaigns }: { page: PageContext; campaigns: readonly ListedCampaign[] }) {
  const words = page.wording.campaigns;
  return (
    <Layout page={page} title={words.title} place="campaigns">
      <div class="news-page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        {campaigns.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <CampaignList page={page} campaigns={campaigns} />
        )}
      </div>
    </Layout>
  );
}

function Sequence({ page, campaign }: { page: PageContext; campaign: CampaignPageView }) {
  return (
    <ol class="news-list">
      {campaign.statements.map((statement) => {
        const words = wordsFor(statement, page.locale);
        return (
          <li class={statement.picture === null ? undefined : 'with-picture'}>
            <div>
              <h3>
                <a href={campaignPath(campaign.slug, statement.slug)} lang={words?.text.language}>
                  {words?.text.title ?? statement.slug}
                </a>
              </h3>
              <Speaker page={page} statement={statement} />
              {words !== null && <Beginning text={words.text} />}
              <p class="facts">
                {statement.publishedAt !== null && formatInstant(statement.publishedAt, page.locale, page.timeZone)}
              </p>
            </div>
            <StatementPicture page={page} statement={statement} />
          </li>
        );
      })}
    </ol>
  );
}

/** The first paragraph of what is said. */
function Beginning({ text }: { text: StatementText }) {
  const [first = ''] = text.body.trim().split(/\n\s*\n/u);
  return (
    <div class="statement-beginning" lang={text.language}>
      {raw(markupToHtml(first))}
    </div>
  );
}

/** A campaign: what it is, and what is published of its sequence. */
export function CampaignPage({ page, campaign }: { page: PageContext; campaign: CampaignPageView }) {
  const words = page.wording.campaigns;
  const { slug, initiative, statements } = campaign;
  const title = translated(campaign.titles, page.locale);
  const description = translated(campaign.descriptions, page.locale);
  const period = periodOf(campaign, page);
  const name = initiative && translated(initiative.names, page.locale);
  const head = { title: title.text, description: description.text || words.lead };
  return (
    <Layout page={page} title={title.text} place="campaigns" head={<CampaignHead page={page} slug={slug} {...head} />}>
      <div class="news-page campaign-page">
        <header class="page-head">
          <p class="eyebrow">
            <a href={CAMPAIGNS_PATH}>{words.title}</a>
            {period !== null && ` · ${period}`}
          </p>
          <h1 lang={title.lang}>{title.text}</h1>
          {description.text !== '' && (
            <div class="release-words" lang={description.lang}>
              {raw(markupToHtml(description.text))}
            </div>
          )}
          {initiative && (
            <p>
              {words.partOf}{' '}
              <a href={initiativePath(initiative)} lang={name?.lang}>
                {name?.text}
              </a>
            </p>
          )}
        </header>
        <section aria-labelledby="sequence">
          <h2 id="sequence">{words.sequence}</h2>
          {statements.length === 0 ? (
            <p class="quiet">{words.nothingYet}</p>
          ) : (
            <Sequence page={page} campaign={campaign} />
          )}
        </section>
        <p class="more">
          {words.feeds}:{' '}
          {FEED_KINDS.map((kind) => (
            <a href={campaignFeedPath(slug, page.locale, kind)}>{page.wording.news.feedKinds[kind]}</a>
          ))}
        </p>
        {initiative && <SubscribeForm page={page} choice={{ kind: 'initiative', value: initiative.id }} />}
      </div>
    </Layout>
  );
}
