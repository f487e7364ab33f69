import type { TranscriptView, VideoView } from '../../desk/videos/video-views.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { runningList } from '../../wording/running-list.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { captionsPath, videoFilePath } from '../paths.ts';

interface VideoProps {
  readonly page: PageContext;
  readonly video: VideoView;
  /** Whether what is said is shown without being asked for. */
  readonly isOpen?: boolean;
}

/** A video with captions and what is said in it; one that stands elsewhere as a link, for nothing of others is let in. */
export function Video({ page, video, isOpen = false }: VideoProps) {
  const { videos } = page.wording;
  const title = translated(video.titles, page.locale);
  const languages = video.captionLanguages.map((language) => wordLanguage(language, page.locale));
  const facts = [
    video.credit && videos.credit(video.credit),
    languages.length > 0 && videos.captionsIn(runningList(languages, page.locale)),
  ].filter(Boolean);
  return (
    <figure class="video">
      {video.file === null ? <Elsewhere page={page} video={video} /> : <Player page={page} video={video} />}
      <figcaption>
        <strong lang={title.lang}>{title.text}</strong>
        {facts.length > 0 && <span class="facts">{facts.join(' · ')}</span>}
        {video.file !== null && (
          <a href={videoFilePath(video.id, video.file.name)} download>
            {videos.download} ({formatBytes(video.file.size, page.locale)})
          </a>
        )}
      </figcaption>
      {video.readable.map((transcript, place) => (
        <Transcript page={page} transcript={transcript} isOpen={isOpen && place === 0} />
      ))}
    </figure>
  );
}

/** Nothing is played that has no captions in the language that is spoken: it can be downloaded meanwhile. */
function Player({ page, video }: VideoProps) {
  const { id, file, language, captionLanguages } = video;
  if (file === null || !captionLanguages.includes(language)) return null;
  const shown = captionLanguages.includes(page.locale) ? page.locale : language;
  const track = (code: string) => ({
    ...{ src: captionsPath(id, code), srclang: code, label: wordLanguage(code, page.locale), default: code === shown },
  });
  return (
    <video controls preload="metadata" playsinline aria-label={translated(video.titles, page.locale).text}>
      <source src={videoFilePath(id, file.name)} type={file.mediaType} />
      <track kind="captions" {...track(language)} />
      {captionLanguages
        .filter((code) => code !== language)
        .map((code) => (
          <track kind="subtitles" {...track(code)} />
        ))}
      {page.wording.videos.notShown}
    </video>
  );
}

function Elsewhere({ page, video }: VideoProps) {
  const { videos } = page.wording;
  if (video.address === null) return null;
  return (
    <div class="video-elsewhere">
      <a href={video.address} rel="noreferrer external" class="button">
        {videos.elsewhere(new URL(video.address).host)}
      </a>
      <p class="hint">{videos.elsewhereHint}</p>
    </div>
  );
}

function Transcript({
  page,
  transcript,
  isOpen,
}: {
  readonly page: PageContext;
  readonly transcript: TranscriptView;
  readonly isOpen: boolean;
}) {
  const { language, paragraphs } = transcript;
  return (
    <details class="transcript" open={isOpen}>
      <summary>{page.wording.videos.transcript(wordLanguage(language, page.locale))}</summary>
      <div lang={language}>
        {paragraphs.map(({ speaker, text }) => (
          <p>
            {speaker !== null && <b>{speaker}: </b>}
            {text}
          </p>
        ))}
      </div>
    </details>
  );
}
