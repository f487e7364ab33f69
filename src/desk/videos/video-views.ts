import type { SpokenText } from '../../formats/captions/cue-text.ts';
import { readWebVtt } from '../../formats/captions/read-web-vtt.ts';
import { transcriptOf } from '../../formats/captions/transcript-of.ts';
import type { StoredVideo } from '../../store/videos.ts';

/** What is said in a video, to be read. */
export interface TranscriptView {
  readonly language: string;
  readonly paragraphs: readonly SpokenText[];
}

/** A video as it is shown. */
export interface VideoView extends Omit<StoredVideo, 'captions'> {
  /** Languages in which there are captions, the spoken one first. */
  readonly captionLanguages: readonly string[];
  /** The spoken language first: what somebody wrote, else what the captions say. */
  readonly readable: readonly TranscriptView[];
}

/** A video as it is shown. */
export function presentVideo({ captions, ...video }: StoredVideo): VideoView {
  const spokenFirst = (languages: readonly string[]) =>
    [...new Set(languages)].sort(
      (one, other) => Number(other === video.language) - Number(one === video.language) || one.localeCompare(other),
    );
  const captionLanguages = spokenFirst(Object.keys(captions));
  const readable = spokenFirst([...Object.keys(captions), ...Object.keys(video.transcripts)]).map((language) => ({
    language,
    paragraphs: paragraphsOf(video.transcripts[language], captions[language]),
  }));
  return { ...video, captionLanguages, readable };
}

function paragraphsOf(transcript: string | undefined, captions = ''): readonly SpokenText[] {
  if (transcript !== undefined) return transcript.split(/\n{2,}/u).map((text) => ({ speaker: null, text }));
  const read = readWebVtt(Buffer.from(captions));
  return 'cues' in read ? transcriptOf(read.cues) : [];
}
