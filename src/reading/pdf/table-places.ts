import type { Box } from '../document.ts';
import type { CellPlace } from '../lines.ts';
import type { Fragment } from './fragments.ts';

/** The words of a table, each with its place. */
export interface TablePlaces extends Box {
  /** Where its columns begin, in points. */
  readonly edges: readonly number[];
  readonly cells: readonly TableWords[];
}

/** Words in a cell. */
export interface TableWords extends Omit<CellPlace, 'table' | 'isHeading'> {
  readonly fragment: Fragment;
}
