import type { Conflict } from '../../desk/errors.ts';
import type { ReviewView } from '../../desk/review-views.ts';
import type { PageContext } from '../page-context.ts';
import type { ReviewFields } from './review-form.ts';
import type { ReviewAct } from './review-paths.ts';

/** A form that came second, to be sent again or dropped. */
export interface Refused {
  readonly conflict: Conflict;
  readonly act: ReviewAct;
  readonly fields: ReviewFields;
}

/** What the review of a document is shown with. */
export interface ReviewShown {
  readonly page: PageContext;
  readonly view: ReviewView;
  /** Whether the person asking may decide. */
  readonly mayDecide: boolean;
  /** `eId` of the passage whose words are numbered. */
  readonly words: string | null;
  /** What was done last, worded. */
  readonly message: string | null;
  readonly refused: Refused | null;
}
