import type { TopicRow } from '../../desk/topic-views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import { deedsPath } from '../deed-query.ts';
import type { PageContext } from '../page-context.ts';
import { topicPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

function Count({ page, count, path }: { page: PageContext; count: number; path: string }) {
  if (count === 0) return <span class="zero">0</span>;
  return <a href={path}>{formatNumber(count, page.locale)}</a>;
}

/** All topics with how much is promised and done about each. */
export function TopicsPage({ page, topics }: { page: PageContext; topics: readonly TopicRow[] }) {
  const { topics: words } = page.wording;
  return (
    <Layout page={page} title={words.title} place="register">
      <div class="actors-page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <table class="actors topics">
          <thead>
            <tr>
              <th scope="col">{words.topic}</th>
              <th scope="col" class="number">
                {words.commitments}
              </th>
              <th scope="col" class="number">
                {words.deeds}
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ id, names, definitions, commitments, deeds }) => (
              <tr>
                <th scope="row">
                  <a href={topicPath(id)}>{names[page.locale]}</a>
                  <span class="facts">{definitions[page.locale]}</span>
                </th>
                <td class="number">
                  <Count page={page} count={commitments} path={registerPath({ topics: [id] })} />
                </td>
                <td class="number">
                  <Count page={page} count={deeds} path={deedsPath({ topics: [id] })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
