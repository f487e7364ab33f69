import type { Box } from '../document.ts';

/** Shades of grey row by row from the top, 0 black to 255 white. */
export interface GreyPixels {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bytes from the start of one row to the start of the next. */
  readonly stride: number;
}

const DARK = 128;
/** Longer runs of dark pixels, as a share of the type's size, are bars and no stems. */
const WIDEST_STEM = 0.3;

/** How wide the stems of a word are, as a share of its type's size in pixels: the mean over its rows; 0 if it has no ink. */
export function strokeWidth({ bytes, width, height, stride }: GreyPixels, word: Box, size: number): number {
  const [left, right] = [Math.max(0, Math.floor(word.left)), Math.min(width, Math.ceil(word.right))];
  const [top, bottom] = [Math.max(0, Math.floor(word.top)), Math.min(height, Math.ceil(word.bottom))];
  let stems = 0;
  let dark = 0;
  for (let row = top; row < bottom; row += 1) {
    let run = 0;
    for (let column = left; column <= right; column += 1) {
      if (column < right && (bytes[row * stride + column] ?? 255) < DARK) {
        run += 1;
        continue;
      }
      if (run > 0 && run <= WIDEST_STEM * size) {
        stems += 1;
        dark += run;
      }
      run = 0;
    }
  }
  return stems === 0 ? 0 : dark / stems / size;
}
