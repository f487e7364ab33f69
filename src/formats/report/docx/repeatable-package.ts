import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a ZIP archive can name, in whatever zone this machine is. */
const FIRST_MOMENT = new Date(1980, 0, 1);
const PROPERTIES = 'docProps/core.xml';

/**
 * A Word file with the same content and nothing of chance in it: relationships, drawings and bookmarks are numbered in
 * their order, the date of the document is `date` (ISO), and the archive carries no times.
 */
export function repeatablePackage(file: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(file);
  const names = new Map<string, Map<string, string>>();
  for (const [path, bytes] of Object.entries(parts)) {
    if (path.endsWith('.rels')) names.set(partOf(path), relationshipNames(strFromU8(bytes)));
  }
  const written: Zippable = {};
  for (const path of Object.keys(parts).sort()) {
    const bytes = parts[path] ?? new Uint8Array();
    written[path] = /\.(?:xml|rels)$/u.test(path)
      ? strToU8(repeatablePart(strFromU8(bytes), path, names, date))
      : bytes;
  }
  return zipSync(written, { mtime: FIRST_MOMENT });
}

function repeatablePart(
  xml: string,
  path: string,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
  date: string,
): string {
  if (path === PROPERTIES) return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);
  const renamed = names.get(path.endsWith('.rels') ? partOf(path) : path) ?? new Map<string, string>();
  const attribute = path.endsWith('.rels') ? /(\sId=")([^"]*)(")/gu : /(\sr:(?:id|embed|link)=")([^"]*)(")/gu;
  const drawings = /(<wp:docPr\s[^>]*?id=")([^"]*)(")/gu;
  const bookmarks = /(<w:bookmark(?:Start|End)\s[^>]*?w:id=")([^"]*)(")/gu;
  const headings = /(\b_Toc)(\d+)(\b)/gu;
  const named = xml.replace(attribute, (_, before, id, after) => `${before}${renamed.get(id) ?? id}${after}`);
  return [drawings, bookmarks, headings].reduce(renumbered, named);
}

/** New names of the relationships of a part, by their old ones, in the order in which they stand. */
function relationshipNames(xml: string): Map<string, string> {
  const ids = [...xml.matchAll(/\sId="([^"]*)"/gu)].map(([, id = '']) => id);
  return new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
}

/** The numbers that `pattern` finds between its first and third group, counted from 1 in the order of their first place. */
function renumbered(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_, before, id, after) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}${after}`;
  });
}

/** The part whose relationships stand in `path`: "word/_rels/document.xml.rels" is of "word/document.xml". */
function partOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/u, '$1$2');
}
