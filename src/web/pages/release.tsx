import type { ReleasePageView } from '../../desk/newsroom/release-views.ts';
import type { ReleaseText } from '../../store/release-texts.ts';
import { formatInstant } from '../../wording/instants.ts';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { translated } from '../initiatives/translated.ts';
import { ReleaseArticle } from '../news/release-article.tsx';
import { ReleaseHead } from '../news/release-head.tsx';
import type { PageContext } from '../page-context.ts';
import { draftPath } from '../paths.ts';

interface ReleaseProps {
  readonly page: PageContext;
  readonly release: ReleasePageView;
  readonly text: ReleaseText;
}

/** The public page of a press release. */
export function ReleasePage({ page, release, text }: ReleaseProps) {
  return (
    <Layout
      page={page}
      title={text.title}
      description={text.lead}
      place="news"
      head={<ReleaseHead page={page} release={release} text={text} />}
    >
      <div class="release-page">
        <ReleaseArticle page={page} release={release} text={text} />
        <SubscribeForm page={page} choice={{ kind: 'all', value: '' }} />
      </div>
    </Layout>
  );
}

/** How a press release will look, for those who write it. */
export function ReleasePreviewPage({ page, release, text }: ReleaseProps) {
  const { desk } = page.wording.news;
  return (
    <Layout page={page} title={text.title} place="newsroom">
      <div class="release-page">
        <p class="said">
          {desk.previewMark} <a href={draftPath(release.id)}>{desk.edit}</a>
        </p>
        <ReleaseArticle page={page} release={release} text={text} />
      </div>
    </Layout>
  );
}

/** What stands at the address of a press release that was withdrawn. */
export function WithdrawnReleasePage({ page, release }: Omit<ReleaseProps, 'text'>) {
  const { news } = page.wording;
  const reason = translated(release.withdrawalReasons, page.locale);
  return (
    <Layout page={page} title={news.withdrawn} place="news">
      <div class="narrow">
        <h1>{news.withdrawn}</h1>
        {release.withdrawnAt !== null && (
          <p class="lede">{news.withdrawnOn(formatInstant(release.withdrawnAt, page.locale, page.timeZone))}</p>
        )}
        <h2>{news.withdrawalReason}</h2>
        <p lang={reason.lang}>{reason.text}</p>
      </div>
    </Layout>
  );
}
