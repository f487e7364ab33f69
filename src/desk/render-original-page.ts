import type { Reader } from '../reading/reader.ts';
import type { PageImage } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { bytesOf, originalFile, requirePage } from './original-file.ts';
import { RecentValues } from './recent-values.ts';

/** Pixels to a point that a page can be had in. */
const PAGE_SCALES = [1, 2, 3] as const;

/** Which page, and how large. */
export interface PageImageQuery {
  /** The document. */
  readonly id: string;
  readonly sha256: string;
  /** 1-based. */
  readonly page: number;
  /** One of {@link PAGE_SCALES}. */
  readonly scale: number;
  readonly reader: Reader;
}

const MOST_BYTES = 64 * 1024 ** 2;
const MOST_AT_ONCE = 2;

const pictures = new WeakMap<Reader, RecentValues<PageImage>>();

/**
 * A page of a document's PDF as a picture. Pictures made lately are kept.
 * Throws `NotFound` for a document without such a PDF and a page that it does not have, `Invalid` for another scale,
 * `Unreadable` for a page that cannot be drawn.
 */
export async function renderOriginalPage(context: DeskContext, query: PageImageQuery): Promise<PageImage> {
  const { id, sha256, page, scale, reader } = query;
  requireScale(scale);
  const file = await originalFile(context, id, sha256);
  requirePage(file, page);
  return picturesOf(reader).get(`${sha256} ${page} ${scale}`, async () =>
    reader.renderPage(await bytesOf(context, file), { page, scale }),
  );
}

function requireScale(scale: number): void {
  if (PAGE_SCALES.some((allowed) => allowed === scale)) return;
  const details = { value: String(scale), allowed: PAGE_SCALES.join(', ') };
  throw new Invalid([{ field: 'scale', code: 'not-one-of', details }]);
}

function picturesOf(reader: Reader): RecentValues<PageImage> {
  const known = pictures.get(reader);
  if (known) return known;
  const weigh = (image: PageImage) => image.png.byteLength;
  const made = new RecentValues<PageImage>({ mostWeight: MOST_BYTES, mostAtOnce: MOST_AT_ONCE, weigh });
  pictures.set(reader, made);
  return made;
}
