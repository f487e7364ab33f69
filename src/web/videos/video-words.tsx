import { VIDEO_LIMITS } from '../../desk/videos/video-input.ts';
import { languageCodes } from '../../languages/registry.ts';
import type { VideoDescription } from '../../store/videos.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import type { PageContext } from '../page-context.ts';

/** The fields of what is said of a video. */
export function VideoWords({ page, titles, language, credit }: { readonly page: PageContext } & VideoDescription) {
  const { videos } = page.wording;
  const maxlength = VIDEO_LIMITS.line;
  return (
    <>
      <TextField {...{ name: 'title-da', label: videos.titleIn.da, value: titles.da ?? '', maxlength }} />
      <TextField {...{ name: 'title-en', label: videos.titleIn.en, value: titles.en ?? '', maxlength }} />
      <SelectField {...{ name: 'language', label: videos.spoken, chosen: language, options: languagesFor(page) }} />
      <TextField {...{ name: 'credit', label: videos.creditField, value: credit, maxlength }} />
    </>
  );
}

/** The languages that can be chosen, by their names. */
export function languagesFor(page: PageContext): readonly { readonly value: string; readonly label: string }[] {
  return languageCodes().map((value) => ({ value, label: wordLanguage(value, page.locale) }));
}
