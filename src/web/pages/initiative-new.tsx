import type { DocumentChoice } from '../../desk/find-documents.ts';
import { INITIATIVE_KINDS } from '../../store/schema/initiatives.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { LOCALES } from '../../wording/locale.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { TitleSearch } from '../components/title-search.tsx';
import type { PageContext } from '../page-context.ts';

interface NewInitiativeProps {
  readonly page: PageContext;
  /** The texts to choose from. */
  readonly documents: DocumentChoice;
  /** What was sent, to be corrected. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
}

/** The form that sets up a pledge or another initiative. */
export function NewInitiativePage({ page, documents, fields, problem }: NewInitiativeProps) {
  const { groups, initiatives } = page.wording;
  const words = initiatives.create;
  return (
    <Layout page={page} title={words.title} place="initiatives">
      <div class="initiative-new">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <Problem sentence={problem} />
        <TitleSearch page={page} action="/initiatives/new" label={words.findDocument} text={fields.q} />
        <form action="/initiatives" method="post" class="sign-in-form">
          <div class="form-field">
            <label for="kind">{groups.form.kind}</label>
            <select id="kind" name="kind">
              {INITIATIVE_KINDS.map((kind) => (
                <option value={kind} selected={fields.kind === kind}>
                  {groups.kindOf[kind]}
                </option>
              ))}
            </select>
          </div>
          {LOCALES.map((locale) => (
            <div class="form-field">
              <label for={`name-${locale}`}>{words.name[locale]}</label>
              <input
                type="text"
                id={`name-${locale}`}
                name={`name-${locale}`}
                maxlength={200}
                value={fields[`name-${locale}`]}
              />
            </div>
          ))}
          <div class="form-field">
            <label for="slug">{words.slug}</label>
            <input
              {...{ type: 'text', id: 'slug', name: 'slug', required: true, maxlength: 80, value: fields.slug }}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              autocapitalize="none"
              aria-describedby="slug-hint"
            />
            <p class="hint" id="slug-hint">
              {words.slugHint}
            </p>
          </div>
          <div class="form-field">
            <label for="document">{words.document}</label>
            <select id="document" name="document" aria-describedby={documents.hasMore ? 'document-hint' : undefined}>
              <option value="">{words.noDocument}</option>
              {documents.rows.map(({ id, title, language }) => (
                <option value={id} lang={language} selected={fields.document === id}>
                  {title} ({wordLanguage(language, page.locale)})
                </option>
              ))}
            </select>
            {documents.hasMore && (
              <p class="hint" id="document-hint">
                {words.moreDocuments}
              </p>
            )}
          </div>
          <div class="form-field">
            <label for="startedOn">{words.startedOn}</label>
            <input type="date" id="startedOn" name="startedOn" value={fields.startedOn} />
          </div>
          {LOCALES.map((locale) => (
            <div class="form-field">
              <label for={`description-${locale}`}>{words.description[locale]}</label>
              <textarea id={`description-${locale}`} name={`description-${locale}`} rows={4} maxlength={5000}>
                {fields[`description-${locale}`]}
              </textarea>
            </div>
          ))}
          <label class="report-check">
            <input type="checkbox" name="public" value="yes" checked={fields.public === 'yes'} />
            <span>{words.isPublic}</span>
          </label>
          <button type="submit" class="button">
            {words.submit}
          </button>
        </form>
      </div>
    </Layout>
  );
}
