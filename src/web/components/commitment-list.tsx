import type { RegisterRow } from '../../desk/views.ts';
import { contains, type Span } from '../../text/span.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentInReaderPath, commitmentPath } from '../paths.ts';
import { bearerNames } from './actor-names.tsx';
import { DueColumn } from './due.tsx';
import { KindLabel, kindClass } from './kind.tsx';
import { MarkedText } from './marked-text.tsx';
import { placeOf } from './place.ts';
import { RowStandingLine } from './row-standing.tsx';

interface Excerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** What is promised, as short as it can be said: the action, or the whole quote when a match lies outside the action. */
function excerpt({ commitment, marks }: RegisterRow): Excerpt {
  const { action, quote, start } = commitment;
  const whole = { text: quote, marks };
  if (action === null || !contains(commitment, action)) return whole;
  const shift = action.start - start;
  const inAction = { start: shift, end: action.end - start };
  if (!marks.every((mark) => contains(inAction, mark))) return whole;
  return { text: action.text, marks: marks.map((mark) => ({ start: mark.start - shift, end: mark.end - shift })) };
}

interface RowProps {
  readonly page: PageContext;
  readonly row: RegisterRow;
  /** The form that its box belongs to; none without one. */
  readonly chosenIn: string | undefined;
}

function CommitmentRow({ page, row, chosenIn }: RowProps) {
  const { commitment } = row;
  const { text, marks } = excerpt(row);
  const place = placeOf(commitment, page);
  return (
    <li class={`row ${kindClass(commitment.kind)}`}>
      <span class="row-kind">
        {chosenIn !== undefined && (
          <input
            type="checkbox"
            name="commitment"
            value={commitment.id}
            form={chosenIn}
            aria-label={`${page.wording.followUp.bulk.choose}: ${text}`}
          />
        )}
        <KindLabel page={page} kind={commitment.kind} />
      </span>
      <div class="row-promise">
        <p class="row-who">{bearerNames(commitment, page).join(' · ')}</p>
        <a class="row-what" href={commitmentPath(commitment.id)} lang={commitment.language}>
          <MarkedText text={text} marks={marks} />
        </a>
        <a class="row-source" href={commitmentInReaderPath(commitment)}>
          <span lang={commitment.language}>{commitment.document.title}</span>
          {place !== '' && `, ${place}`}
        </a>
        <RowStandingLine page={page} standing={row.standing} />
      </div>
      <DueColumn page={page} commitment={commitment} />
    </li>
  );
}

interface ListProps {
  readonly page: PageContext;
  readonly rows: readonly RegisterRow[];
  /** The form that a box beside each belongs to; no boxes without one. */
  readonly chosenIn?: string | undefined;
}

/** Commitments as rows: kind, who, what, where it stands, when it is due. */
export function CommitmentList({ page, rows, chosenIn }: ListProps) {
  return (
    <ol class="rows">
      {rows.map((row) => (
        <CommitmentRow page={page} row={row} chosenIn={chosenIn} />
      ))}
    </ol>
  );
}
