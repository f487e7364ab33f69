import type { ActorView, CommitmentView } from '../../desk/views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { CommitmentList } from '../components/commitment-list.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { deedsPath } from '../deed-query.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

interface SectionProps {
  readonly page: PageContext;
  readonly id: string;
  readonly title: string;
  readonly commitments: readonly CommitmentView[];
  readonly nothing: string;
  readonly path: string;
}

const LISTED = 10;

function Section({ page, id, title, commitments, nothing, path }: SectionProps) {
  const rows = commitments.slice(0, LISTED).map((commitment) => ({ commitment, marks: [] }));
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {commitments.length > 0 && (
          <a href={path}>
            {page.wording.actors.inRegister} ({formatNumber(commitments.length, page.locale)})
          </a>
        )}
      </header>
      {rows.length === 0 ? <p class="quiet">{nothing}</p> : <CommitmentList page={page} rows={rows} />}
    </section>
  );
}

function NamedIn({ page, documents }: { page: PageContext; documents: ActorView['namedIn'] }) {
  const { actors: words } = page.wording;
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{words.namedIn}</h2>
      <ul class="latest">
        {documents.map((document) => (
          <li>
            <a class="document-title" href={documentPath(document.id)} lang={document.language}>
              {document.title}
            </a>
            <span class="facts">{words.mentions(document.mentions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An actor: what it owes, what it asks, where it is named. */
export function ActorPage({ page, actor }: { page: PageContext; actor: ActorView }) {
  const { actors: words } = page.wording;
  const name = actor.names[page.locale];
  return (
    <Layout page={page} title={name} place="actors">
      <article class="actor">
        <header class="page-head">
          <p class="eyebrow">{capitalised(words.types[actor.type])}</p>
          <h1>{name}</h1>
        </header>
        <Section
          page={page}
          id="owed"
          title={words.owed}
          commitments={actor.owed}
          nothing={words.nothingOwed}
          path={registerPath({ bearers: [actor.id] })}
        />
        <Section
          page={page}
          id="asked"
          title={words.asked}
          commitments={actor.asked}
          nothing={words.nothingAsked}
          path={registerPath({ speakers: [actor.id] })}
        />
        {actor.deeds > 0 && (
          <section aria-labelledby="done">
            <h2 id="done">{page.wording.deeds.title}</h2>
            <a href={deedsPath({ actors: [actor.id] })}>{page.wording.deeds.count(actor.deeds)}</a>
          </section>
        )}
        <NamedIn page={page} documents={actor.namedIn} />
      </article>
    </Layout>
  );
}
