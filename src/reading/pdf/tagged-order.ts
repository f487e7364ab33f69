import { comparePaths } from './content-tag.ts';

/** Something on a page that stands at a place in the file's structure. */
interface Placed {
  /** Null where the file says nothing, and for boxes, which the layout puts behind the paragraph that runs past them. */
  readonly path: readonly number[] | null;
}

/**
 * The lines of a page as the file itself orders its passages; lines of one passage stay in the order given, and so do
 * lines without a place, each behind the line that it followed.
 */
export function inTaggedOrder<Line extends Placed>(lines: readonly Line[]): Line[] {
  const groups: { path: readonly number[]; lines: Line[] }[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && (line.path === null || comparePaths(line.path, open.path) === 0)) open.lines.push(line);
    else groups.push({ path: line.path ?? [], lines: [line] });
  }
  return groups.toSorted((one, other) => comparePaths(one.path, other.path)).flatMap((group) => group.lines);
}
