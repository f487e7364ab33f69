const MEGABYTE = 1_000_000;
const MEBIBYTE = 1024 ** 2;

/** How much a single file may ask of the reader. */
export interface ReadingLimits {
  /** Size of the file in bytes. */
  readonly maximumBytes: number;
  /** Pages of a PDF. */
  readonly maximumPages: number;
  /**
   * Memory that PDFium may ask for, in bytes. It grows by up to a fifth more than that, and keeps it: this and the rest
   * of the process have to stay within 512 MB.
   */
  readonly maximumMemoryBytes: number;
  /**
   * Memory that PDFium may ask for to draw one page, in bytes: a scan of a large page is unpacked whole before it is
   * made smaller.
   */
  readonly maximumPictureMemoryBytes: number;
  /** Bytes of everything that a packed file (DOCX, e-mail) holds, unpacked. */
  readonly maximumUnpackedBytes: number;
  /** How many elements may stand inside one another in XML. */
  readonly maximumDepth: number;
  /** Scanned pages of a document whose words are recognised; some seconds of work each. */
  readonly maximumRecognisedPages: number;
}

/** Limits that let through everything a ministry publishes. */
export const READING_LIMITS: ReadingLimits = {
  maximumBytes: 64 * MEGABYTE,
  maximumPages: 10_000,
  maximumMemoryBytes: 200 * MEBIBYTE,
  maximumPictureMemoryBytes: 640 * MEBIBYTE,
  maximumUnpackedBytes: 256 * MEGABYTE,
  maximumDepth: 1000,
  maximumRecognisedPages: 200,
};
