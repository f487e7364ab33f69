import type { ListedInitiative } from '../../desk/list-initiatives.ts';
import { isPermitted } from '../../desk/permission.ts';
import { INITIATIVE_KINDS, type InitiativeKind } from '../../store/schema/initiatives.ts';
import { formatDate } from '../../wording/dates.ts';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { initiativePath } from '../paths.ts';

interface GroupProps {
  readonly page: PageContext;
  readonly kind: InitiativeKind;
  readonly initiatives: readonly ListedInitiative[];
}

function Group({ page, kind, initiatives }: GroupProps) {
  const { groups, initiatives: words } = page.wording;
  if (initiatives.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{words.kinds[kind]}</h2>
      <ul class="initiative-list">
        {initiatives.map(({ slug, names, startedOn, signatories, members, isDormant, isPublic }) => {
          const name = translated(names, page.locale);
          return (
            <li>
              <a href={initiativePath({ kind, slug })} lang={name.lang}>
                {name.text}
              </a>
              <span class="facts">
                {kind === 'pledge' ? words.signatoryCount(signatories) : groups.memberCount(members)}
                {startedOn !== null && `, ${words.since(formatDate(startedOn, page.locale))}`}
                {!isPublic && `, ${words.internal}`}
                {isDormant && `, ${groups.dormant.toLocaleLowerCase(page.locale)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Every initiative, by kind. */
export function InitiativesPage({
  page,
  initiatives,
}: {
  page: PageContext;
  initiatives: readonly ListedInitiative[];
}) {
  const words = page.wording.initiatives;
  return (
    <Layout page={page} title={words.title} place="initiatives">
      <div class="initiatives-page">
        <header class="page-head reports-head">
          <h1>{words.title}</h1>
          {isPermitted(page.principal, 'create-initiative') && (
            <a class="button" href="/initiatives/new">
              {words.create.title}
            </a>
          )}
          <p>{words.lead}</p>
        </header>
        {initiatives.length === 0 && <p class="quiet">{words.none}</p>}
        {INITIATIVE_KINDS.map((kind) => (
          <Group page={page} kind={kind} initiatives={initiatives.filter((one) => one.kind === kind)} />
        ))}
      </div>
    </Layout>
  );
}
