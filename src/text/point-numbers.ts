/** The numbers of points, each once, as people write them: with commas, semicolons or spaces between them. */
export function pointsIn(written: string): string[] {
  return [...new Set(written.split(/[\s,;]+/u).filter(Boolean))];
}
