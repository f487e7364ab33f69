import type { DocumentRef } from '../../desk/views.ts';
import { languageCodes } from '../../languages/registry.ts';
import { FILE_ENDINGS } from '../../reading/detect-format.ts';
import type { StoredTeam } from '../../store/teams.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { AudienceChoice } from './audience.tsx';
import { capitalised } from './kind.tsx';

/** By their endings; browsers do not know the media types of all of them. */
const ACCEPTED = [...FILE_ENDINGS, 'xml'].map((ending) => `.${ending}`).join(',');

interface RelativeProps {
  readonly page: PageContext;
  readonly name: 'sameAs' | 'newVersionOf';
  readonly label: string;
  readonly documents: readonly DocumentRef[];
}

/** The choice of a document that those sent belong with. */
function Relative({ page, name, label, documents }: RelativeProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        <option value="">{page.wording.documents.findRelative}</option>
        {documents.map((document) => (
          <option value={document.id} lang={document.language}>
            {document.title} ({wordLanguage(document.language, page.locale)})
          </option>
        ))}
      </select>
    </label>
  );
}

interface UploadFormProps {
  readonly page: PageContext;
  /** Documents that those sent may belong with. */
  readonly known: readonly DocumentRef[];
  /** Whether there are others, which have to be looked for first. */
  readonly hasMore: boolean;
  /** The teams to which they may be restricted. */
  readonly teams: readonly StoredTeam[];
}

/** The form that takes files in; `client/upload` lets it take dropped files and say how far each is. */
export function UploadForm({ page, known, hasMore, teams }: UploadFormProps) {
  const { documents } = page.wording;
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
            {languageCodes().map((code) => (
              <option value={code}>{capitalised(wordLanguage(code, page.locale))}</option>
            ))}
          </select>
        </label>
        <AudienceChoice page={page} teams={teams} chosen={null} />
        {known.length > 0 && (
          <>
            <Relative page={page} name="sameAs" label={documents.sameAs} documents={known} />
            <Relative page={page} name="newVersionOf" label={documents.newVersionOf} documents={known} />
            <p class="hint">
              {hasMore && documents.relativeListed} {documents.relativeHint}
            </p>
          </>
        )}
      </details>
      <button type="submit" class="button">
        {documents.send}
      </button>
      <ul class="upload-results" aria-live="polite"></ul>
    </form>
  );
}
