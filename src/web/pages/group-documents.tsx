import type { DocumentChoice } from '../../desk/find-documents.ts';
import type { GroupView } from '../../desk/view-group.ts';
import { WORK_ROLES } from '../../store/schema/initiatives.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { SelectField } from '../components/form-fields.tsx';
import { TitleSearch } from '../components/title-search.tsx';
import { GroupFormPage } from '../initiatives/group-form-page.tsx';
import type { PageContext } from '../page-context.ts';
import { documentPath, groupPath } from '../paths.ts';

interface DocumentsProps {
  readonly page: PageContext;
  readonly group: GroupView;
  /** The texts to choose from. */
  readonly documents: DocumentChoice;
  /** What was looked for among them. */
  readonly text: string;
  readonly problem: string | null;
}

/** Where the secretariat of a group says which documents of the register are its own. */
export function GroupDocumentsPage({ page, group, documents, text, problem }: DocumentsProps) {
  const { groups, initiatives } = page.wording;
  const { create } = initiatives;
  const words = groups.document;
  const path = `${groupPath(group.slug)}/documents`;
  const own = new Set(group.texts.map(({ id }) => id));
  const texts = group.texts.filter(({ isLatest }) => isLatest);
  return (
    <GroupFormPage page={page} group={group} title={words.title} problem={problem}>
      <ul class="group-documents">
        {texts.map(({ id, title, language, role }) => (
          <li>
            <form action={`${path}/remove`} method="post">
              <input type="hidden" name="document" value={id} />
              <a href={documentPath(id)} lang={language}>
                {title}
              </a>
              <span class="facts">{groups.documentRoles[role]}</span>
              <button type="submit" class="button quiet-button" aria-label={`${words.remove}: ${title}`}>
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{words.add}</h2>
      <p class="hint">{words.hint}</p>
      <TitleSearch page={page} action={path} label={create.findDocument} text={text} />
      <form action={path} method="post" class="sign-in-form">
        <SelectField
          {...{ name: 'document', label: words.document, chosen: undefined }}
          options={documents.rows
            .filter(({ id }) => !own.has(id))
            .map(({ id, title, language }) => ({
              ...{ value: id, lang: language },
              label: `${title} (${wordLanguage(language, page.locale)})`,
            }))}
        />
        {documents.hasMore && <p class="hint">{create.moreDocuments}</p>}
        <SelectField
          {...{ name: 'role', label: words.role, chosen: 'work-plan' }}
          options={WORK_ROLES.map((value) => ({ value, label: groups.documentRoles[value] }))}
        />
        <button type="submit" class="button">
          {words.submit}
        </button>
      </form>
    </GroupFormPage>
  );
}
