import type { ActorRow } from '../../desk/views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { ActorLink } from '../components/actor-names.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { actorPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

function Count({ page, count, path }: { page: PageContext; count: number; path: string }) {
  if (count === 0) return <span class="zero">0</span>;
  return <a href={path}>{formatNumber(count, page.locale)}</a>;
}

/** All actors with what they owe and ask; `filter` is what the list was narrowed by. */
export function ActorsPage({
  page,
  actors,
  filter,
}: {
  page: PageContext;
  actors: readonly ActorRow[];
  filter: string;
}) {
  const { actors: words, common } = page.wording;
  return (
    <Layout page={page} title={words.title} place="actors" scripts={['actors']}>
      <div class="actors-page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <search>
          {' '}
          <form class="actor-filter" action="/actors">
            <label for="actor-filter">{words.filter}</label>
            <input type="search" id="actor-filter" name="q" value={filter} autocomplete="off" />
            <button type="submit" class="button">
              {common.search}
            </button>
          </form>
        </search>
        <table class="actors">
          <thead>
            <tr>
              <th scope="col">{words.actor}</th>
              <th scope="col" class="number">
                {words.owes}
              </th>
              <th scope="col" class="number">
                {words.asks}
              </th>
              <th scope="col" class="number">
                {words.namedIn}
              </th>
            </tr>
          </thead>
          <tbody>
            {actors.map((actor) => (
              <tr data-names={Object.values(actor.names).join(' ').toLowerCase()}>
                <th scope="row">
                  <ActorLink page={page} actor={actor} /> <span class="facts">{words.types[actor.type]}</span>
                </th>
                <td class="number">
                  <Count page={page} count={actor.owes} path={registerPath({ bearers: [actor.id] })} />
                </td>
                <td class="number">
                  <Count page={page} count={actor.asks} path={registerPath({ speakers: [actor.id] })} />
                </td>
                <td class="number">
                  <Count page={page} count={actor.documents} path={`${actorPath(actor.id)}#named`} />{' '}
                  <span class="cell-noun">{common.documentNoun(actor.documents)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="quiet" id="no-actor" hidden={actors.length > 0} role="status">
          {words.none}
        </p>
      </div>
    </Layout>
  );
}
