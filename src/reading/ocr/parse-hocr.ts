import type { Box } from '../document.ts';
import { readXml } from '../xml/read-xml.ts';
import { childElements, descendants, textContent, type XmlElement } from '../xml/xml-tree.ts';

/** A recognised word; places in this module are pixels from the upper left corner of the picture. */
export interface RecognisedWord extends Box {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A recognised line, in the picture's own reading order. */
export interface RecognisedLine extends Box {
  readonly words: readonly RecognisedWord[];
  /** How far the baseline sinks on a pixel to the right. */
  readonly slope: number;
  /** The baseline at the left end of the line, from the top of the picture. */
  readonly baseline: number;
  /** From the foot of "p" to the head of "d". */
  readonly height: number;
  /** How far the line has to be turned clockwise to stand upright, in degrees. */
  readonly angle: number;
}

const MOST_DEPTH = 100;
const LINE_CLASSES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat']);

/**
 * The lines in a page of hOCR 1.2 as Tesseract writes it.
 * @throws Unreadable `damaged` if it is not well-formed
 */
export function parseHocr(hocr: string, file: string): RecognisedLine[] {
  const root = readXml(hocr, { file, limits: { maximumDepth: MOST_DEPTH } });
  const lines: RecognisedLine[] = [];
  for (const element of descendants(root)) {
    const line = LINE_CLASSES.has(element.attributes.get('class') ?? '') ? toLine(element) : null;
    if (line) lines.push(line);
  }
  return lines;
}

function toLine(element: XmlElement): RecognisedLine | null {
  const properties = propertiesOf(element);
  const box = boxOf(properties);
  const words = [...childElements(element)].flatMap((child) => toWord(child) ?? []);
  if (!box || words.length === 0) return null;
  const [slope = 0, offset = 0] = properties.get('baseline') ?? [];
  const [height = box.bottom - box.top] = properties.get('x_size') ?? [];
  const [angle = 0] = properties.get('textangle') ?? [];
  return { ...box, words, slope, baseline: box.bottom + offset, height, angle };
}

function toWord(element: XmlElement): RecognisedWord | null {
  if (element.attributes.get('class') !== 'ocrx_word') return null;
  const properties = propertiesOf(element);
  const box = boxOf(properties);
  const text = textContent(element).trim().normalize('NFC');
  if (!box || text === '') return null;
  const [percent = 0] = properties.get('x_wconf') ?? [];
  return { ...box, text, confidence: percent / 100 };
}

/** The figures of each property in `title="bbox 1 2 3 4; x_wconf 96"`. */
function propertiesOf(element: XmlElement): Map<string, number[]> {
  const properties = new Map<string, number[]>();
  for (const property of (element.attributes.get('title') ?? '').split(';')) {
    const [name = '', ...figures] = property.trim().split(/\s+/u);
    properties.set(name, figures.map(Number).filter(Number.isFinite));
  }
  return properties;
}

function boxOf(properties: ReadonlyMap<string, readonly number[]>): Box | null {
  const [left, top, right, bottom] = properties.get('bbox') ?? [];
  return left === undefined || top === undefined || right === undefined || bottom === undefined
    ? null
    : { left, top, right, bottom };
}
