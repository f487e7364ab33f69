/**
 * Gives formats by their names, each made only when it is first asked for: making one takes a hundred times as long as using
 * it. Names are few: languages, styles, units, zones.
 */
export function keptFormats<Names extends readonly string[], Format>(
  make: (...names: Names) => Format,
): (...names: Names) => Format {
  const kept = new Map<string, Format>();
  return (...names) => {
    const name = names.join(' ');
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make(...names);
    kept.set(name, made);
    return made;
  };
}
