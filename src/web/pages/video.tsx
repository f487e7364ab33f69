import { isPermitted } from '../../desk/permission.ts';
import type { VideoView } from '../../desk/videos/video-views.ts';
import { videoObjectJsonLd } from '../../formats/schema-org/video-object.ts';
import { JsonLd } from '../components/json-ld.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { captionsPath, videoDeskPath, videoFilePath, videoPath } from '../paths.ts';
import { Video } from '../videos/video.tsx';

interface VideoPageProps {
  readonly page: PageContext;
  readonly video: VideoView;
}

/** A video by itself, with what is said in it below. */
export function VideoPage({ page, video }: VideoPageProps) {
  const title = translated(video.titles, page.locale);
  return (
    <Layout page={page} title={title.text} head={<Head page={page} video={video} />}>
      <article class="video-page">
        <header class="page-head">
          <p class="eyebrow">{page.wording.videos.one}</p>
          <h1 lang={title.lang}>{title.text}</h1>
        </header>
        <Video page={page} video={video} isOpen />
        {isPermitted(page.principal, 'write-video') && (
          <p class="more">
            <a href={videoDeskPath(video.id)}>{page.wording.news.desk.edit}</a>
          </p>
        )}
      </article>
    </Layout>
  );
}

function Head({ page, video }: VideoPageProps) {
  const { id, file } = video;
  const title = translated(video.titles, page.locale).text;
  const address = page.origin + videoPath(id);
  const content = file && { address: page.origin + videoFilePath(id, file.name), mediaType: file.mediaType };
  const spoken = video.readable.find(({ language }) => language === video.language);
  const data = videoObjectJsonLd({
    ...{ address, name: title, language: video.language, content, elsewhere: video.address },
    published: video.publishedAt?.toISOString() ?? '',
    transcript: spoken?.paragraphs.map(({ text }) => text).join('\n\n') ?? '',
    captions: video.captionLanguages.map((language) => ({
      ...{ language, address: page.origin + captionsPath(id, language) },
    })),
  });
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:type" content="video.other" />
      <meta property="og:site_name" content={page.site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {content && (
        <>
          <meta property="og:video" content={content.address} />
          <meta property="og:video:type" content={content.mediaType} />
        </>
      )}
      <JsonLd data={data} />
    </>
  );
}
