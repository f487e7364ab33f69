import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import { PageMarks } from '../original/page-marks.tsx';
import { PageText } from '../original/page-text.tsx';
import { placePath, type ShownPage } from '../original/shown-page.ts';
import {
  commitmentInReaderPath,
  documentPath,
  filePath,
  originalPath,
  pagePicturePath,
  passagePath,
  ZOOMS,
} from '../paths.ts';

/** Pixels to a point: sharp on a screen of two pixels to a dot, also when the page is wide. */
const SCALES = { page: 2, width: 3 } as const;

/** What htmx does with the links of the page: only what they change is exchanged. */
const BOOST = JSON.stringify({ target: '#original', select: '#original', swap: 'outerMorph' });

/** The reader, at what is chosen here. */
function readerPath({ view, passage, commitment }: ShownPage): string {
  const { document } = view;
  const chosen = document.commitments.find(({ id }) => id === commitment);
  if (chosen) return commitmentInReaderPath(chosen);
  return passage === null ? documentPath(document.id) : passagePath(document.id, passage);
}

function Steps({ shown }: { shown: ShownPage }) {
  const { view, page, file, zoom } = shown;
  const { original } = page.wording;
  const { page: number, pageCount } = view;
  return (
    <nav class="page-steps" aria-label={original.pages}>
      {number > 1 && (
        <a rel="prev" href={placePath(shown, { page: number - 1 })} aria-label={original.previous} data-key="ArrowLeft">
          ←
        </a>
      )}
      <form action={originalPath(view.document.id, {})} class="page-choice">
        {file !== undefined && <input type="hidden" name="file" value={file} />}
        {zoom !== 'page' && <input type="hidden" name="zoom" value={zoom} />}
        <label>
          {original.pageField}{' '}
          <input type="number" name="page" id="page-number" min={1} max={pageCount} value={number} required />
        </label>{' '}
        {original.of(formatNumber(pageCount, page.locale))}
        <button type="submit" class="button quiet-button">
          {original.go}
        </button>
      </form>
      {number < pageCount && (
        <a rel="next" href={placePath(shown, { page: number + 1 })} aria-label={original.next} data-key="ArrowRight">
          →
        </a>
      )}
    </nav>
  );
}

function Zooms({ shown }: { shown: ShownPage }) {
  const { original } = shown.page.wording;
  const words = { page: original.wholePage, width: original.fullWidth };
  const chosen = { passage: shown.passage ?? undefined, commitment: shown.commitment ?? undefined };
  return (
    <nav class="page-zooms" aria-label={original.zoom}>
      {ZOOMS.map((zoom) => (
        <a
          href={placePath(shown, { ...chosen, zoom })}
          aria-current={zoom === shown.zoom ? 'true' : undefined}
          data-key={zoom === shown.zoom ? undefined : 'z'}
        >
          {words[zoom]}
        </a>
      ))}
    </nav>
  );
}

/** The PDF that is shown, to download, and the document's other PDFs. */
function Files({ shown }: { shown: ShownPage }) {
  const { view, page, zoom } = shown;
  const { original } = page.wording;
  const files = view.document.manifestations.filter(({ format }) => format === 'pdf');
  const others = files.filter(({ sha256 }) => sha256 !== view.sha256);
  const own = files.find(({ sha256 }) => sha256 === view.sha256);
  return (
    <p class="page-files">
      <a href={filePath(view.sha256)} download>
        {original.download}
      </a>{' '}
      <span class="facts">{own?.fileName}</span>
      {others.map((file) => (
        <a class="other-file" href={originalPath(view.document.id, { file: file.sha256, zoom })}>
          {file.fileName}
        </a>
      ))}
    </p>
  );
}

/** A page of the original file as a picture, everything found on it marked, and its text beside it. */
export function OriginalPage({ shown }: { shown: ShownPage }) {
  const { page, view, zoom } = shown;
  const { original } = page.wording;
  const { document, sha256, page: number, pageCount } = view;
  const unmarked = shown.passage !== null || shown.commitment !== null ? placePath(shown, {}) : null;
  return (
    <Layout page={page} title={original.title(number, document.title)} place="documents" scripts={['htmx', 'original']}>
      <article class={`original zoom-${zoom}`} id="original" hx-boost:inherited={BOOST}>
        <header class="original-head">
          <div class="original-title">
            <h1 lang={document.language}>{document.title}</h1>
            <a class="eyebrow" href={readerPath(shown)} hx-boost="false">
              ← {original.backToReader}
            </a>
          </div>
          <div class="original-bar">
            <p class="visually-hidden" aria-live="polite">
              {original.position(number, pageCount)}
            </p>
            <Steps shown={shown} />
            <Zooms shown={shown} />
            <Files shown={shown} />
            {unmarked !== null && (
              <a class="unmark" href={unmarked} data-key="Escape">
                {original.unmark}
              </a>
            )}
          </div>
        </header>
        <figure class="page-picture">
          <img src={pagePicturePath(document.id, sha256, number, SCALES[zoom])} alt={original.picture(number)} />
          <PageMarks shown={shown} />
        </figure>
        <PageText shown={shown} />
        <p class="keys">{original.keys}</p>
      </article>
    </Layout>
  );
}
