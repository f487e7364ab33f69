import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import type { PdfDocument } from './pdf-document.ts';

const BOLD_WEIGHT = 700;
const BOLD_NAME = /bold|black|heavy|semibd|demi(?!light)/iu;
/** Bold fonts of TeX (Computer Modern, its European Computer Modern, URW's Times, Libertine) and short names of weights. */
const SHORT_BOLD_NAME =
  /(?:^|\+)(?:CMB(?!R)|CMBRBX|CMSSBX|CMSSDC|CMMIB|SF(?:B[XIL]|XC|RB|SX|SO)\d|Lin(?:Libertine|Biolinum)T[BZ]I?$)|-(?:Medi(?:Ital)?$|(?:Bd|Hv|Blk)(?![a-z]))/u;
const NAMED_WEIGHT = /bold|black|heavy|semibd|demi|regular|book|light|medium|roman|thin|italic|oblique/iu;

/** Files with more fonts than this have a new set on every page, which are not worth keeping. */
const MOST_FONTS = 64;
/** Once the engine holds more than this, fonts go with their pages. */
const KEEP_BELOW_BYTES = 96 * 1024 ** 2;

/** A font and the text object that keeps it loaded. */
interface KeptFont {
  readonly bold: boolean;
  readonly holder: Pointer;
}

/** Hands the fonts of a document to `use` and lets go of them afterwards. */
export function withFonts<Result>({ engine, handle }: PdfDocument, use: (fonts: DocumentFonts) => Result): Result {
  const fonts = new DocumentFonts(engine, handle);
  return releasing(
    () => use(fonts),
    () => fonts.release(),
  );
}

/**
 * The fonts of an open document. PDFium drops a font with the last page that uses it, and would have to take it apart
 * anew for every page; here fonts stay loaded from page to page, until they are released.
 */
export class DocumentFonts {
  readonly #engine: PdfiumEngine;
  readonly #document: Pointer;
  readonly #kept = new Map<Pointer, KeptFont>();

  constructor(engine: PdfiumEngine, document: Pointer) {
    this.#engine = engine;
    this.#document = document;
  }

  /** Whether the font, which a loaded page uses, is bold. */
  isBold(font: Pointer): boolean {
    const known = this.#kept.get(font);
    if (known) return known.bold;
    const bold = this.#askWhetherBold(font);
    this.#keep(font, bold);
    return bold;
  }

  /** Lets go of all fonts; to be called before the document is closed. */
  release(): void {
    for (const { holder } of this.#kept.values()) this.#engine.pdfium.FPDFPageObj_Destroy(holder);
    this.#kept.clear();
  }

  #keep(font: Pointer, bold: boolean): void {
    const isFull = this.#kept.size >= MOST_FONTS || this.#engine.memoryBytes > KEEP_BELOW_BYTES;
    if (isFull) this.release();
    const holder = this.#engine.pdfium.FPDFPageObj_CreateTextObj(this.#document, font, 1);
    // Without its holder the font may make room for another one at the same place.
    if (holder !== 0) this.#kept.set(font, { bold, holder });
  }

  #askWhetherBold(font: Pointer): boolean {
    const { pdfium } = this.#engine;
    const name = this.#engine.utf8((buffer, bytes) => pdfium.FPDFFont_GetBaseFontName(font, buffer, bytes));
    if (SHORT_BOLD_NAME.test(name)) return true;
    return NAMED_WEIGHT.test(name) ? BOLD_NAME.test(name) : pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT;
  }
}
