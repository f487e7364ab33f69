import type { QueueRow, QueueView } from '../../desk/review-views.ts';
import { formatDate, formatShortDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { QUEUE_PATH, reviewPath } from '../review/review-paths.ts';

function Who({ page, row }: { page: PageContext; row: QueueRow }) {
  const { review } = page.wording;
  if (row.reviewers.length === 0) return <span class="quiet">{review.nobody}</span>;
  return (
    <>
      {row.reviewers.map(({ name, lastAt }) => (
        <span class="queue-who">
          {name ?? review.operator} <small class="aside">{formatShortDate(deskDay(page, lastAt), page.locale)}</small>
        </span>
      ))}
    </>
  );
}

function Row({ page, row }: { page: PageContext; row: QueueRow }) {
  const { review, common } = page.wording;
  const { document, left, confirmed, rejected } = row;
  const decided = confirmed + rejected;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    wordLanguage(document.language, page.locale),
    row.isApart ? review.apart : null,
  ];
  return (
    <tr>
      <th scope="row">
        <a class="document-title" href={reviewPath(document.id)} lang={document.language}>
          {document.title}
        </a>
        <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
      </th>
      <td class="number queue-left">
        {formatNumber(left, page.locale)}
        <span class="cell-noun"> {review.left.toLocaleLowerCase(page.locale)}</span>
      </td>
      <td class="queue-progress">
        <progress max={left + decided} value={decided} aria-label={review.decided}></progress>
        <span class="number">{formatNumber(decided, page.locale)}</span>
      </td>
      <td>
        <Who page={page} row={row} />
      </td>
    </tr>
  );
}

function Paging({ page, queue }: { page: PageContext; queue: QueueView }) {
  const { review } = page.wording;
  if (queue.pages < 2) return null;
  return (
    <nav class="more" aria-label={review.paging}>
      {queue.page > 1 && <a href={`${QUEUE_PATH}?page=${queue.page - 1}`}>{review.previousPage}</a>}
      {queue.page < queue.pages && <a href={`${QUEUE_PATH}?page=${queue.page + 1}`}>{review.nextPage}</a>}
    </nav>
  );
}

/** The documents whose commitments wait to be reviewed: how many, and who has begun. */
export function ReviewQueuePage({ page, queue }: { page: PageContext; queue: QueueView }) {
  const { review } = page.wording;
  return (
    <Layout page={page} title={review.title} place="review">
      <div class="review-queue">
        <header class="page-head">
          <h1>{review.title}</h1>
          <p>{queue.total === 0 ? review.nothing : review.lead(queue.left, queue.total)}</p>
        </header>
        {queue.rows.length > 0 && (
          <table class="queue">
            <thead class="queue-head">
              <tr>
                <th scope="col">{review.document}</th>
                <th scope="col" class="number queue-left">
                  {review.left}
                </th>
                <th scope="col">{review.decided}</th>
                <th scope="col">{review.who}</th>
              </tr>
            </thead>
            <tbody>
              {queue.rows.map((row) => (
                <Row page={page} row={row} />
              ))}
            </tbody>
          </table>
        )}
        <Paging page={page} queue={queue} />
      </div>
    </Layout>
  );
}
