import type { Issue } from '../desk/errors.ts';
import type { CaptionFault } from '../formats/captions/caption-problem.ts';
import { wordLanguage } from './language-names.ts';
import type { Locale } from './locale.ts';

type VideoFault = 'not-a-video' | 'no-captions' | 'no-transcript' | `captions-${CaptionFault}`;
type Sentence = (field: string, details: Issue['details']) => string;

/** What is wrong with a video or its captions, and what to do about it. */
export const VIDEO_FAULTS: Readonly<Record<Locale, Readonly<Record<VideoFault, Sentence>>>> = {
  da: {
    'not-a-video': (_, { value }) => `${value} er ikke en video, som browsere kan vise. Gem den som MP4 eller WebM.`,
    'no-captions': (_, { language }) =>
      `Videoen mangler undertekster på ${wordLanguage(String(language), 'da').toLowerCase()}, som er det sprog, der tales. Uden dem kan den ikke vises for alle.`,
    'no-transcript': (_, { language }) =>
      `Videoen ligger et andet sted, så den skal have en udskrift på ${wordLanguage(String(language), 'da').toLowerCase()}, som er det sprog, der tales. Uden den kan den ikke vises for alle.`,
    'captions-not-utf-8': () => 'Underteksterne er ikke gemt som UTF-8. Gem filen igen med tegnsættet UTF-8.',
    'captions-sub-rip': () => 'Filen er SubRip (.srt). Gem underteksterne som WebVTT (.vtt).',
    'captions-no-header': () => 'Linje 1: filen begynder ikke med WEBVTT. Er det en fil med undertekster?',
    'captions-no-cues': () => 'Filen har ingen undertekster.',
    'captions-too-many-cues': (_, { line, value }) => `Linje ${line}: der er flere end ${bare(value)} undertekster.`,
    'captions-bad-time': (_, { line, value }) =>
      `Linje ${line}: ${value} er ikke et tidsrum. Skriv det som 00:01:02.500 --> 00:01:05.000, med punktum før tusindedelene.`,
    'captions-no-time': (_, { line, value }) =>
      `Linje ${line}: teksten ${value} har ikke noget tidsrum. Skriv det på linjen over, eller fjern den tomme linje før.`,
    'captions-ends-too-early': (_, { line, value }) => `Linje ${line}: ${value} slutter, før det begynder.`,
    'captions-out-of-order': (_, { line, value }) =>
      `Linje ${line}: ${value} begynder før underteksten ovenover. De skal stå i den rækkefølge, de vises.`,
    'captions-bad-setting': (_, { line, value }) =>
      `Linje ${line}: ${value} har en indstilling, som WebVTT ikke kender. Fjern, hvad der står efter tiden.`,
    'captions-no-text': (_, { line }) => `Linje ${line}: underteksten er tom.`,
    'captions-bad-tag': (_, { line, value }) =>
      `Linje ${line}: ${value} må ikke stå i undertekster. Fjern det, eller skriv &lt; for tegnet <.`,
  },
  en: {
    'not-a-video': (_, { value }) => `${value} is no video that browsers can show. Save it as MP4 or WebM.`,
    'no-captions': (_, { language }) =>
      `The video lacks captions in ${wordLanguage(String(language), 'en')}, which is what is spoken. Without them it cannot be shown to everybody.`,
    'no-transcript': (_, { language }) =>
      `The video stands elsewhere, so it needs a transcript in ${wordLanguage(String(language), 'en')}, which is what is spoken. Without it, it cannot be shown to everybody.`,
    'captions-not-utf-8': () => 'The captions are not saved as UTF-8. Save the file again in UTF-8.',
    'captions-sub-rip': () => 'The file is SubRip (.srt). Save the captions as WebVTT (.vtt).',
    'captions-no-header': () => 'Line 1: the file does not begin with WEBVTT. Is it a file of captions?',
    'captions-no-cues': () => 'The file has no captions.',
    'captions-too-many-cues': (_, { line, value }) => `Line ${line}: there are more than ${bare(value)} captions.`,
    'captions-bad-time': (_, { line, value }) =>
      `Line ${line}: ${value} is no stretch of time. Write it as 00:01:02.500 --> 00:01:05.000, with a full stop before the thousandths.`,
    'captions-no-time': (_, { line, value }) =>
      `Line ${line}: the words ${value} have no time. Write it on the line above, or take away the empty line before.`,
    'captions-ends-too-early': (_, { line, value }) => `Line ${line}: ${value} ends before it begins.`,
    'captions-out-of-order': (_, { line, value }) =>
      `Line ${line}: ${value} begins before the caption above. They have to stand in the order in which they are shown.`,
    'captions-bad-setting': (_, { line, value }) =>
      `Line ${line}: ${value} has a setting that WebVTT does not know. Take away what stands after the time.`,
    'captions-no-text': (_, { line }) => `Line ${line}: the caption is empty.`,
    'captions-bad-tag': (_, { line, value }) =>
      `Line ${line}: ${value} may not stand in captions. Take it away, or write &lt; for the sign <.`,
  },
};

/** Without the quotation marks that values are shown in. */
function bare(value: string | number | undefined): string {
  return String(value).replace(/[^\d]/gu, '');
}
