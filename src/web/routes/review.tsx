import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addCommitment } from '../../desk/add-commitment.ts';
import { closeDoubleReview } from '../../desk/close-double-review.ts';
import { confirmCommitment } from '../../desk/confirm-commitment.ts';
import type { DeskContext } from '../../desk/context.ts';
import { editCommitmentParts } from '../../desk/edit-commitment-parts.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { mergeCommitments } from '../../desk/merge-commitments.ts';
import { isPermitted, requirePermission } from '../../desk/permission.ts';
import { reExtractDocument } from '../../desk/re-extract-document.ts';
import { rejectCommitment } from '../../desk/reject-commitment.ts';
import { reviewQueue } from '../../desk/review-queue.ts';
import { type Decided, REJECTION_REASONS, type ReviewView } from '../../desk/review-views.ts';
import { splitCommitment } from '../../desk/split-commitment.ts';
import { startDoubleReview } from '../../desk/start-double-review.ts';
import { undoDecision } from '../../desk/undo-decision.ts';
import { type ReviewQuery, viewReview } from '../../desk/view-review.ts';
import { viewText } from '../../desk/view-text.ts';
import type { PassageView } from '../../desk/views.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { overlaps } from '../../text/span.ts';
import { failureOf } from '../failures.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ReviewAnswer, ReviewPage } from '../pages/review.tsx';
import { ReviewQueuePage } from '../pages/review-queue.tsx';
import { cutIn, fieldsOf, numberIn, partChangeIn, type ReviewFields, wordsIn } from '../review/review-form.ts';
import { QUEUE_PATH, REVIEW_ACTS, type ReviewAct, reviewPath } from '../review/review-paths.ts';
import type { Refused, ReviewShown } from '../review/shown.ts';

type PageRequest = Context<WebEnvironment>;

/** More than the longest form of the review takes. */
const LARGEST_FORM_BYTES = 64 * 1024;

/** What somebody sends: which act, in which document, with which fields. */
interface Sent {
  readonly desk: DeskContext;
  readonly document: string;
  readonly act: ReviewAct;
  readonly fields: ReviewFields;
  readonly options: AppOptions;
}

/** Does what was sent, and gives the commitments as they are then. */
async function carryOut(sent: Sent): Promise<readonly Decided[]> {
  const { desk, document, act, fields, options } = sent;
  const seen = () => ({ id: fields.id ?? '', revision: numberIn(fields, 'revision') });
  const passages = async (): Promise<readonly PassageView[]> =>
    fields.start ? [] : (await viewText(desk, document)).passages;
  switch (act) {
    case 'confirm':
      return confirmCommitment(desk, seen());
    case 'reject': {
      const reason = REJECTION_REASONS.find((each) => each === fields.reason) ?? 'other';
      return rejectCommitment(desk, { ...seen(), reason, note: fields.note });
    }
    case 'edit':
      return editCommitmentParts(desk, { ...seen(), change: partChangeIn(fields, await passages()) });
    case 'split':
      return splitCommitment(desk, { ...seen(), at: cutIn(fields, await passages()) });
    case 'merge': {
      const [id = '', revision = ''] = fields.with?.split(' ') ?? [];
      return mergeCommitments(desk, [seen(), { id, revision: numberIn({ revision }, 'revision') }]);
    }
    case 'add': {
      const words = wordsIn(fields, await passages());
      if (!words) throw new Invalid([{ field: 'words', code: 'not-in-text', details: {} }]);
      const kind = COMMITMENT_KINDS.find((each) => each === fields.kind) ?? 'undertaking';
      return addCommitment(desk, { document, words, kind });
    }
    case 'undo':
      return undoDecision(desk, { document });
    case 'start':
      await startDoubleReview(desk, { document });
      return [];
    case 'close':
      await closeDoubleReview(desk, { document });
      return [];
    case 'extract':
      await reExtractDocument(desk, { document, reader: options.reader });
      return [];
  }
}

/** What is looked at next: behind a verdict the next that waits, else what was made or changed. */
function nextPlace(act: ReviewAct, fields: ReviewFields, decided: readonly Decided[]): Omit<ReviewQuery, 'document'> {
  if (act === 'confirm' || act === 'reject') return { after: fields.id };
  const waiting =
    decided.find(({ state }) => state === 'candidate') ?? decided.find(({ state }) => state !== 'rejected');
  return { commitment: (waiting ?? decided[0])?.id };
}

