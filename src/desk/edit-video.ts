import type { Translations } from '../store/schema/initiatives.ts';
import { type StoredVideo, updateVideo, type VideoDescription } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { saidIn } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { changeVideo, type SeenVideo } from './videos/hold-video.ts';
import { checkCaptions, checkTranscript, checkVideoDescription, languageIssues } from './videos/video-input.ts';
import { wordsMissing } from './videos/words-missing.ts';

/** A video as it is to be described from now on. */
export interface VideoEdit extends SeenVideo, VideoDescription {
  /** What is said in it, by language; an empty text takes a transcript away. */
  readonly transcripts: Translations;
  /** WebVTT to be put beside it, in place of what there was in that language. */
  readonly captions: { readonly language: string; readonly bytes: Uint8Array } | null;
  /** Languages whose captions are taken away. */
  readonly without: readonly string[];
}

/**
 * Changes what is said of a video and what is said in it. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid`,
 * also where a video that everybody sees would lose what those need who do not hear it.
 */
export async function editVideo(context: DeskContext, edit: VideoEdit): Promise<void> {
  requirePermission(context, 'write-video');
  const described = checkVideoDescription(edit);
  const issues = edit.captions ? languageIssues('captions-language', edit.captions.language) : [];
  if (issues.length > 0) throw new Invalid(issues);
  const added = edit.captions ? { [edit.captions.language]: checkCaptions(edit.captions.bytes) } : {};
  const written = Object.entries(edit.transcripts).map(([code, text]) => [code, checkTranscript(code, text)]);
  const changed = (video: StoredVideo) => ({
    ...described,
    captions: { ...without(video.captions, edit.without), ...added },
    transcripts: saidIn({ ...video.transcripts, ...Object.fromEntries(written) }),
  });
  await changeVideo(context, edit, {
    action: 'edit-video',
    async change(transaction, video) {
      const missing = video.publishedAt === null ? [] : wordsMissing({ ...video, ...changed(video) });
      if (missing.length > 0) throw new Invalid(missing);
      await updateVideo(transaction, video.id, changed(video));
    },
    after(video) {
      const { captions, transcripts, ...after } = changed(video);
      return { ...after, captions: Object.keys(captions), transcripts: Object.keys(transcripts) };
    },
  });
}

function without(captions: Translations, languages: readonly string[]): Translations {
  return Object.fromEntries(Object.entries(captions).filter(([language]) => !languages.includes(language)));
}
