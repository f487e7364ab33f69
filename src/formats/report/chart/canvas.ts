import { type Attributes, XmlWriter } from '../../akoma-ntoso/xml-writer.ts';
import type { Tone } from '../report.ts';
import { PAPER, TONE_LOOKS } from '../tones.ts';

/** Where words stand on the drawing, and how. */
export interface Lettering {
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
}

const DASHES = '4 3';

/**
 * A drawing as SVG, written with presentation attributes only, which need no style sheet and pass every content
 * security policy. Lengths are CSS pixels. `name` makes the identifiers in it unlike those of other drawings.
 */
export class Canvas {
  readonly width: number;
  private readonly name: string;
  private readonly steps: ((writer: XmlWriter) => void)[] = [];

  constructor(width: number, name: string) {
    this.width = width;
    this.name = name;
  }

  /** A bar in the look of `tone`. */
  bar(tone: Tone, x: number, y: number, width: number, height: number): void {
    const { fill, hatch } = TONE_LOOKS[tone];
    const place = { x: short(x), y: short(y), width: short(width), height: short(height) };
    this.shape('rect', { ...place, fill });
    if (hatch !== 'none') this.shape('rect', { ...place, fill: `url(#${this.name}-${hatch})` });
    // The line lies inside the bar, so that bars that touch keep their own.
    const inner = { x: short(x + 0.5), y: short(y + 0.5), width: short(width - 1), height: short(height - 1) };
    if (width > 1 && height > 1) this.shape('rect', { ...inner, fill: 'none', stroke: edgeOf(tone) });
  }

  /** A line from one point to another. */
  line(from: readonly [number, number], to: readonly [number, number], stroke: string, dashed = false): void {
    const [x1, y1, x2, y2] = [...from, ...to].map(short);
    this.shape('line', { x1, y1, x2, y2, stroke, 'stroke-dasharray': dashed ? DASHES : null });
  }

  /** One line of words. */
  text(words: string, { x, y, size, fill = PAPER.ink, anchor = 'start', strong = false }: Lettering): void {
    const attributes = {
      x: short(x),
      y: short(y),
      'font-size': size,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': strong ? 600 : null,
    };
    this.steps.push((writer) => writer.line('text', attributes, () => writer.text(words)));
  }

  /** The drawing, `height` high, with what it is called and what can be seen on it. */
  finish(height: number, title: string, description: string): string {
    const writer = new XmlWriter();
    const ids = { title: `${this.name}-title`, description: `${this.name}-description` };
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${this.width} ${short(height)}`,
      width: this.width,
      height: short(height),
      role: 'img',
      'aria-labelledby': `${ids.title} ${ids.description}`,
      'font-family': 'Inter, Inter Variable, Calibri, Arial, sans-serif',
    };
    writer.element('svg', attributes, () => {
      writer.line('title', { id: ids.title }, () => writer.text(title));
      writer.line('desc', { id: ids.description }, () => writer.text(description));
      this.patterns(writer);
      for (const step of this.steps) step(writer);
    });
    return writer.finish().replace(/^<\?xml[^>]*\?>\n/u, '');
  }

  private shape(name: string, attributes: Attributes): void {
    this.steps.push((writer) => writer.element(name, attributes));
  }

  private patterns(writer: XmlWriter): void {
    const tile = (id: string, size: number, draw: () => void) =>
      writer.element(
        'pattern',
        { id: `${this.name}-${id}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
        draw,
      );
    writer.element('defs', {}, () => {
      tile('dotted', 6, () => writer.element('circle', { cx: 3, cy: 3, r: 0.9, fill: PAPER.strongRule }));
      tile('rising', 6, () =>
        writer.element('path', { d: 'M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5', stroke: PAPER.strongRule, 'stroke-width': 1 }),
      );
    });
  }
}

function edgeOf(tone: Tone): string {
  return tone === 'unknown' || tone === 'void' ? PAPER.strongRule : TONE_LOOKS[tone].fill;
}

/** A length with two decimals at most. */
function short(length: number): number {
  return Math.round(length * 100) / 100;
}
