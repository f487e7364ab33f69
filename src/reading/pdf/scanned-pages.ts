import type { DrawnPage } from './read-page.ts';

/** A page that pictures cover this much may be a scan; more than this certainly is one, or a picture. */
const MOSTLY_PICTURE = 0.6;
/** Scans are stamped, numbered and signed in type; more characters than this are a text of their own. */
const MOST_STAMPED = 200;
const MOST_NUMBERED = 40;

/** Letters drawn as shapes come in such numbers, and a logo or stamp in a picture takes this much of the page. */
const FEWEST_SHAPES = 20;
const SMALLEST_PICTURE = 0.01;

/** Whether words may stand on a page that only character recognition finds. */
export function maybeScanned(page: DrawnPage): boolean {
  if (page.hasGibberish) return true;
  const characters = charactersOn(page);
  if (characters === 0) return page.pictureShare >= SMALLEST_PICTURE || page.objects >= FEWEST_SHAPES;
  return page.pictureShare >= MOSTLY_PICTURE && characters <= MOST_STAMPED;
}

/** Whether a page has something on it, but no text of its own save a number or stamp on a scan. */
export function isWithoutText(page: DrawnPage): boolean {
  const characters = charactersOn(page);
  return characters === 0 ? page.objects > 0 : maybeScanned(page) && characters <= MOST_NUMBERED;
}

/** How many characters the file itself has on a page, white space not counted. */
export function charactersOn({ main, turned }: DrawnPage): number {
  const layers = main ? [main, ...turned] : turned;
  return layers.flatMap((layer) => layer.fragments).reduce((sum, { characters }) => sum + characters, 0);
}
