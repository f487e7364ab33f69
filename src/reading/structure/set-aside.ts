import type { SourceLine } from '../lines.ts';

const PAGE_NUMBER = /^\s*(?:(?:page|side|s\.|p\.)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|af)\s*\d{1,4})?\s*$/iu;
const DOUBLED_RUNNING_HEAD = /^\s*(?<head>\p{Lu}[^\p{Ll}]{8,}?)\s+\k<head>\s*(?:\d{1,4}\s*){1,2}$/u;

/** A header or footer that was taken out of the running text. */
export interface SetAside {
  readonly kind: 'header' | 'footer';
  readonly line: SourceLine;
}

/** The running text without what belongs to its pages. */
export interface WithoutPageFurniture {
  readonly lines: readonly SourceLine[];
  readonly setAside: readonly SetAside[];
  /** The lines before which something was taken out. */
  readonly interrupted: ReadonlySet<SourceLine>;
}

/**
 * Sets headers and footers aside: those that the layout calls so, and in plain text a running head printed twice
 * with its page numbers, as a spread gives when it is copied.
 */
export function setPageFurnitureAside(lines: readonly SourceLine[]): WithoutPageFurniture {
  const kept: SourceLine[] = [];
  const setAside: SetAside[] = [];
  const interrupted = new Set<SourceLine>();
  let isInterrupted = false;
  for (const [index, line] of lines.entries()) {
    const kind = furnitureKind(line, lines, index);
    if (kind) {
      setAside.push({ kind, line });
      isInterrupted = true;
      continue;
    }
    if (isInterrupted && line.text.trim() !== '') {
      interrupted.add(line);
      isInterrupted = false;
    }
    kept.push(line);
  }
  return { lines: kept, setAside, interrupted };
}

function furnitureKind(line: SourceLine, lines: readonly SourceLine[], index: number): 'header' | 'footer' | null {
  if (line.region === 'header' || line.region === 'footer') return line.region;
  if (line.region !== null || line.text.length > 200) return null;
  if (DOUBLED_RUNNING_HEAD.test(line.text)) return 'footer';
  if (line.page === null || !PAGE_NUMBER.test(line.text)) return null;
  return lines[index + 1]?.page !== line.page ? 'footer' : null;
}
