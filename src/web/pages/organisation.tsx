import type { OrganisationView } from '../../desk/edit-organisation.ts';
import { Problem, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { countryName } from '../initiatives/country-name.ts';
import { CountryField, KindField } from '../initiatives/organisation-fields.tsx';
import type { PageContext } from '../page-context.ts';
import { actorPath, organisationPath } from '../paths.ts';

interface OrganisationProps {
  readonly page: PageContext;
  readonly view: OrganisationView;
  /** Why the last action came to nothing. */
  readonly problem: string | null;
}

function Merge({ page, view }: Pick<OrganisationProps, 'page' | 'view'>) {
  const words = page.wording.signing.organisations;
  const { lists } = page.wording.initiatives;
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{words.merge}</h2>
      <p>{words.mergeLead}</p>
      <form action={`${organisationPath(view.organisation.actorId)}/merge`} method="post" class="sign-in-form">
        {view.candidates.length > 0 && (
          <ul class="list-rows">
            {view.candidates.map(({ name, country, actorId, reasons }) => (
              <li>
                {words.like} <a href={actorPath(actorId ?? '')}>{name}</a> (<code>{actorId}</code>)
                <span class="facts">
                  {[
                    ...(country === null ? [] : [countryName(page, country)]),
                    ...reasons.map((reason) => lists.reasons[reason]),
                  ].join(', ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        <TextField maxlength={200} name="into" label={words.into} required />
        <button type="submit" class="button">
          {words.mergeSubmit}
        </button>
      </form>
    </section>
  );
}

/** Where the secretariat puts an organisation right. */
export function OrganisationPage({ page, view, problem }: OrganisationProps) {
  const words = page.wording.signing.organisations;
  const { actorId, revision, name, otherNames, kind, country, website } = view.organisation;
  return (
    <Layout page={page} title={name} place="initiatives">
      <div class="initiative-new">
        <header class="page-head">
          <h1>{name}</h1>
          <p>
            <a href={actorPath(actorId)}>{words.title}</a> <code>{actorId}</code>
          </p>
        </header>
        <Problem sentence={problem} />
        <form action={organisationPath(actorId)} method="post" class="sign-in-form">
          <input type="hidden" name="revision" value={String(revision)} />
          <TextField maxlength={200} name="name" label={words.name} value={name} required />
          <div class="form-field">
            <label for="otherNames">{words.otherNames}</label>
            <textarea id="otherNames" name="otherNames" rows={4} maxlength={10_000}>
              {otherNames.join('\n')}
            </textarea>
          </div>
          <KindField page={page} chosen={kind} />
          <CountryField page={page} chosen={country ?? ''} />
          <TextField name="website" label={page.wording.signing.website} value={website ?? ''} maxlength={500} />
          <button type="submit" class="button">
            {words.save}
          </button>
        </form>
        <Merge page={page} view={view} />
      </div>
    </Layout>
  );
}
