import type { DeedPage, DeedQuery, DeedWithSuggestions } from '../../desk/list-deeds.ts';
import type { DeedView } from '../../desk/views.ts';
import { Layout } from '../components/layout.tsx';
import { Paging } from '../components/paging.tsx';
import { placeOf } from '../components/place.ts';
import { deedsPath } from '../deed-query.ts';
import { DeedFacts, deedActors } from '../deeds/deed-facts.tsx';
import { Suggestions } from '../deeds/suggestions.tsx';
import type { PageContext } from '../page-context.ts';
import { deedInReaderPath, deedPath } from '../paths.ts';

interface DeedsProps {
  readonly page: PageContext;
  readonly query: DeedQuery;
  readonly results: DeedPage;
}

/** Suggestions shown under each deed; its own page has them all. */
const SUGGESTIONS_SHOWN = 3;

/** Who did it, each a link to all that it did. */
function ActorFilters({ page, deed }: { page: PageContext; deed: DeedView }) {
  const known = new Map(deed.actors.flatMap(({ ref }) => (ref ? [[ref.id, ref] as const] : [])));
  if (known.size === 0) return <>{deedActors(deed, page)}</>;
  return (
    <>
      {[...known.values()].map(({ id, names }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={deedsPath({ actors: [id] })}>{names[page.locale]}</a>
        </>
      ))}
    </>
  );
}

function DeedRow({ page, row }: { page: PageContext; row: DeedWithSuggestions }) {
  const { deed, suggestions } = row;
  const { deeds } = page.wording;
  const place = placeOf(deed, page);
  return (
    <li class="deed-row k-deed">
      <div class="row-promise">
        <p class="row-who">
          <ActorFilters page={page} deed={deed} />
        </p>
        <a class="row-what" href={deedPath(deed.id)} lang={deed.language}>
          {deed.action?.text ?? deed.quote}
        </a>
        <DeedFacts page={page} deed={deed} />
        <a class="row-source" href={deedInReaderPath(deed)}>
          <span lang={deed.document.language}>{deed.document.title}</span>
          {place !== '' && `, ${place}`}
        </a>
      </div>
      <div class="deed-suggestions">
        <h2>
          {deeds.evidenceFor}
          <span class="visually-hidden">: {deed.action?.text ?? deed.quote}</span>
        </h2>
        <Suggestions page={page} language={deed.language} suggestions={suggestions.slice(0, SUGGESTIONS_SHOWN)} />
        {suggestions.length > SUGGESTIONS_SHOWN && (
          <a class="all-suggestions" href={`${deedPath(deed.id)}#suggestions`}>
            {deeds.all(suggestions.length)}
          </a>
        )}
      </div>
    </li>
  );
}

/** What the list is narrowed to, each a link that takes it away. */
function Chosen({ page, query, results }: DeedsProps) {
  const { actors, topics, documents } = results.chosen;
  const without = (change: Partial<DeedQuery>) => deedsPath({ ...query, page: undefined, ...change });
  const chips = [
    ...actors.map(({ id, names }) => ({
      label: names[page.locale],
      language: page.locale as string,
      href: without({ actors: query.actors?.filter((each) => each !== id) }),
    })),
    ...topics.map(({ id, names }) => ({
      label: names[page.locale],
      language: page.locale as string,
      href: without({ topics: query.topics?.filter((each) => each !== id) }),
    })),
    ...documents.map(({ id, title, language }) => ({
      label: title,
      language,
      href: without({ documents: query.documents?.filter((each) => each !== id) }),
    })),
  ];
  if (chips.length === 0) return null;
  const { register } = page.wording;
  return (
    <ul class="chips" aria-label={register.chosen}>
      {chips.map(({ label, language, href }) => (
        <li>
          <a class="chip" href={href}>
            <span class="visually-hidden">{register.remove(label)}</span>
            <span aria-hidden="true" lang={language}>
              {label}
            </span>
            <span class="chip-cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What texts say was done, the latest first, each with the commitments that it may be evidence for. */
export function DeedsPage(props: DeedsProps) {
  const { page, query, results } = props;
  const { deeds } = page.wording;
  return (
    <Layout page={page} title={deeds.title} place="deeds">
      <div class="deeds-page">
        <header class="page-head">
          <h1>{deeds.title}</h1>
          <p>{deeds.lead}</p>
          {results.total > 0 && <p>{deeds.count(results.total)}</p>}
          <Chosen {...props} />
        </header>
        {results.total === 0 && (
          <div class="nothing">
            <p>{deeds.none}</p>
            <p class="quiet">{deeds.noneHint}</p>
          </div>
        )}
        <ol class="deed-rows">
          {results.rows.map((row) => (
            <DeedRow page={page} row={row} />
          ))}
        </ol>
        <Paging
          page={page}
          current={results.page}
          pages={results.pages}
          pathOf={(number) => deedsPath({ ...query, page: number })}
        />
      </div>
    </Layout>
  );
}
