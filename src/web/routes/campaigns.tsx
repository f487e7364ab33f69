import { Hono } from 'hono';
import { NotFound } from '../../desk/errors.ts';
import { fetchCampaignPicture } from '../../desk/fetch-campaign-picture.ts';
import { listCampaigns, viewCampaign, viewCampaignStatement, viewEmbeddedStatement } from '../../desk/view-campaign.ts';
import { wordingIn } from '../../wording/wording.ts';
import { campaignFeedOf } from '../campaigns/feed-of.ts';
import { dispositionName } from '../disposition-name.ts';
import { FEEDS } from '../news/feeds.ts';
import type { WebEnvironment } from '../page-context.ts';
import { EmbeddedStatementPage, StatementPage, WithdrawnStatementPage } from '../pages/campaign-statement.tsx';
import { CampaignPage, CampaignsPage } from '../pages/campaigns.tsx';
import { CAMPAIGNS_PATH, type FeedKind } from '../paths.ts';
import { isLocale } from '../preferences.ts';

/** Campaigns for everybody: their lists, their statements, pictures and feeds, and statements on pages of other sites. */
export function campaignRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(CAMPAIGNS_PATH, async (context) => {
    const { desk, page } = context.var;
    return context.html(<CampaignsPage page={page} campaigns={await listCampaigns(desk)} />);
  });
  routes.get(`${CAMPAIGNS_PATH}/pictures/:id/:name`, async (context) => {
    const picture = await fetchCampaignPicture(context.var.desk, context.req.param('id'));
    return context.body(new Uint8Array(picture.bytes), 200, {
      'content-type': picture.mediaType,
      'content-disposition': `inline; ${dispositionName(picture.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  routes.get(`${CAMPAIGNS_PATH}/:slug`, async (context) => {
    const { desk, page } = context.var;
    return context.html(<CampaignPage page={page} campaign={await viewCampaign(desk, context.req.param('slug'))} />);
  });
  routes.get(`${CAMPAIGNS_PATH}/:slug/feed/:feed{[a-z]{2}\\.(?:atom|rss|json)}`, async (context) => {
    const [locale = '', kind] = context.req.param('feed').split('.') as [string, FeedKind];
    if (!isLocale(locale)) throw new NotFound('page', locale);
    const campaign = await viewCampaign(context.var.desk, context.req.param('slug'));
    const page = { ...context.var.page, locale, wording: wordingIn(locale) };
    const { write, type } = FEEDS[kind];
    return context.body(write(campaignFeedOf(page, campaign, kind)), 200, { 'content-type': type });
  });
  routes.get(`${CAMPAIGNS_PATH}/:slug/:statement`, async (context) => {
    const { desk, page } = context.var;
    const { slug, statement: name } = context.req.param();
    const statement = await viewCampaignStatement(desk, { campaign: slug, statement: name });
    if (statement.state === 'withdrawn') {
      return context.html(<WithdrawnStatementPage page={page} statement={statement} />, 410);
    }
    return context.html(<StatementPage page={page} statement={statement} />);
  });
  routes.get('/embed/statements/:id', async (context) => {
    const { desk, page } = context.var;
    const statement = await viewEmbeddedStatement(desk, context.req.param('id'));
    return context.html(<EmbeddedStatementPage page={page} statement={statement} />);
  });
  return routes;
}
