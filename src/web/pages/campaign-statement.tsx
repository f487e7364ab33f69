import { raw } from 'hono/html';
import type { PlacedStatement, StatementView } from '../../desk/campaigns/campaign-views.ts';
import type { StatementPageView } from '../../desk/view-campaign.ts';
import type { StatementDraftView } from '../../desk/view-campaign-desk.ts';
import { formatInstant } from '../../wording/instants.ts';
import { StatementHead } from '../campaigns/campaign-head.tsx';
import { StatementArticle, StatementPicture, StatementWords } from '../campaigns/statement-article.tsx';
import { speakerLine, wordsFor } from '../campaigns/words.ts';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { campaignPath, embeddedStatementPath, statementDeskPath } from '../paths.ts';
import { Video } from '../videos/video.tsx';

interface StatementPageProps {
  readonly page: PageContext;
  readonly statement: StatementPageView;
}

function titleOf(statement: StatementView, page: PageContext): string {
  return wordsFor(statement, page.locale)?.text.title ?? statement.slug;
}

/** What came before in the sequence and what came after; what is yet to come is not shown. */
function Neighbours({ page, statement }: StatementPageProps) {
  const words = page.wording.campaigns.statement;
  const { previous, next, campaign } = statement;
  if (previous === null && next === null) return null;
  const link = (label: string, rel: string, other: StatementView) => (
    <p>
      <span class="facts">{label}</span>
      <a href={campaignPath(campaign.slug, other.slug)} rel={rel} lang={wordsFor(other, page.locale)?.text.language}>
        {titleOf(other, page)}
      </a>
    </p>
  );
  return (
    <nav class="statement-neighbours" aria-label={page.wording.campaigns.sequence}>
      {previous && link(words.previous, 'prev', previous)}
      {next && link(words.next, 'next', next)}
    </nav>
  );
}

function EmbedCode({ page, statement }: StatementPageProps) {
  const words = page.wording.campaigns.statement;
  const address = page.origin + embeddedStatementPath(statement.id);
  const title = words.embedTitle(statement.speakerName ?? statement.actor.names[page.locale]);
  const escaped = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return (
    <details class="embed-code">
      <summary>{words.embed}</summary>
      <label for="embed-code">{words.embedHint}</label>
      <textarea id="embed-code" rows={3} readonly spellcheck={false}>
        {`<iframe src="${address}" title="${escaped}" width="100%" height="420" loading="lazy"></iframe>`}
      </textarea>
    </details>
  );
}

/** The public page of a statement. */
export function StatementPage({ page, statement }: StatementPageProps) {
  const words = wordsFor(statement, page.locale);
  const props = { page, statement };
  return (
    <Layout
      {...{ page, title: titleOf(statement, page), place: 'campaigns' }}
      head={words && <StatementHead {...props} words={words} />}
    >
      <div class="release-page statement-page">
        <StatementArticle {...props} />
        <Neighbours {...props} />
        <EmbedCode {...props} />
        <SubscribeForm page={page} choice={{ kind: 'all', value: '' }} />
      </div>
    </Layout>
  );
}

/** How a statement will look, for those who write it. */
export function StatementPreviewPage({ page, statement }: { page: PageContext; statement: StatementDraftView }) {
  const { desk } = page.wording.campaigns;
  return (
    <Layout page={page} title={titleOf(statement, page)} place="campaign-desk">
      <div class="release-page statement-page">
        <p class="said">
          {desk.previewMark} <a href={statementDeskPath(statement.id)}>{desk.edit}</a>
        </p>
        <StatementArticle page={page} statement={statement} />
      </div>
    </Layout>
  );
}

/** What stands at the address of a statement that was withdrawn. */
export function WithdrawnStatementPage({ page, statement }: StatementPageProps) {
  const words = page.wording.campaigns.statement;
  const reason = translated(statement.withdrawalReasons, page.locale);
  const title = translated(statement.campaign.titles, page.locale);
  return (
    <Layout page={page} title={words.withdrawn} place="campaigns">
      <div class="narrow">
        <p class="eyebrow">
          <a href={campaignPath(statement.campaign.slug)} lang={title.lang}>
            {title.text}
          </a>
        </p>
        <h1>{words.withdrawn}</h1>
        {statement.withdrawnAt !== null && (
          <p class="lede">{words.withdrawnOn(formatInstant(statement.withdrawnAt, page.locale, page.timeZone))}</p>
        )}
        <h2>{words.reason}</h2>
        <p lang={reason.lang}>{reason.text}</p>
      </div>
    </Layout>
  );
}

/** A statement alone, to stand in a frame on a page of another site. */
export function EmbeddedStatementPage({ page, statement }: { page: PageContext; statement: PlacedStatement }) {
  const words = page.wording.campaigns.statement;
  const title = titleOf(statement, page);
  const address = page.origin + campaignPath(statement.campaign.slug, statement.slug);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.locale} class={`theme-${page.theme}`}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          <link rel="canonical" href={address} />
          <link rel="stylesheet" href={page.assets.path('servanda.css')} />
        </head>
        <body class="embedded">
          <main>
            <h1 lang={wordsFor(statement, page.locale)?.text.language}>
              <a href={address} target="_blank" rel="noopener">
                {title}
              </a>
            </h1>
            <p class="speaker">{speakerLine(statement, page)}</p>
            {statement.video && <Video page={page} video={statement.video} />}
            <StatementPicture page={page} statement={statement} />
            <StatementWords page={page} statement={statement} />
            <p class="facts">
              <a href={address} target="_blank" rel="noopener">
                {words.readHere(page.site.name)}
              </a>
            </p>
          </main>
        </body>
      </html>
    </>
  );
}
