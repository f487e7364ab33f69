import type { OriginRun } from '../reading/document.ts';
import type { PageLetters } from '../reading/pdf/page-letters.ts';
import { type PlacesOnPage, placesOnPage } from '../reading/pdf/place-on-page.ts';
import type { Reader } from '../reading/reader.ts';
import { originOf } from '../store/manifestations.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { OriginalPageView } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { bytesOf, type OriginalFile, originalFile, requirePage } from './original-file.ts';
import { RecentValues } from './recent-values.ts';
import { viewDocument } from './view-document.ts';
import type { DocumentView } from './views.ts';

/** Which page of which document. */
export interface OriginalPageQuery {
  /** The document. */
  readonly id: string;
  /** Which of its PDFs; the first received if not given. */
  readonly sha256?: string | undefined;
  /** 1-based; where the commitment or passage begins if not given, else the first. */
  readonly page?: number | undefined;
  /** The `eId` of a passage. */
  readonly passage?: string | undefined;
  /** The identifier of a commitment. */
  readonly commitment?: string | undefined;
  readonly reader: Reader;
}

/** Letters of pages that are kept, and how many pages are read at the same time. */
const MOST_LETTERS = 500_000;
const MOST_AT_ONCE = 2;

const layouts = new WeakMap<Reader, RecentValues<PageLetters>>();

/**
 * A page of a document's PDF: how large it is, and where on it each passage and commitment stands.
 * Throws `NotFound` for what is not there, `Unreadable` for a file that can no longer be read.
 */
export async function viewOriginalPage(context: DeskContext, query: OriginalPageQuery): Promise<OriginalPageView> {
  const document = await viewDocument(context, query.id);
  const file = await originalFile(context, query.id, query.sha256);
  const origin = await originOf(context.database, file.sha256);
  const chosen = chosenSpan(document, query);
  const page = query.page ?? firstPage(origin, chosen) ?? 1;
  requirePage(file, page);
  const { width, height, letters } = await lettersOf(context, file, page, query.reader);
  const places = placesOnPage({ text: document.text, origin }, page, letters);
  const runs = origin.filter((run) => run.page === page);
  return { document, ...file, page, width, height, ...placed(document, runs, places) };
}

/** What is to be shown, the narrower if both are named. Throws `NotFound` where the document does not have it. */
function chosenSpan({ passages, commitments }: DocumentView, { passage, commitment }: OriginalPageQuery): Span | null {
  const place = passage === undefined ? null : passages.find(({ eId }) => eId === passage);
  const promise = commitment === undefined ? null : commitments.find(({ id }) => id === commitment);
  if (place === undefined) throw new NotFound('passage', passage ?? '');
  if (promise === undefined) throw new NotFound('commitment', commitment ?? '');
  return promise ?? place;
}

function firstPage(origin: readonly OriginRun[], span: Span | null): number | null {
  return span && (origin.find((run) => run.page !== null && overlaps(run, span))?.page ?? null);
}

function lettersOf(context: DeskContext, file: OriginalFile, page: number, reader: Reader): Promise<PageLetters> {
  const read = layouts.get(reader) ?? new RecentValues({ mostWeight: MOST_LETTERS, mostAtOnce: MOST_AT_ONCE, weigh });
  layouts.set(reader, read);
  return read.get(`${file.sha256} ${page}`, async () => reader.readPageLetters(await bytesOf(context, file), page));
}

function weigh({ letters }: PageLetters): number {
  return letters.length;
}

/** Where every passage and commitment of the document stands on the page whose `runs` are given. */
function placed(
  { passages, commitments }: DocumentView,
  runs: readonly OriginRun[],
  places: PlacesOnPage,
): Pick<OriginalPageView, 'passages' | 'commitments'> {
  return {
    passages: passages.flatMap((passage) => {
      const own = runs.filter((run) => overlaps(run, passage));
      const [first, last] = [own.at(0), own.at(-1)];
      if (!first || !last) return [];
      const start = Math.max(passage.start, first.start);
      const end = Math.min(passage.end, last.end);
      return [{ eId: passage.eId, start, end, boxes: places.linesOf(passage) }];
    }),
    commitments: commitments.flatMap((commitment) => {
      const boxes = places.wordsOf(commitment);
      return boxes.length > 0 ? [{ id: commitment.id, boxes }] : [];
    }),
  };
}
