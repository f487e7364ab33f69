import { allTopics } from '../../authority/topics/topics.ts';
import { DORMANT_AFTER } from '../../desk/describe-group.ts';
import type { ListedInitiative } from '../../desk/list-initiatives.ts';
import type { GroupView } from '../../desk/view-group.ts';
import { LOCALES } from '../../wording/locale.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { GroupFormPage } from '../initiatives/group-form-page.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { groupPath } from '../paths.ts';

interface EditProps {
  readonly page: PageContext;
  readonly group: GroupView;
  /** What it can be there to carry out. */
  readonly others: readonly ListedInitiative[];
  /** What was sent, to be corrected; as the group is where nothing was sent. */
  readonly fields: Readonly<Record<string, string>>;
  readonly topics: readonly string[];
  readonly problem: string | null;
}

/** The form that changes what a group says of itself. */
export function GroupEditPage({ page, group, others, fields, topics, problem }: EditProps) {
  const { groups: words, initiatives } = page.wording;
  const named = others.filter(({ slug }) => slug !== group.slug);
  return (
    <GroupFormPage page={page} group={group} title={words.edit} problem={problem}>
      <form action={`${groupPath(group.slug)}/edit`} method="post" class="sign-in-form">
        <input type="hidden" name="revision" value={fields.revision} />
        {LOCALES.map((locale) => (
          <TextField
            {...{ name: `name-${locale}`, label: initiatives.create.name[locale], maxlength: 200 }}
            value={fields[`name-${locale}`]}
          />
        ))}
        {LOCALES.map((locale) => (
          <div class="form-field">
            <label for={`description-${locale}`}>{initiatives.create.description[locale]}</label>
            <textarea id={`description-${locale}`} name={`description-${locale}`} rows={4} maxlength={5000}>
              {fields[`description-${locale}`]}
            </textarea>
          </div>
        ))}
        <TextField name="startedOn" label={initiatives.create.startedOn} type="date" value={fields.startedOn} />
        <TextField name="endedOn" label={words.form.endedOn} type="date" value={fields.endedOn} />
        <SelectField
          {...{ name: 'actsOn', label: words.actsOn, chosen: fields.actsOn }}
          options={[
            { value: '', label: words.form.actsOnNone },
            ...named.map(({ slug, names }) => {
              const { text, lang } = translated(names, page.locale);
              return { value: slug, label: text, lang };
            }),
          ]}
        />
        <div class="form-field">
          <label for="topic">{words.topics}</label>
          <select id="topic" name="topic" multiple size={8} aria-describedby="topic-hint">
            {allTopics().map(({ id, labels }) => (
              <option value={id} selected={topics.includes(id)}>
                {labels[page.locale]}
              </option>
            ))}
          </select>
          <p class="hint" id="topic-hint">
            {words.form.topicsHint}
          </p>
        </div>
        <TextField
          {...{ name: 'dormantAfterDays', label: words.form.dormantAfter, type: 'number', required: true }}
          {...{ min: DORMANT_AFTER.least, max: DORMANT_AFTER.most, value: fields.dormantAfterDays }}
        />
        <label class="report-check">
          <input type="checkbox" name="public" value="yes" checked={fields.public === 'yes'} />
          <span>{initiatives.create.isPublic}</span>
        </label>
        <button type="submit" class="button">
          {words.form.save}
        </button>
      </form>
    </GroupFormPage>
  );
}
