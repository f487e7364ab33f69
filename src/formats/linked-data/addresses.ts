/** The whole addresses under which things are named, as whoever publishes them knows. */
export interface Addresses {
  /** The context that says what the terms mean. */
  readonly context: string;
  /** The namespace of our own vocabulary, which codes are taken from. */
  readonly namespace: string;
  readonly commitment: (id: string) => string;
  readonly deed: (id: string) => string;
  /** A language version of a text. */
  readonly document: (id: string) => string;
  /** The text as such, which language versions realise. */
  readonly work: (id: number) => string;
  readonly passage: (document: string, eId: string) => string;
  readonly file: (sha256: string) => string;
  readonly actor: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly initiative: (initiative: { readonly kind: string; readonly slug: string }) => string;
  readonly release: (slug: string, language?: string) => string;
  readonly event: (slug: string) => string;
  readonly video: (id: string) => string;
}

/** A thing as JSON-LD has it. */
export type Node = Readonly<Record<string, unknown>>;

/** A node that stands for itself, with the context that its terms come from. */
export function standingAlone(node: Node, { context }: Pick<Addresses, 'context'>): Node {
  return { '@context': context, ...node };
}

/** The entries that say something: empty lists, null and undefined say nothing. */
export function said(entries: Node): Node {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
