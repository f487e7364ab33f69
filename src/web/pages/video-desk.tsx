import type { VideoView } from '../../desk/videos/video-views.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { VIDEOS_PATH, videoDeskPath } from '../paths.ts';
import { Video } from '../videos/video.tsx';
import { languagesFor, VideoWords } from '../videos/video-words.tsx';

interface VideoDeskProps {
  readonly page: PageContext;
  readonly video: VideoView;
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** A video as the desk has it: its words and captions, and who sees it. */
export function VideoDeskPage({ page, video, said }: VideoDeskProps) {
  const { videos } = page.wording;
  const title = translated(video.titles, page.locale);
  return (
    <Layout page={page} title={title.text} place="videos">
      <div class="videos-page video-desk">
        <header class="page-head">
          <p class="eyebrow">
            <a href={VIDEOS_PATH}>{videos.back}</a>
          </p>
          <h1 lang={title.lang}>{title.text}</h1>
          <p>{video.publishedAt ? videos.states.public : videos.states.internal}</p>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <Video page={page} video={video} />
        <Words page={page} video={video} />
        <Acts page={page} video={video} />
      </div>
    </Layout>
  );
}

type PartProps = Omit<VideoDeskProps, 'said'>;

function Words({ page, video }: PartProps) {
  const { videos } = page.wording;
  const languages = [...new Set([video.language, ...Object.keys(video.transcripts), page.locale])];
  return (
    <form method="post" action={videoDeskPath(video.id)} enctype="multipart/form-data" class="sign-in-form">
      <input type="hidden" name="revision" value={video.revision} />
      <VideoWords page={page} {...video} />
      <fieldset class="video-captions">
        <legend>{videos.captions}</legend>
        {video.captionLanguages.length === 0 && <p class="quiet">{videos.noCaptions}</p>}
        {video.captionLanguages.map((code) => (
          <label class="check">
            <input type="checkbox" name="without" value={code} /> {videos.takeAway(wordLanguage(code, page.locale))}
          </label>
        ))}
        <TextField {...{ name: 'captions', label: videos.captionsFile, type: 'file', hint: videos.captionsHint }} />
        <SelectField
          {...{ name: 'captions-language', label: videos.captionsLanguage, chosen: video.language }}
          options={languagesFor(page)}
        />
      </fieldset>
      {languages.map((code) => (
        <div class="form-field">
          <label for={`transcript-${code}`}>{videos.transcriptField(wordLanguage(code, page.locale))}</label>
          <textarea
            {...{ id: `transcript-${code}`, name: `transcript-${code}`, rows: 8, lang: code }}
            aria-describedby={`transcript-${code}-hint`}
          >
            {video.transcripts[code] ?? ''}
          </textarea>
          <p class="hint" id={`transcript-${code}-hint`}>
            {video.file === null ? videos.addressHint : videos.transcriptHint}
          </p>
        </div>
      ))}
      <button type="submit" class="button">
        {videos.save}
      </button>
    </form>
  );
}

function Acts({ page, video }: PartProps) {
  const { videos } = page.wording;
  const path = videoDeskPath(video.id);
  return (
    <section>
      <form method="post" action={`${path}/${video.publishedAt ? 'hide' : 'publish'}`} class="in-row">
        <input type="hidden" name="revision" value={video.revision} />
        <button type="submit" class="button">
          {video.publishedAt ? videos.hide : videos.publish}
        </button>
        <button type="submit" class="copy" formaction={`${path}/remove`} aria-describedby="remove-hint">
          {videos.remove}
        </button>
      </form>
      <p class="hint" id="remove-hint">
        {videos.removeHint}
      </p>
    </section>
  );
}
