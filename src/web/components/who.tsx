import { isSignedIn } from '../../desk/context.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { PageContext } from '../page-context.ts';
import type { Place } from './places.ts';

/** Who is signed in, and what leads on from there; for everybody else the way in. */
export function Who({ page, place }: { page: PageContext; place?: Place | undefined }) {
  const { principal, wording, canSignIn } = page;
  const { people } = wording;
  if (!canSignIn || principal.role === 'operator') return null;
  const holder = isSignedIn(principal) ? principal : principal.half;
  if (!holder) {
    return (
      <p class="who">
        <a href="/sign-in" rel="nofollow">
          {people.signIn}
        </a>
      </p>
    );
  }
  return (
    <nav class="who" aria-label={people.account}>
      {isPermitted(principal, 'list-people') && (
        <a href="/people" aria-current={place === 'people' ? 'page' : undefined}>
          {people.people}
        </a>
      )}
      <a href="/account">{holder.name}</a>
      <form method="post" action="/sign-out">
        <button type="submit" class="copy">
          {people.signOut}
        </button>
      </form>
    </nav>
  );
}

/** What everybody at this machine, and whoever is only half signed in, should know on every page. */
export function Banner({ page }: { page: PageContext }) {
  const { principal, wording, canSignIn } = page;
  const { people } = wording;
  if (canSignIn && principal.role === 'operator') {
    return (
      <form class="banner" method="post" action="/set-up" aria-label={people.openBanner}>
        {people.openBanner}{' '}
        <button type="submit" class="copy">
          {people.openLink}
        </button>
      </form>
    );
  }
  if (principal.role !== 'visitor' || !principal.half) return null;
  return (
    <aside class="banner" aria-label={people.halfBanner}>
      {people.halfBanner} <a href="/account">{people.halfLink}</a>
    </aside>
  );
}
