import type { Child } from 'hono/jsx';
import type { AccountStatementView } from '../../desk/follow-up-views.ts';
import { formatDate } from '../../wording/dates.ts';
import { codeWords, type FollowUpProps } from './code-mark.tsx';

interface StatementFormProps extends Pick<FollowUpProps, 'page' | 'followUp' | 'evidence' | 'commitmentId'> {
  readonly kind: 'acceptance' | 'progress' | 'verdict';
  readonly action: string;
  readonly label: string;
}

/** What a form of a statement begins with. */
export interface StatementFields {
  readonly code?: string | undefined;
  readonly asOf?: string | undefined;
  readonly text?: string | undefined;
}

/** A form, folded away until it is wanted, to add an entry to an account. */
export function StatementForm(props: StatementFormProps) {
  return (
    <details class="act">
      <summary class="button quiet-button">{props.label}</summary>
      <form method="post" action={props.action}>
        <StatementInputs {...props} />
        <button type="submit" class="button">
          {props.page.wording.followUp.save}
        </button>
      </form>
    </details>
  );
}

/** The fields of a statement: what, since when, why, by what evidence, and which earlier entry it puts right. */
export function StatementInputs(
  props: Omit<StatementFormProps, 'action' | 'label'> & { readonly given?: StatementFields },
) {
  const { page, followUp, evidence, kind, given = {} } = props;
  const words = page.wording.followUp;
  const account = followUp[kind];
  const id = (name: string) => `${kind}-${name}`;
  return (
    <>
      <input type="hidden" name="seen" value={account.newest} />
      <Field label={words.code} id={id('code')}>
        <select id={id('code')} name="code">
          {Object.entries(codeWords(page, kind)).map(([code, name]) => (
            <option value={code} selected={code === (given.code ?? account.code)}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.date} id={id('as-of')}>
        <input type="date" id={id('as-of')} name="asOf" value={given.asOf ?? page.today} max={page.today} required />
      </Field>
      <Field label={words.text} id={id('text')}>
        <textarea id={id('text')} name="text" rows={4} maxlength={10_000}>
          {given.text ?? ''}
        </textarea>
      </Field>
      {evidence.length > 0 && (
        <fieldset class="choices">
          <legend>{words.evidenceField}</legend>
          {evidence.map((piece) => (
            <label>
              <input type="checkbox" name="evidence" value={piece.id} /> {piece.id}. {piece.note}
            </label>
          ))}
        </fieldset>
      )}
      <Corrections {...props} />
    </>
  );
}

function Corrections({ page, followUp, kind, commitmentId }: Omit<StatementFormProps, 'action' | 'label'>) {
  const words = page.wording.followUp;
  const all: readonly AccountStatementView[] = followUp[kind].all;
  const own = all.filter((entry) => entry.commitmentId === commitmentId);
  const open = own.filter((entry) => !own.some(({ corrects }) => corrects === entry.ordinal));
  if (open.length === 0) return null;
  const id = `${kind}-corrects`;
  return (
    <Field label={words.correctThis} id={id}>
      <select id={id} name="corrects">
        <option value="">{words.correctNone}</option>
        {open.map((entry) => (
          <option value={entry.ordinal}>
            {codeWords(page, kind)[entry.code]}, {words.since(formatDate(entry.asOf, page.locale))}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A labelled field of a form. */
export function Field({ label, id, children }: { label: string; id: string; children?: Child }) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {children}
    </p>
  );
}
