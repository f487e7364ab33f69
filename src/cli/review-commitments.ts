import { confirmCommitment } from '../desk/confirm-commitment.ts';
import type { DeskContext } from '../desk/context.ts';
import { rejectCommitment } from '../desk/reject-commitment.ts';
import { reviewQueue } from '../desk/review-queue.ts';
import type { Decided, RejectionReason } from '../desk/review-views.ts';
import { viewCommitment } from '../desk/view-commitment.ts';
import { viewReview } from '../desk/view-review.ts';
import { renderTable } from '../formats/table/render-table.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';

/** Lists the documents that wait to be reviewed, or the commitments of one of them; gives the exit code. */
export async function listReview(session: Session, document: string | undefined): Promise<number> {
  await withDesk(session, (context) =>
    document === undefined ? listDocuments(session, context) : listCommitments(session, context, document),
  );
  return DONE;
}

async function listDocuments({ words, output, messages }: Session, context: DeskContext): Promise<void> {
  const { review, columns } = words;
  const first = await reviewQueue(context);
  if (first.total === 0) return messages.write(`${review.nothing}\n`);
  const rows = [...first.rows];
  for (let page = 2; page <= first.pages; page += 1) rows.push(...(await reviewQueue(context, { page })).rows);
  await output.write(
    renderTable(
      [
        { title: columns.id },
        { title: columns.title, isFlexible: true },
        { title: review.left, align: 'right' },
        { title: review.decided, align: 'right' },
      ],
      rows.map((row) => [row.document.id, row.document.title, String(row.left), String(row.confirmed + row.rejected)]),
      output.width,
    ),
  );
}

async function listCommitments({ words, output }: Session, context: DeskContext, document: string): Promise<void> {
  const { review, columns } = words;
  const { commitments, reviewed } = await viewReview(context, { document });
  await output.write(
    renderTable(
      [
        { title: columns.id },
        { title: review.state },
        { title: columns.kind },
        { title: columns.text, isFlexible: true },
      ],
      commitments
        .filter(({ id }) => reviewed.includes(id))
        .map(({ id, state, kind, quote }) => [id, review.states[state], words.kind(kind), quote]),
      output.width,
    ),
  );
}

/** Confirms commitments as they stand; gives the exit code. */
export function confirmAll(session: Session, ids: readonly string[]): Promise<number> {
  return decideEach(session, ids, (context, seen) => confirmCommitment(context, seen));
}

/** Rejects commitments for a reason; gives the exit code. */
export function rejectAll(
  session: Session,
  ids: readonly string[],
  why: { readonly reason: RejectionReason; readonly note?: string },
): Promise<number> {
  return decideEach(session, ids, (context, seen) => rejectCommitment(context, { ...seen, ...why }));
}

/** Each in a transaction of its own, so that what came before one that cannot be decided of stands. */
async function decideEach(
  session: Session,
  ids: readonly string[],
  decide: (context: DeskContext, seen: { id: string; revision: number }) => Promise<Decided[]>,
): Promise<number> {
  const { output, words } = session;
  await withDesk(session, async (context) => {
    for (const id of ids) {
      const { revision } = await viewCommitment(context, id);
      for (const { state } of await decide(context, { id, revision })) {
        await output.write(`${id}  ${words.review.states[state]}\n`);
      }
    }
  });
  return DONE;
}
