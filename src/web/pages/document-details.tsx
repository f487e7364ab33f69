import { allActors } from '../../authority/actors.ts';
import type { DocumentDescription } from '../../desk/describe-document.ts';
import type { DocumentRef } from '../../desk/views.ts';
import { Problem, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { documentDetailsPath, documentPath } from '../paths.ts';

/** What can be said of the work that a document belongs to. */
export const RELATIONS = ['sameAs', 'newVersionOf', 'ownWork'] as const;

interface DetailsProps {
  readonly page: PageContext;
  readonly document: Pick<DocumentRef, 'id' | 'title' | 'language'>;
  /** What stands in the fields. */
  readonly description: DocumentDescription;
  /** What is wrong with what was sent; null where nothing is. */
  readonly problem: string | null;
}

function Issuer({ page, issuer }: { page: PageContext; issuer: string }) {
  const { details } = page.wording.documents;
  return (
    <div class="form-field">
      <label for="issuer">{details.issuer}</label>
      <input
        type="text"
        id="issuer"
        name="issuer"
        list="actors"
        value={issuer}
        maxlength={100}
        autocomplete="off"
        aria-describedby="issuer-hint"
      />
      <p class="hint" id="issuer-hint">
        {details.issuerHint}
      </p>
      <datalist id="actors">
        {allActors().map(({ id, names }) => (
          <option value={id}>{names[page.locale]}</option>
        ))}
      </datalist>
    </div>
  );
}

function Relation({ page, document }: Pick<DetailsProps, 'page' | 'document'>) {
  const { documents } = page.wording;
  const { details } = documents;
  return (
    <section aria-labelledby="relation">
      <h2 id="relation">{details.relation}</h2>
      <form action={`${documentDetailsPath(document.id)}/work`} method="post" class="sign-in-form">
        <div class="form-field">
          <label for="as">{details.as}</label>
          <select id="as" name="as">
            {RELATIONS.map((relation) => (
              <option value={relation}>{relation === 'ownWork' ? details.ownWork : `${documents[relation]} …`}</option>
            ))}
          </select>
        </div>
        <TextField maxlength={200} name="of" label={details.other} hint={details.otherHint} />
        <button type="submit" class="button">
          {details.relate}
        </button>
      </form>
    </section>
  );
}

/** Where an editor puts right what was read of a document, and says which other texts it belongs with. */
export function DocumentDetailsPage({ page, document, description, problem }: DetailsProps) {
  const { details } = page.wording.documents;
  return (
    <Layout page={page} title={details.title} place="documents">
      <div class="initiative-new">
        <header class="page-head">
          <h1>{details.title}</h1>
          <p>
            <a href={documentPath(document.id)} lang={document.language}>
              {document.title}
            </a>
          </p>
        </header>
        <Problem sentence={problem} />
        <form action={documentDetailsPath(document.id)} method="post" class="sign-in-form">
          <TextField name="title" label={details.titleLabel} value={description.title} maxlength={500} required />
          <div class="form-field">
            <label for="date">{page.wording.documents.dateLabel}</label>
            <input type="date" id="date" name="date" value={description.date} aria-describedby="date-hint" />
            <p class="hint" id="date-hint">
              {details.dateHint}
            </p>
          </div>
          <Issuer page={page} issuer={description.issuer} />
          <button type="submit" class="button">
            {details.save}
          </button>
        </form>
        <Relation page={page} document={document} />
      </div>
    </Layout>
  );
}
