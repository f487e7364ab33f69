import { availableParallelism } from 'node:os';
import { detectLanguage } from '../detect-language.ts';
import type { ReadingNotice, SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { languagesFor } from '../ocr/languages.ts';
import type { RecognisedLine } from '../ocr/parse-hocr.ts';
import { recognisePicture } from '../ocr/recognise-picture.ts';
import { findTesseract, type Tesseract } from '../ocr/tesseract.ts';
import { Unreadable } from '../unreadable.ts';
import { sharedArea } from './boxes.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import { namedPages } from './named-pages.ts';
import { encodePng, type Pixels } from './png.ts';
import type { DrawnPage, TextLayer } from './read-page.ts';
import { recognisedLayer } from './recognised-layer.ts';
import { renderPixels } from './render-page.ts';
import { charactersOn, isWithoutText, maybeScanned } from './scanned-pages.ts';
import { settledSizes } from './type-size.ts';
import { type QuarterTurns, quarterTurns } from './view.ts';

/** Pages after character recognition. */
export interface RecognisedPages {
  readonly pages: readonly DrawnPage[];
  readonly notices: readonly ReadingNotice[];
}

/** What is needed to recognise the pages of one document. */
interface Recognition {
  readonly tesseract: Tesseract;
  readonly file: SourceFile;
  readonly limits: ReadingLimits;
  readonly languages: readonly string[];
}

/** The resolution that Tesseract was trained for; larger pages are made to fit into this many pixels a side. */
const PIXELS_PER_POINT = 300 / 72;
const LONGEST_SIDE = 5000;
const MOST_AT_A_TIME = 4;
/** Words of which more than this share is covered by words of the file are those. */
const MOSTLY = 0.5;
/** What Debian and its relatives call the program with Danish. */
const PACKAGES = 'tesseract-ocr tesseract-ocr-dan';

/**
 * Looks for words in the pictures of scanned pages, where Tesseract is installed. Text of the file itself stays as it
 * is: where a page has both, the larger part is the page's text and the smaller is set aside as stamp or number.
 */
export async function recognisePages(
  file: SourceFile,
  pages: readonly DrawnPage[],
  limits: ReadingLimits,
): Promise<RecognisedPages> {
  const scanned = pages.filter(maybeScanned);
  if (scanned.length === 0) return { pages, notices: withoutText(pages.filter(isWithoutText), {}) };
  const tesseract = await findTesseract();
  if (tesseract === null) {
    const why = { program: 'Tesseract', packages: PACKAGES };
    return { pages, notices: withoutText(pages.filter(isWithoutText), why) };
  }
  const languages = languagesFor(tesseract.languages, await likelyLanguage(pages));
  const tried = scanned.slice(0, limits.maximumRecognisedPages);
  const layers = await layersOf(tried, { tesseract, file, limits, languages });
  const unread = pages.filter((page) => !layers.has(page) && isWithoutText(page));
  const isCutShort = scanned.length > tried.length;
  const why: ReadingNotice['details'] = isCutShort ? { limit: limits.maximumRecognisedPages } : {};
  return {
    pages: pages.map((page) => withLayer(page, layers.get(page))),
    notices: [...recognised(layers, tesseract, languages), ...withoutText(unread, why)],
  };
}

/** The language of the pages that have text of their own. */
function likelyLanguage(pages: readonly DrawnPage[]): Promise<string | null> {
  const fragments = pages.flatMap((page) => page.main?.fragments ?? []);
  return detectLanguage(fragments.map(({ parts }) => textOfParts(parts)).join(' '));
}

/** What was recognised on each page, with the type sizes of the whole document made even. */
async function layersOf(
  pages: readonly DrawnPage[],
  recognition: Recognition,
): Promise<ReadonlyMap<DrawnPage, TextLayer>> {
  const found = new Map<DrawnPage, TextLayer>();
  const waiting = pages.values();
  const work = async (): Promise<void> => {
    for (const page of waiting) {
      const layer = await recognise(page, recognition);
      if (layer) found.set(page, layer);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_A_TIME) }, work));
  const sizeOf = settledSizes([...found.values()].flatMap(({ fragments }) => fragments));
  const even = ({ fragments, ...layer }: TextLayer): TextLayer => ({
    ...layer,
    fragments: fragments.map((fragment) => ({ ...fragment, size: sizeOf(fragment.size) })),
  });
  return new Map(pages.flatMap((page) => (found.has(page) ? [[page, even(found.get(page) as TextLayer)]] : [])));
}

