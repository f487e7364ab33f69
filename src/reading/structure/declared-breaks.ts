import type { BodyLine } from './body.ts';

/**
 * Where paragraphs start, by what the file itself says where it says something, else by `breaks`: lines of one
 * declared passage or one table go together, lines of two are parted.
 */
export function withDeclaredBreaks(lines: readonly BodyLine[], breaks: readonly boolean[]): boolean[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    return before === undefined || (startsByDeclaration(before, line) ?? breaks[index] ?? true);
  });
}

function startsByDeclaration({ line: before }: BodyLine, { line }: BodyLine): boolean | null {
  if (before.cell || line.cell) return before.cell?.table !== line.cell?.table;
  if (before.unit && line.unit) return before.unit.key !== line.unit.key;
  return null;
}
