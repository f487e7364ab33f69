import { isSignedIn } from '../../desk/context.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { Audience } from '../../store/audiences.ts';
import { CLASSIFICATIONS } from '../../store/schema/people.ts';
import type { StoredTeam } from '../../store/teams.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';
import { TeamChoice } from './person-fields.tsx';

/** Who may see something, in words. */
function audienceWords(page: PageContext, { classification, teamIds }: Audience, teams: readonly StoredTeam[]) {
  const { people } = page.wording;
  const names = teams.filter(({ id }) => teamIds.includes(id)).map(({ name }) => name);
  return names.length > 0 ? people.restrictedTo(names.join(', ')) : people.classifications[classification];
}

/** A mark on what is not for everybody. */
export function AudienceMark({ page, audience }: { page: PageContext; audience: Audience | undefined }) {
  if (!audience || audience.classification === 'public') return null;
  return <span class={`audience audience-${audience.classification}`}>{audienceWords(page, audience, [])}</span>;
}

interface AudienceChoiceProps {
  readonly page: PageContext;
  /** The teams that may be chosen. */
  readonly teams: readonly StoredTeam[];
  /** What is chosen; null where it may be left to the text that it belongs with. */
  readonly chosen: Audience | null;
}

/** The choice of who may see a document. */
export function AudienceChoice({ page, teams, chosen }: AudienceChoiceProps) {
  const { people } = page.wording;
  const offered = CLASSIFICATIONS.filter((one) => one !== 'restricted' || teams.length > 0);
  const left = page.principal.role === 'operator' ? 'public' : 'internal';
  return (
    <>
      <div class="form-field">
        <label for="classification">{people.classification}</label>
        <select id="classification" name="classification" aria-describedby="classification-hint">
          {chosen === null && <option value="">{people.classificationLeft(people.classifications[left])}</option>}
          {offered.map((classification) => (
            <option value={classification} selected={chosen?.classification === classification}>
              {people.classifications[classification]}
            </option>
          ))}
        </select>
        <p class="hint" id="classification-hint">
          {people.classificationHint}
        </p>
      </div>
      <TeamChoice page={page} teams={teams} chosen={chosen?.teamIds ?? []} legend={people.restrictedLegend} />
    </>
  );
}

interface AudienceSectionProps {
  readonly page: PageContext;
  readonly document: { readonly id: string };
  readonly audience: Audience;
  readonly teams: readonly StoredTeam[];
}

/** Who may see a document, and for those who decide it the way to change that. Visitors need not be told. */
export function AudienceSection({ page, document, audience, teams }: AudienceSectionProps) {
  const { principal, wording } = page;
  const { people } = wording;
  if (!isSignedIn(principal) && principal.role !== 'operator') return null;
  return (
    <section class="audience-section" id="audience" aria-labelledby="audience-title">
      <h2 id="audience-title">{people.classification}</h2>
      <p>{audienceWords(page, audience, teams)}</p>
      {isPermitted(principal, 'classify-document') && (
        <details>
          <summary>{people.classify}</summary>
          <form method="post" action={`${documentPath(document.id)}/classification`} class="sign-in-form">
            <AudienceChoice page={page} teams={teams} chosen={audience} />
            <button type="submit" class="button">
              {people.save}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
