import { RELEASE_LIMITS } from '../../desk/newsroom/release-input.ts';
import type { ReleaseWords } from '../../store/schema/newsroom.ts';
import type { PageContext } from '../page-context.ts';

/** The fields of the words of one language version. */
export function WordFields({
  page,
  language,
  words,
}: {
  readonly page: PageContext;
  readonly language: string;
  readonly words: ReleaseWords;
}) {
  const { desk } = page.wording.news;
  const id = (part: string) => `${part}-${language}`;
  return (
    <>
      <div class="form-field">
        <label for={id('title')}>{desk.heading}</label>
        <input
          {...{ type: 'text', id: id('title'), name: id('title'), value: words.title, lang: language }}
          maxlength={RELEASE_LIMITS.title}
        />
      </div>
      <div class="form-field">
        <label for={id('lead')}>{desk.summary}</label>
        <textarea
          {...{ id: id('lead'), name: id('lead'), rows: 3, lang: language, maxlength: RELEASE_LIMITS.lead }}
          aria-describedby={id('lead-hint')}
        >
          {words.lead}
        </textarea>
        <p class="hint" id={id('lead-hint')}>
          {desk.summaryHint}
        </p>
      </div>
      <div class="form-field">
        <label for={id('body')}>{desk.body}</label>
        <textarea
          {...{ id: id('body'), name: id('body'), rows: 14, lang: language, maxlength: RELEASE_LIMITS.body }}
          aria-describedby={id('body-hint')}
        >
          {words.body}
        </textarea>
        <p class="hint" id={id('body-hint')}>
          {desk.bodyHint}
        </p>
      </div>
    </>
  );
}
