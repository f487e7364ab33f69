/** What there are cards of. */
const EMBEDDABLE = ['commitments', 'pledges'] as const;

/** One of {@link EMBEDDABLE}. */
export type EmbeddableKind = (typeof EMBEDDABLE)[number];

/** Something that there is a card of: its kind, and its identifier or address. */
export interface Embeddable {
  readonly kind: EmbeddableKind;
  readonly id: string;
}

/** The card, to stand in a frame of another site, in a language if one is named. */
export function cardPath({ kind, id }: Embeddable, language?: string): string {
  return `/embed/${kind}/${encodeURIComponent(id)}${language === undefined ? '' : `?lang=${language}`}`;
}

/** The page that gives the code of the frame. */
export function embedCodePath({ kind, id }: Embeddable): string {
  return `/${kind}/${encodeURIComponent(id)}/embed`;
}

/** Where programs of other sites ask for the card of a page (oEmbed); `page` is its whole address. */
export function oEmbedPath(page: string): string {
  return `/oembed?${new URLSearchParams({ url: page, format: 'json' })}`;
}

/** What a page's address on this site leads to; null for what there is no card of. */
export function embeddableAt(address: string, origin: string): Embeddable | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const [, kind, id] = /^\/(commitments|pledges)\/([^/.]+)\/?$/u.exec(url.pathname) ?? [];
  if (url.origin !== origin || kind === undefined || id === undefined) return null;
  return { kind: kind as EmbeddableKind, id };
}
