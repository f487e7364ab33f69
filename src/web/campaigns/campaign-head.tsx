import type { StatementPageView } from '../../desk/view-campaign.ts';
import { quotationJsonLd } from '../../formats/schema-org/quotation.ts';
import { JsonLd } from '../components/json-ld.tsx';
import { translated } from '../initiatives/translated.ts';
import { FEED_TYPES } from '../news/release-head.tsx';
import type { PageContext } from '../page-context.ts';
import {
  actorPath,
  campaignFeedPath,
  campaignPath,
  campaignPicturePath,
  commitmentPath,
  FEED_KINDS,
} from '../paths.ts';
import { type ReaderWords, speakerLine } from './words.ts';

interface HeadProps {
  readonly page: PageContext;
  readonly slug: string;
}

/** Where programs find the feeds of a campaign. */
function CampaignFeedLinks({ page, slug }: HeadProps) {
  return FEED_KINDS.map((kind) => (
    <link
      rel="alternate"
      type={FEED_TYPES[kind]}
      title={page.wording.news.feedKinds[kind]}
      href={campaignFeedPath(slug, page.locale, kind)}
    />
  ));
}

/** What machines are told of a campaign: its address, its feeds, Open Graph. */
export function CampaignHead({ page, slug, title, description }: HeadProps & OpenGraphWords) {
  return (
    <>
      <CampaignFeedLinks page={page} slug={slug} />
      <OpenGraph page={page} address={page.origin + campaignPath(slug)} type="website" {...{ title, description }} />
    </>
  );
}

interface OpenGraphWords {
  readonly title: string;
  readonly description: string;
}

interface OpenGraphProps extends OpenGraphWords {
  readonly page: PageContext;
  readonly address: string;
  readonly type: 'article' | 'website';
}

function OpenGraph({ page, address, type, title, description }: OpenGraphProps) {
  return (
    <>
      <link rel="canonical" href={address} />
      <meta name="description" content={description} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={page.site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
    </>
  );
}

interface StatementHeadProps {
  readonly page: PageContext;
  readonly statement: StatementPageView;
  readonly words: ReaderWords;
}

/** What machines are told of a statement: its address, Open Graph, and schema.org. */
export function StatementHead({ page, statement, words }: StatementHeadProps) {
  const { campaign, slug, picture } = statement;
  const address = page.origin + campaignPath(campaign.slug, slug);
  const { title, language } = words.text;
  return (
    <>
      <CampaignFeedLinks page={page} slug={campaign.slug} />
      <OpenGraph {...{ page, address, title }} type="article" description={speakerLine(statement, page)} />
      <meta property="og:locale" content={language} />
      <meta property="article:published_time" content={statement.publishedAt?.toISOString() ?? ''} />
      {picture !== null && (
        <>
          <meta property="og:image" content={page.origin + campaignPicturePath(picture)} />
          <meta property="og:image:type" content={picture.mediaType} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alternatives[language] ?? ''} />
        </>
      )}
      <JsonLd data={quotationJsonLd(quotationOf({ page, statement, words }, address))} />
    </>
  );
}

function quotationOf({ page, statement, words }: StatementHeadProps, address: string) {
  const { actor, speakerName, speakerOffice, picture, campaign, position, language } = statement;
  const whole = (path: string) => page.origin + path;
  return {
    ...{ address, headline: words.text.title, text: words.text.body, language: words.text.language },
    translatedFrom: words.isTranslation ? language : null,
    published: statement.publishedAt?.toISOString() ?? '',
    speaker: speakerName === null ? null : { name: speakerName, office: speakerOffice },
    organisation: { name: actor.names[page.locale], address: whole(actorPath(actor.id)) },
    ...{ publisher: page.site.name, home: whole('/') },
    picture: picture === null ? null : whole(campaignPicturePath(picture)),
    campaign: {
      name: translated(campaign.titles, page.locale).text,
      address: whole(campaignPath(campaign.slug)),
      position,
    },
    about: statement.commitments.map(({ commitment }) => whole(commitmentPath(commitment.id))),
    citations: statement.sources.map((source) => source.address),
  };
}
