import { type SpokenText, spokenText } from './cue-text.ts';
import type { CaptionCue } from './read-web-vtt.ts';

/** A silence after which something new begins, in milliseconds. */
const PAUSE = 2_500;
/** Characters after which a paragraph ends with its sentence. */
const LONG = 350;
const SENTENCE_END = /[.!?…]["'”’»)]*$/u;

/** What captions say, to be read: a paragraph for each speaker, and for each turn of one who speaks for long. */
export function transcriptOf(cues: readonly CaptionCue[]): SpokenText[] {
  const paragraphs: { speaker: string | null; text: string; end: number }[] = [];
  for (const { start, end, lines } of cues) {
    const { speaker, text } = spokenText(lines.join('\n'));
    const last = paragraphs.at(-1);
    if (last && goesOn(last, speaker, start)) {
      last.text += ` ${text}`;
      last.end = end;
    } else paragraphs.push({ speaker, text, end });
  }
  return paragraphs.map(({ speaker, text }) => ({ speaker, text }));
}

function goesOn(last: SpokenText & { readonly end: number }, speaker: string | null, start: number): boolean {
  if (speaker !== last.speaker || start - last.end > PAUSE) return false;
  return last.text.length < LONG || !SENTENCE_END.test(last.text);
}
