import { LANGUAGE_CODES } from '../../text/language-code.ts';
import { formatBytes } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { capitalised } from './kind.tsx';

const ACCEPTED = '.pdf,.html,.htm,.md,.markdown,.txt,application/pdf,text/html,text/markdown,text/plain';

/** The form that takes files in; `client/upload` lets it take dropped files and say how far each is. */
export function UploadForm({ page }: { page: PageContext }) {
  const { documents, common } = page.wording;
  const limit = formatBytes(page.maximumUploadBytes, page.locale);
  return (
    <form
      class="upload"
      action="/documents"
      method="post"
      enctype="multipart/form-data"
      data-limit={page.maximumUploadBytes}
      data-too-large={documents.tooLarge(limit)}
      data-lost={documents.lost}
      data-waiting={documents.waiting}
      data-sending={documents.sending}
      data-reading={documents.reading}
      data-failed={documents.failed}
    >
      <div class="drop-zone">
        <label class="choose">
          <span class="drop-hint">{documents.drop} </span>
          <span class="choose-words">{documents.choose}</span>
          <input type="file" name="files" multiple accept={ACCEPTED} aria-label={documents.chooseLabel} required />
        </label>
        <p class="hint">{documents.accepts(limit)}</p>
      </div>
      <details class="declared">
        <summary>{documents.optional}</summary>
        <label class="field">
          <span>{documents.dateLabel}</span>
          <input type="date" name="date" aria-describedby="date-hint" />
        </label>
        <p class="hint" id="date-hint">
          {documents.dateHint}
        </p>
        <label class="field">
          <span>{documents.languageLabel}</span>
          <select name="language">
            <option value="">{documents.languageAuto}</option>
            {LANGUAGE_CODES.map((code) => (
              <option value={code}>{capitalised(common.languages[code])}</option>
            ))}
          </select>
        </label>
      </details>
      <button type="submit" class="button">
        {documents.send}
      </button>
      <ul class="upload-results" aria-live="polite"></ul>
    </form>
  );
}
