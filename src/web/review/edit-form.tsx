import { ACTOR_PARTS, LIST_PARTS } from '../../desk/review-views.ts';
import { type CommitmentView, SETTABLE_PARTS, type SettablePart } from '../../desk/views.ts';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../extraction/commitment.ts';
import { actorName } from '../components/actor-names.tsx';
import { capitalised } from '../components/kind.tsx';
import type { PageContext } from '../page-context.ts';
import { ActForm, KeyButton, WordFields } from './fields.tsx';
import type { ReviewShown } from './shown.ts';

/** The choice of a kind. */
export function KindField({ page, chosen }: { page: PageContext; chosen: CommitmentKind }) {
  return (
    <label class="field field-kind">
      {page.wording.review.newKind}
      <select name="kind">
        {COMMITMENT_KINDS.map((kind) => (
          <option value={kind} selected={kind === chosen}>
            {capitalised(page.wording.kinds[kind].one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The values of one part as short texts, in their order. */
function valuesOf(commitment: CommitmentView, part: SettablePart, page: PageContext): string[] {
  switch (part) {
    case 'kind':
      return [capitalised(page.wording.kinds[commitment.kind].one)];
    case 'quote':
      return [];
    case 'speaker':
      return commitment.speaker ? [actorName(commitment.speaker, page)] : [];
    case 'bearer':
    case 'counterpart':
    case 'beneficiary':
    case 'forum':
      return commitment[LIST_PARTS[part]].map((value) => actorName(value, page));
    case 'place':
    case 'amount':
      return commitment[LIST_PARTS[part]].map(({ text }) => text);
    default: {
      const value = commitment[part];
      return value ? [value.text] : [];
    }
  }
}

/** What can be removed: whatever a part has, but for what every commitment has. */
function Removals({ shown, commitment }: { shown: ReviewShown; commitment: CommitmentView }) {
  const { page, view } = shown;
  const { review } = page.wording;
  const parts = SETTABLE_PARTS.filter((part) => part !== 'kind' && part !== 'quote');
  const removable = parts.flatMap((part) =>
    valuesOf(commitment, part, page).map((value, index) => ({ part, value, index })),
  );
  if (removable.length === 0) return null;
  return (
    <ul class="removals" aria-label={review.values}>
      {removable.map(({ part, value, index }) => (
        <li>
          <span class="removal-part">{review.parts[part]}</span> <span class="removal-value">{value}</span>
          <ActForm document={view.document.id} act="edit" commitment={commitment}>
            <input type="hidden" name="part" value={part} />
            <input type="hidden" name="how" value="remove" />
            <input type="hidden" name="index" value={index} />
            <button type="submit" class="remove" aria-label={review.remove(`${review.parts[part]}: ${value}`)}>
              ×
            </button>
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

function PartChoice({ page }: { page: PageContext }) {
  const { review } = page.wording;
  return (
    <fieldset class="part-choice">
      <legend>{review.part}</legend>
      {SETTABLE_PARTS.map((part) => (
        <label data-list={part in LIST_PARTS || undefined} data-actor={ACTOR_PARTS.includes(part) || undefined}>
          <input type="radio" name="part" value={part} checked={part === 'bearer'} />
          {review.parts[part]}
        </label>
      ))}
    </fieldset>
  );
}

/** The form that gives one part other words, another actor, date or kind; shows the fields that the part takes. */
export function EditForm({ shown, commitment }: { shown: ReviewShown; commitment: CommitmentView }) {
  const { page, view } = shown;
  const { review } = page.wording;
  return (
    <>
      <ActForm document={view.document.id} act="edit" commitment={commitment}>
        <PartChoice page={page} />
        <KindField page={page} chosen={commitment.kind} />
        <WordFields shown={shown} name="edit" />
        <label class="field field-actor">
          {review.actor}
          <input type="search" name="actor" list="actors" autocomplete="off" />
          <small class="hint">{review.actorHint}</small>
        </label>
        <label class="field field-date">
          {review.date}
          <input type="text" name="edtf" maxlength={40} autocomplete="off" />
          <small class="hint">{review.dateHint}</small>
        </label>
        <fieldset class="field-how">
          <legend>{review.how}</legend>
          {(['set', 'add'] as const).map((how) => (
            <label>
              <input type="radio" name="how" value={how} checked={how === 'set'} />
              {review.hows[how]}
            </label>
          ))}
        </fieldset>
        <KeyButton label={review.save} />
      </ActForm>
      <Removals shown={shown} commitment={commitment} />
    </>
  );
}