function showing(context: PageRequest, view: ReviewView, more: Partial<ReviewShown> = {}): ReviewShown {
  const { page, desk } = context.var;
  const words = context.req.query('words') || null;
  return {
    page,
    view,
    mayDecide: isPermitted(desk.principal, 'confirm-commitment'),
    words,
    message: null,
    refused: null,
    ...more,
  };
}

/** What is said of an act that was done. */
function wordAct(context: PageRequest, said: string | undefined): string | null {
  const words: Readonly<Record<string, string>> = context.var.page.wording.review.said;
  return said !== undefined && Object.hasOwn(words, said) ? (words[said] ?? null) : null;
}

/** The passages that hold a commitment that was or is looked at, or was decided of. */
function changedPassages(view: ReviewView, ids: readonly (string | undefined)[]): Set<string> {
  const wanted = new Set([...ids, view.card?.commitment.id]);
  const spans = view.commitments.filter(({ id }) => wanted.has(id));
  return new Set(
    view.passages.filter((passage) => spans.some((span) => overlaps(span, passage))).map(({ eId }) => eId),
  );
}

/** The queue of documents in review, the review of each, and everything that is decided there. */
export function reviewRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(QUEUE_PATH, async (context) => {
    const asked = context.req.query('page');
    const page = asked && /^[1-9]\d{0,4}$/u.test(asked) ? Number(asked) : 1;
    const queue = await reviewQueue(context.var.desk, { page });
    return context.html(<ReviewQueuePage page={context.var.page} queue={queue} />);
  });
  routes.get(`${QUEUE_PATH}/:document`, async (context) => {
    const { c: commitment, after, said } = context.req.query();
    const document = context.req.param('document');
    const view = await viewReview(context.var.desk, { document, commitment, after });
    const shown = showing(context, view, { message: wordAct(context, said) });
    if (context.req.query('fragment') === undefined) return context.html(<ReviewPage shown={shown} />);
    return context.html(<ReviewAnswer shown={shown} passages={new Set()} />);
  });
  routes.post(`${QUEUE_PATH}/:document/:act`, async (context, next) => {
    requirePermission(context.var.desk, 'confirm-commitment');
    await next();
  });
  routes.post(`${QUEUE_PATH}/:document/:act`, bodyLimit({ maxSize: LARGEST_FORM_BYTES }), async (context) => {
    const act = REVIEW_ACTS.find((each) => each === context.req.param('act'));
    if (!act) throw new NotFound('page', context.req.path);
    const document = context.req.param('document');
    const fields = fieldsOf(await context.req.formData());
    const { desk } = context.var;
    const isFragment = context.req.query('fragment') !== undefined;
    try {
      const decided = await carryOut({ desk, document, act, fields, options });
      const place = nextPlace(act, fields, decided);
      const said = act === 'undo' && decided.length === 0 ? 'nothing' : act;
      if (!isFragment) {
        const address = reviewPath(document, { c: place.commitment, after: place.after, said });
        return context.redirect(`${address}#pane`, 303);
      }
      const view = await viewReview(desk, { document, ...place });
      const shown = showing(context, view, { message: wordAct(context, said) });
      const changed = changedPassages(view, [fields.id, fields.shown, ...decided.map(({ id }) => id)]);
      return context.html(<ReviewAnswer shown={shown} passages={changed} />);
    } catch (error) {
      if (error instanceof Conflict) return refuse(context, document, { conflict: error, act, fields }, isFragment);
      const failure = isFragment ? failureOf(error, context.var.page) : null;
      if (failure === null) throw error;
      return context.text(failure.sentence, failure.status);
    }
  });
  return routes;
}

async function refuse(context: PageRequest, document: string, refused: Refused, isFragment: boolean) {
  const { id } = refused.conflict;
  const view = await viewReview(context.var.desk, { document, commitment: id });
  const shown = showing(context, view, { refused });
  if (!isFragment) return context.html(<ReviewPage shown={shown} />, 409);
  return context.html(<ReviewAnswer shown={shown} passages={changedPassages(view, [id])} />, 409);
}
