/** Text that is HTML already. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Piece = Markup | string | number | null | readonly Piece[];

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that HTML forbids (HTML, 13.1.4), line ends and tabs aside. */
const NOT_IN_HTML = /[[\p{Cc}\p{Cs}]--[\t\n]]/gv;

/** A template of HTML: what is put in is escaped unless it is markup itself; null is left out. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, index) => string + written(pieces[index] ?? null)).join(''));
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.html;
  if (Array.isArray(piece)) return piece.map(written).join('');
  return String(piece)
    .replace(NOT_IN_HTML, '\uFFFD')
    .replace(/[&<>"']/gu, (sign) => REFERENCES[sign] ?? sign);
}
