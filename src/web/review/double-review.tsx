import type { AgreementView, Share } from '../../desk/review-views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { ActForm, KeyButton } from './fields.tsx';
import { reviewPath } from './review-paths.ts';
import type { ReviewShown } from './shown.ts';

function AgreementTable({
  page,
  measured,
  document,
}: {
  page: PageContext;
  measured: AgreementView;
  document: string;
}) {
  const { review } = page.wording;
  const { one, other, agreement } = measured;
  const rows: [keyof typeof review.agreementOf, Share][] = [
    ['confirmation', agreement.confirmation],
    ['kinds', agreement.kinds],
    ['bearers', agreement.bearers],
    ['deadlines', agreement.deadlines],
  ];
  return (
    <div class="agreement">
      <table>
        <caption>{review.agreementLead(one, other, agreement.items)}</caption>
        <tbody>
          {rows.map(([name, { agreed, of }]) => (
            <tr>
              <th scope="row">{review.agreementOf[name]}</th>
              <td class="number">{review.agreed(agreed, of)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <abbr title={review.kappaMeaning}>{review.kappa}</abbr>
            </th>
            <td class="number">
              {agreement.kappa === null
                ? review.noKappa
                : formatNumber(Math.round(agreement.kappa * 100) / 100, page.locale)}
            </td>
          </tr>
        </tbody>
      </table>
      {agreement.differing.length > 0 && (
        <p>
          {review.differing(agreement.differing.length)}:{' '}
          {agreement.differing.map((id, index) => (
            <>
              {index > 0 && ', '}
              <a href={reviewPath(document, { c: id })}>{index + 1}</a>
            </>
          ))}
        </p>
      )}
    </div>
  );
}

/** Review by several people apart from one another: begin it, see who is in it, end it, and how far they agreed. */
export function DoubleReview({ shown }: { shown: ReviewShown }) {
  const { page, view, mayDecide } = shown;
  const { review } = page.wording;
  const { doubleReview, document } = view;
  const isOpen = doubleReview?.isOpen === true;
  return (
    <section class="double-review" aria-labelledby="double-review">
      <h2 id="double-review">{review.doubleReview}</h2>
      <p class="hint">{isOpen ? review.apartNow : review.doubleReviewHint}</p>
      {isOpen && (
        <ul>
          {doubleReview.reviewers.map(({ name, judged }) => (
            <li>{review.judged(name, judged)}</li>
          ))}
        </ul>
      )}
      {doubleReview?.agreements.map((measured) => (
        <AgreementTable page={page} measured={measured} document={document.id} />
      ))}
      {mayDecide && (
        <ActForm document={document.id} act={isOpen ? 'close' : 'start'}>
          <KeyButton label={isOpen ? review.closeApart : review.startApart} quiet />
        </ActForm>
      )}
    </section>
  );
}
