import type { HistoryStep } from '../../desk/read-history.ts';
import { type WordedChange, wordHistoryStep } from '../../wording/history.ts';
import { formatInstant } from '../../wording/instants.ts';
import type { PageContext } from '../page-context.ts';

/** Who changed a record, when, and from what to what. */
export function RecordHistory({ page, history }: { page: PageContext; history: readonly HistoryStep[] }) {
  const words = page.wording.followUp;
  return (
    <section class="audit" aria-labelledby="audit">
      <h2 id="audit">{words.history}</h2>
      {history.length === 0 && <p class="quiet">{words.noHistory}</p>}
      {history.length > 0 && (
        <details>
          <summary>{words.historyHint}</summary>
          <ol>
            {history.map((step) => (
              <Step page={page} step={step} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Step({ page, step }: { page: PageContext; step: HistoryStep }) {
  const { sentence, changes } = wordHistoryStep(step, page.locale);
  return (
    <li>
      <p>
        {sentence}{' '}
        <time class="entry-facts" datetime={step.at.toISOString()}>
          {formatInstant(step.at, page.locale, page.timeZone)}
        </time>
      </p>
      <ChangeList changes={changes} />
    </li>
  );
}

/** From what to what each part of a record was changed. */
export function ChangeList({ changes }: { readonly changes: readonly WordedChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map(({ label, before, after }) => (
        <li>
          {label}: {before !== null && <del>{before}</del>}
          {before !== null && after !== null && ' → '}
          {after !== null && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
