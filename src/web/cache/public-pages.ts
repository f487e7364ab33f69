/** An answer that is the same for every visitor. */
export interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Names the content: a weak entity tag (RFC 9110, 8.8.3). */
  readonly tag: string;
  readonly type: string;
}

/** What is kept at most. */
export interface PublicPagesOptions {
  /** Bytes of all pages together. */
  readonly mostBytes: number;
}

/** An answer to a visitor, to be made while nothing changes. */
export type PageTicket = number;

/**
 * Pages as visitors get them, those asked for last, until anything changes. Nothing is kept while nobody would be told of
 * changes, nor what was made while something changed.
 */
export class PublicPages {
  readonly #mostBytes: number;
  readonly #pages = new Map<string, KeptPage>();
  #bytes = 0;
  #changes = 0;
  #isHeard = false;

  constructor({ mostBytes }: PublicPagesOptions) {
    this.#mostBytes = mostBytes;
  }

  /** The page under this key. */
  find(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** To be taken before a page is made. */
  ticket(): PageTicket {
    return this.#changes;
  }

  /** Keeps a page, unless something has changed since its ticket was taken. */
  keep(key: string, page: KeptPage, ticket: PageTicket): void {
    if (!this.#isHeard || ticket !== this.#changes || this.#pages.has(key)) return;
    this.#pages.set(key, page);
    this.#bytes += weightOf(key, page);
    for (const [oldest, dropped] of this.#pages) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#pages.delete(oldest);
      this.#bytes -= weightOf(oldest, dropped);
    }
  }

  /** Forgets everything: something has changed. */
  changed(): void {
    this.#changes += 1;
    this.#pages.clear();
    this.#bytes = 0;
  }

  /** Says whether changes are told of; while they are not, nothing is kept. */
  heard(isHeard: boolean): void {
    this.#isHeard = isHeard;
    if (!isHeard) this.changed();
  }
}

function weightOf(key: string, { body, gzip }: KeptPage): number {
  return body.byteLength + gzip.byteLength + key.length * 2;
}
