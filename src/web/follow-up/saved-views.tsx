import { isSignedIn } from '../../desk/context.ts';
import type { SavedView } from '../../desk/list-views.ts';
import type { PageContext } from '../page-context.ts';

/** The views of the register that the person asking has kept, or that are shared with them. */
export function SavedViews({ page, views }: { page: PageContext; views: readonly SavedView[] }) {
  const words = page.wording.followUp.views;
  const { principal } = page;
  if (!isSignedIn(principal) || views.length === 0) return null;
  return (
    <section class="saved-views" aria-labelledby="saved-views">
      <h2 id="saved-views">{words.title}</h2>
      <ul>
        {views.map((view) => (
          <li>
            <a href={`/${view.place}?${view.query}`}>{view.name}</a>
            {view.owner.id !== principal.personId && <span class="facts">{words.by(view.owner.name)}</span>}
            {view.owner.id === principal.personId && (
              <form method="post" action={`/views/${view.id}/delete`}>
                {view.team && <span class="facts">{view.team.name}</span>}
                <button type="submit" class="copy" aria-label={words.remove(view.name)}>
                  ×
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
