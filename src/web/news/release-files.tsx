import { RELEASE_LIMITS } from '../../desk/newsroom/release-input.ts';
import { LARGEST_SHOWN_FILE } from '../../desk/shown-file.ts';
import type { DraftView } from '../../desk/view-release-draft.ts';
import type { FileDescription, ReleaseFile } from '../../store/release-files.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { draftPath, releaseFilePath } from '../paths.ts';

interface FilesProps {
  readonly page: PageContext;
  readonly release: DraftView;
}

const NOTHING: FileDescription = { alternatives: {}, captions: {}, credit: '' };

/** What is said of a file, in the languages of its release. */
interface DescriptionProps extends FilesProps {
  readonly of: FileDescription;
  readonly prefix: string;
  /** Whether there may be something to be seen in it. */
  readonly mayBePicture: boolean;
}

function DescriptionFields({ page, release, of, prefix, mayBePicture }: DescriptionProps) {
  const { desk } = page.wording.news;
  const id = (part: string) => `${prefix}-${part}`;
  return (
    <>
      {(mayBePicture ? release.texts : []).map(({ language }) => {
        const name = wordLanguage(language, page.locale);
        const fields = [
          [`alt-${language}`, desk.alternative(name), of.alternatives[language]],
          [`caption-${language}`, desk.caption(name), of.captions[language]],
        ] as const;
        return fields.map(([part, label, value]) => (
          <div class="form-field">
            <label for={id(part)}>{label}</label>
            <input
              {...{ type: 'text', id: id(part), name: part, value: value ?? '', lang: language }}
              maxlength={RELEASE_LIMITS.caption}
            />
          </div>
        ));
      })}
      <div class="form-field">
        <label for={id('credit')}>{desk.creditField}</label>
        <input
          {...{ type: 'text', id: id('credit'), name: 'credit', value: of.credit, maxlength: RELEASE_LIMITS.line }}
        />
      </div>
    </>
  );
}

function File({ page, release, file }: FilesProps & { readonly file: ReleaseFile }) {
  const { desk } = page.wording.news;
  const path = `${draftPath(release.id)}/files/${file.id}`;
  return (
    <li>
      {file.kind === 'image' && (
        <img
          src={releaseFilePath(file)}
          alt={file.alternatives[page.locale] ?? file.name}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
        />
      )}
      <h3>
        <a href={releaseFilePath(file)}>{file.name}</a>
        <span class="facts">{formatBytes(file.size, page.locale)}</span>
      </h3>
      <form method="post" action={path} class="sign-in-form">
        <input type="hidden" name="revision" value={release.revision} />
        <DescriptionFields
          {...{ page, release }}
          of={file}
          prefix={`file-${file.id}`}
          mayBePicture={file.kind === 'image'}
        />
        <p class="more">
          <button type="submit" class="button quiet-button">
            {desk.describe}
          </button>
          <button type="submit" class="copy" formaction={`${path}/remove`}>
            {desk.remove}
          </button>
        </p>
      </form>
    </li>
  );
}

/** The pictures and documents of a release, and the form for another one. */
export function ReleaseFiles({ page, release }: FilesProps) {
  const { desk } = page.wording.news;
  return (
    <section class="release-files" aria-labelledby="files">
      <h2 id="files">{desk.files}</h2>
      {release.files.length === 0 && <p class="quiet">{desk.noFiles}</p>}
      <ul>
        {release.files.map((file) => (
          <File page={page} release={release} file={file} />
        ))}
      </ul>
      <details open={release.files.length === 0}>
        <summary>{desk.addFile}</summary>
        <form
          method="post"
          action={`${draftPath(release.id)}/files`}
          enctype="multipart/form-data"
          class="sign-in-form"
        >
          <input type="hidden" name="revision" value={release.revision} />
          <div class="form-field">
            <label for="file">{desk.file}</label>
            <input type="file" id="file" name="file" aria-describedby="file-hint" required />
            <p class="hint" id="file-hint">
              {desk.fileHint(formatBytes(LARGEST_SHOWN_FILE, page.locale))}
            </p>
          </div>
          <DescriptionFields {...{ page, release }} of={NOTHING} prefix="new" mayBePicture />
          <button type="submit" class="button">
            {desk.addFile}
          </button>
        </form>
      </details>
    </section>
  );
}
