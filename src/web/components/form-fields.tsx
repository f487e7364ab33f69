import type { PageContext } from '../page-context.ts';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly autocomplete?: string;
}

/** A line that somebody fills in, with its label and a hint. */
export function TextField({ name, label, type = 'text', hint, ...input }: TextFieldProps) {
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  return (
    <div class="form-field">
      <label for={name}>{label}</label>
      <input type={type} id={name} name={name} aria-describedby={hintId} {...input} />
      {hint !== undefined && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface EmailFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly autocomplete: string;
  readonly hint?: string;
}

/** An address for mail, which has to be given. */
export function EmailField(props: EmailFieldProps) {
  return <TextField name="email" type="email" maxlength={254} required {...props} />;
}

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  /** Of a second field of the same name on the page. */
  readonly id?: string;
  /** Whether the choice may not be the one without a value. */
  readonly required?: boolean;
}

/** One of several choices, with its label. */
export function SelectField({ name, label, chosen, options, id = name, required }: SelectFieldProps) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <select id={id} name={name} required={required}>
        {options.map((option) => (
          <option value={option.value} lang={option.lang} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How the field is called that people neither see nor reach, and robots fill in. */
export const TRAP = 'address-line';

/** A field that people neither see nor reach, and robots fill in. */
export function TrapField({ page }: { readonly page: PageContext }) {
  return (
    <div class="trap" aria-hidden="true">
      <label>
        {page.wording.common.trap}
        <input type="text" name={TRAP} tabindex={-1} autocomplete="off" />
      </label>
    </div>
  );
}

/** What came of the last attempt; nothing if there is nothing to say. */
export function Said({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p class="said" role="status">
      {sentence}
    </p>
  );
}

/** Why what was sent could not be used; nothing where there is no reason. */
export function Problem({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p class="said" role="alert">
      {sentence}
    </p>
  );
}
