/** The things that can be missing; an `original` is a file of a document whose pages can be shown. */
export type Findable = 'document' | 'commitment' | 'deed' | 'actor' | 'passage' | 'file' | 'original' | 'page';

/** Thrown when what was asked for does not exist. */
export class NotFound extends Error {
  readonly what: Findable;
  readonly id: string;

  constructor(what: Findable, id: string) {
    super(`${what} ${id} not found`);
    this.name = 'NotFound';
    this.what = what;
    this.id = id;
  }
}

/** Thrown when the person asking may not do this. */
export class Forbidden extends Error {
  /** The use case that refused, in its own name: `ingest-document`. */
  readonly action: string;

  constructor(action: string) {
    super(`${action} is not permitted`);
    this.name = 'Forbidden';
    this.action = action;
  }
}

/** One thing wrong with the input. */
export interface Issue {
  /** The field or option: `date`, `kind`. */
  readonly field: string;
  readonly code:
    | 'not-a-date'
    | 'not-one-of'
    | 'not-a-number'
    | 'too-long'
    | 'missing'
    | 'bad-cursor'
    | 'no-language-version'
    | 'no-version'
    | 'other-language'
    | 'same-language'
    | 'several-documents'
    | 'not-together';
  readonly details: Readonly<Record<string, string | number>>;
}

/** Thrown when the input cannot be used; says every field that is wrong. */
export class Invalid extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.field}: ${issue.code}`).join('; '));
    this.name = 'Invalid';
    this.issues = issues;
  }
}
