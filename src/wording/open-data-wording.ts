/** What the words about open data need of something that was withdrawn. */
interface Withdrawn {
  readonly what: 'commitment' | 'release';
  /** Null where nobody knows. */
  readonly at: Date | null;
}

/** What is said of open data in one language. */
export interface OpenDataWording {
  readonly title: string;
  readonly vocabulary: {
    readonly title: string;
    readonly lead: string;
    readonly context: string;
    readonly classes: string;
    readonly properties: string;
    readonly others: string;
  };
  readonly page: {
    readonly lead: readonly string[];
    readonly licence: string;
    readonly notTexts: string;
    readonly changed: (day: string) => string;
    readonly contents: string;
    readonly metadata: string;
    readonly always: string;
    readonly several: string;
    readonly ways: {
      readonly title: string;
      readonly addresses: (types: string) => string;
      readonly catalogue: string;
      readonly graph: string;
      readonly texts: string;
      readonly api: string;
      readonly csv: (separator: string) => string;
    };
  };
  readonly cards: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly preview: string;
    readonly back: string;
    readonly signatories: (count: number) => string;
    readonly noRound: string;
    readonly period: (from: string, to: string) => string;
    readonly readAt: (site: string) => string;
    readonly oEmbed: { readonly notHere: string; readonly onlyJson: string };
  };
  readonly keys: {
    readonly own: string;
    readonly ownLead: string;
    readonly all: string;
    readonly allLead: string;
    readonly none: string;
    readonly make: string;
    readonly name: string;
    readonly holder: string;
    readonly scope: string;
    readonly scopes: Readonly<Record<'public' | 'own', string>>;
    readonly most: string;
    readonly perMinute: (count: number) => string;
    readonly made: (day: string) => string;
    readonly used: (day: string) => string;
    readonly notUsed: string;
    readonly revoke: string;
    readonly revoked: (day: string) => string;
    readonly newTitle: string;
    readonly shown: string;
    readonly how: string;
    readonly back: string;
  };
  readonly forms: { readonly csv: string; readonly graph: string; readonly texts: string };
  readonly catalogue: {
    readonly title: (site: string) => string;
    readonly description: string;
    readonly keyword: string;
    readonly service: string;
    readonly serviceDescription: string;
  };
  readonly notAcceptable: (types: readonly string[]) => string;
  readonly gone: (what: Withdrawn) => string;
  readonly otherForms: string;
  /** `day` in words. */
  readonly asItStood: (day: string) => string;
  readonly withdrawn: (day: string) => string;
  /** A link to one of those that a record became; `place` counts from 1. */
  readonly becameThis: (place: number, of: number) => string;
}
