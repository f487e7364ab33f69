import type { CaptionFault } from '../formats/captions/caption-problem.ts';
import type { PasswordFault } from './identity/password-rules.ts';

/** The things that can be missing; an `original` is a file of a document whose pages can be shown. */
export type Findable =
  | 'milestone'
  | 'draft'
  | 'view'
  | 'document'
  | 'commitment'
  | 'commitment-on-day'
  | 'key'
  | 'deed'
  | 'actor'
  | 'topic'
  | 'passage'
  | 'file'
  | 'original'
  | 'page'
  | 'evidence'
  | 'archive-item'
  | 'suggestion'
  | 'report'
  | 'edition'
  | 'person'
  | 'team'
  | 'backup'
  | 'invitation'
  | 'session'
  | 'passkey'
  | 'calendar'
  | 'subscription'
  | 'initiative'
  | 'organisation'
  | 'signature'
  | 'signature-link'
  | 'signatory-list'
  | 'round'
  | 'account'
  | 'account-link'
  | 'verdict'
  | 'row'
  | 'release'
  | 'release-file'
  | 'membership'
  | 'event'
  | 'video'
  | 'campaign'
  | 'campaign-statement'
  | 'campaign-picture'
  | 'event-link'
  | 'material'
  | 'invited';

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
    | 'in-the-future'
    | 'may-not-see'
    | 'not-one-of'
    | 'not-a-number'
    | 'too-long'
    | 'missing'
    | 'not-in-text'
    | 'not-known'
    | 'not-adjacent'
    | 'reviewed-apart'
    | 'not-apart'
    | 'bad-cursor'
    | 'no-language-version'
    | 'no-version'
    | 'other-language'
    | 'same-language'
    | 'several-documents'
    | 'not-together'
    | 'too-many'
    | 'not-in-passage'
    | 'not-an-address'
    | 'taken'
    | 'not-the-password'
    | 'not-the-code'
    | 'last-administrator'
    | 'own-account'
    | 'not-your-team'
    | 'hidden-text'
    | 'not-a-slug'
    | 'line-break'
    | 'no-name-column'
    | 'no-address-column'
    | 'itself'
    | 'taken-in'
    | 'no-such-time'
    | 'in-the-past'
    | 'wrong-state'
    | 'not-a-picture'
    | 'no-picture'
    | 'not-approved'
    | 'not-public-yet'
    | 'has-public-parts'
    | 'not-a-site'
    | 'no-words'
    | 'nothing-said'
    | 'signed-already'
    | 'not-open'
    | 'open-already'
    | 'sent-too-soon'
    | 'before-another'
    | 'not-a-time'
    | 'not-a-time-zone'
    | 'member-already'
    | 'not-a-video'
    | 'not-a-line'
    | 'answers-closed'
    | 'too-many-seats'
    | 'no-more-seats'
    | 'too-many-names'
    | 'no-captions'
    | 'no-transcript'
    | `captions-${CaptionFault}`
    | 'only-commitments'
    | `password-${PasswordFault}`;
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

/** Thrown when somebody else changed a record since the person asking saw it. Nothing was changed. */
export class Conflict extends Error {
  /** What the record is: `commitment`. */
  readonly what: string;
  readonly id: string;
  /** What the person wanted to save, and what stands there now, field by field, so that neither text is lost. */
  readonly yours: Readonly<Record<string, string>>;
  readonly theirs: Readonly<Record<string, string>>;

  constructor(what: string, id: string, texts: Pick<Conflict, 'yours' | 'theirs'>) {
    super(`${what} ${id} was changed by somebody else`);
    this.name = 'Conflict';
    this.what = what;
    this.id = id;
    this.yours = texts.yours;
    this.theirs = texts.theirs;
  }
}

/** Thrown when somebody failed to sign in so often that the next attempt has to wait. */
export class TooManyAttempts extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`the next attempt may be made in ${seconds} seconds`);
    this.name = 'TooManyAttempts';
    this.seconds = seconds;
  }
}