/** A page that lies on its side is looked at twice, the second time upright: its lines are measured better then. */
async function recognise(page: DrawnPage, recognition: Recognition): Promise<TextLayer | null> {
  const asItLies = await look(page, 0, recognition);
  const turns = asItLies ? turnsOf(asItLies.lines) : 0;
  const upright = turns === 0 ? asItLies : await look(page, turns, recognition);
  const layer = upright && recognisedLayer(upright.lines, page.view.turned(turns), upright.pixels);
  return layer && { ...layer, fragments: withoutOwnWords(layer, page) };
}

/** What was recognised where the file itself has no words: numbers and stamps stand in the picture too. */
function withoutOwnWords(layer: TextLayer, page: DrawnPage): Fragment[] {
  const own = [...(page.main ? [page.main] : []), ...page.turned].flatMap(({ view, fragments }) =>
    fragments.map((fragment) => view.boxIn(page.view, fragment)),
  );
  return layer.fragments.filter((fragment) => {
    const box = layer.view.boxIn(page.view, fragment);
    return own.reduce((covered, other) => covered + sharedArea(box, other), 0) < MOSTLY * sharedArea(box, box);
  });
}

interface Look {
  readonly lines: readonly RecognisedLine[];
  readonly pixels: Pixels;
}

async function look(page: DrawnPage, turns: QuarterTurns, recognition: Recognition): Promise<Look | null> {
  const { tesseract, file, limits, languages } = recognition;
  const view = page.view.turned(turns);
  const scale = Math.min(PIXELS_PER_POINT, LONGEST_SIDE / Math.max(view.width, view.height));
  try {
    const wanted = { page: page.number, scale, grey: true, turns };
    const pixels = await renderPixels(file.bytes, file.name, wanted, limits);
    const dots = (72 * pixels.width) / view.width;
    const lines = await recognisePicture(tesseract, encodePng(pixels), dots, languages);
    return lines && { lines, pixels };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** The quarter turns that bring most of the words upright. */
function turnsOf(lines: readonly RecognisedLine[]): QuarterTurns {
  const words = [0, 0, 0, 0];
  for (const line of lines)
    words[quarterTurns(line.angle)] = (words[quarterTurns(line.angle)] ?? 0) + line.words.length;
  return quarterTurns(90 * words.indexOf(Math.max(...words)));
}

function withLayer(page: DrawnPage, layer: TextLayer | undefined): DrawnPage {
  if (!layer || layer.fragments.length === 0) return page;
  const characters = layer.fragments.reduce((sum, fragment) => sum + fragment.characters, 0);
  if (characters < charactersOn(page)) return { ...page, turned: [...page.turned, layer] };
  return { ...page, main: layer, turned: page.main ? [page.main, ...page.turned] : page.turned };
}

function recognised(
  layers: ReadonlyMap<DrawnPage, TextLayer>,
  tesseract: Tesseract,
  languages: readonly string[],
): ReadingNotice[] {
  const pages = [...layers].filter(([, layer]) => layer.fragments.length > 0);
  if (pages.length === 0) return [];
  const fragments = pages.flatMap(([, layer]) => layer.fragments);
  const characters = fragments.reduce((sum, fragment) => sum + fragment.characters, 0);
  const sure = fragments.reduce((sum, fragment) => sum + fragment.characters * (fragment.recognition ?? 0), 0);
  return [
    {
      code: 'pages-recognised',
      details: {
        ...namedPages(pages.map(([page]) => page.number)),
        confidence: Math.round((100 * sure) / characters),
        program: 'Tesseract',
        version: tesseract.version,
        languages: languages.join('+'),
      },
    },
  ];
}

function withoutText(pages: readonly DrawnPage[], why: ReadingNotice['details']): ReadingNotice[] {
  if (pages.length === 0) return [];
  return [{ code: 'pages-without-text', details: { ...namedPages(pages.map((page) => page.number)), ...why } }];
}
