import type { Child } from 'hono/jsx';
import type { GroupView } from '../../desk/view-group.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { groupPath } from '../paths.ts';
import { translated } from './translated.ts';

interface FormPageProps {
  readonly page: PageContext;
  readonly group: GroupView;
  readonly title: string;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
  readonly children?: Child;
}

/** A page of the secretariat of a group: what it changes, the way back, and why something could not be saved. */
export function GroupFormPage({ page, group, title, problem, children }: FormPageProps) {
  const name = translated(group.names, page.locale);
  return (
    <Layout page={page} title={`${title}: ${name.text}`} place="initiatives">
      <div class="group-form">
        <header class="page-head">
          <p class="eyebrow">
            <a href={groupPath(group.slug)}>{page.wording.groups.form.back(name.text)}</a>
          </p>
          <h1>{title}</h1>
        </header>
        {problem !== null && (
          <p class="said" role="alert">
            {problem}
          </p>
        )}
        {children}
      </div>
    </Layout>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly hint?: string;
  readonly maxlength?: number;
  readonly min?: number;
  readonly max?: number;
}

/** A line of a form with its label. */
export function TextField({ name, label, type = 'text', hint, ...input }: FieldProps) {
  const described = hint === undefined ? {} : { 'aria-describedby': `${name}-hint` };
  return (
    <div class="form-field">
      <label for={name}>{label}</label>
      <input type={type} id={name} name={name} {...input} {...described} />
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps {
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
export function SelectField({ name, label, chosen, options, id = name, required }: SelectProps) {
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
