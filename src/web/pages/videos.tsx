import { VIDEO_LIMITS } from '../../desk/videos/video-input.ts';
import type { VideoView } from '../../desk/videos/video-views.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { Problem, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { VIDEOS_PATH, videoDeskPath } from '../paths.ts';
import { VideoWords } from '../videos/video-words.tsx';

interface VideosProps {
  readonly page: PageContext;
  readonly videos: readonly VideoView[];
  /** What was sent to add a video and cannot be used, with why. */
  readonly sent: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

/** The desk's list of videos, and the form for another one. */
export function VideosPage({ page, videos, sent, problem }: VideosProps) {
  const { videos: words } = page.wording;
  return (
    <Layout page={page} title={words.title} place="videos">
      <div class="videos-page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        {videos.length === 0 && <p class="quiet">{words.none}</p>}
        <ul class="initiative-list">
          {videos.map((video) => (
            <Row page={page} video={video} />
          ))}
        </ul>
        <section aria-labelledby="add">
          <h2 id="add">{words.add}</h2>
          <Problem sentence={problem} />
          <form method="post" action={VIDEOS_PATH} enctype="multipart/form-data" class="sign-in-form">
            <VideoWords
              page={page}
              titles={{ da: sent['title-da'] ?? '', en: sent['title-en'] ?? '' }}
              language={sent.language ?? page.locale}
              credit={sent.credit ?? ''}
            />
            <TextField
              {...{ name: 'file', label: words.file, type: 'file' }}
              hint={words.fileHint(formatBytes(VIDEO_LIMITS.file, page.locale))}
            />
            <TextField
              {...{ name: 'address', label: words.address, type: 'url', value: sent.address }}
              hint={words.addressHint}
            />
            <button type="submit" class="button">
              {words.submit}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

function Row({ page, video }: { readonly page: PageContext; readonly video: VideoView }) {
  const title = translated(video.titles, page.locale);
  const { states } = page.wording.videos;
  return (
    <li>
      <a href={videoDeskPath(video.id)} lang={title.lang}>
        {title.text}
      </a>
      <span class="facts">
        {[video.file?.name ?? video.address, video.publishedAt ? states.public : states.internal].join(' · ')}
      </span>
    </li>
  );
}
