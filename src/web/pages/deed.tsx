import type { DeedWithSuggestions } from '../../desk/list-deeds.ts';
import type { PassageView } from '../../desk/views.ts';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { DeedParts } from '../components/parts.tsx';
import { Citation, Source } from '../components/record.tsx';
import { Why } from '../components/why.tsx';
import { DeedFacts, deedActors } from '../deeds/deed-facts.tsx';
import { Suggestions } from '../deeds/suggestions.tsx';
import type { PageContext } from '../page-context.ts';
import { actorPath, deedInReaderPath, deedPath } from '../paths.ts';
import { PassageText } from '../reader/passage-text.tsx';
import { placedDeedParts } from '../reader/segments.ts';

interface DeedProps extends DeedWithSuggestions {
  readonly page: PageContext;
  /** The passages around the quote, in reading order. */
  readonly context: readonly PassageView[];
  /** Clean text of the document. */
  readonly text: string;
}

function Context({ page, deed, context }: DeedProps) {
  return (
    <figure class="in-context k-deed" lang={deed.language}>
      {context.map((passage) => (
        <p class={`context-passage passage-${passage.type}`}>
          {passage.number !== null && <span class="context-number">{passage.number} </span>}
          <PassageText
            page={page}
            passage={{ ...passage, markers: [] }}
            commitments={[]}
            deeds={[deed]}
            parts={placedDeedParts(deed)}
            chosen={deed.id}
          />
        </p>
      ))}
      <figcaption>
        <a href={deedInReaderPath(deed)} lang={page.locale}>
          {page.wording.commitment.readInDocument}
        </a>
      </figcaption>
    </figure>
  );
}

function Actors({ page, deed }: Pick<DeedProps, 'page' | 'deed'>) {
  const known = deed.actors.flatMap(({ ref }) => ref ?? []);
  if (known.length === 0) return <p class="record-who">{deedActors(deed, page)}</p>;
  return (
    <p class="record-who">
      {[...new Map(known.map((actor) => [actor.id, actor])).values()].map((actor, index) => (
        <>
          {index > 0 && ' · '}
          <a href={actorPath(actor.id)}>{actor.names[page.locale]}</a>
        </>
      ))}
    </p>
  );
}

/** One deed at its permanent address: its words in their context, its parts, what it may be evidence for, and why it is here. */
export function DeedPage(props: DeedProps) {
  const { page, deed, suggestions, text } = props;
  const { deeds, commitment: words } = page.wording;
  const { trace, confidence, language } = deed;
  return (
    <Layout
      page={page}
      title={`${capitalised(deeds.one)}: ${deedActors(deed, page)}`}
      description={deed.quote}
      place="deeds"
      scripts={['commitment']}
    >
      <article class="record k-deed">
        <header class="record-head">
          <span class="kind">{capitalised(deeds.one)}</span>
          <Actors page={page} deed={deed} />
          <h1 lang={language}>{deed.quote}</h1>
          <DeedFacts page={page} deed={deed} />
        </header>
        <div class="record-main">
          <section aria-labelledby="context">
            <h2 id="context">{words.context}</h2>
            <Context {...props} />
          </section>
          <section class="evidence" aria-labelledby="suggestions">
            <h2 id="suggestions">{deeds.evidenceFor}</h2>
            <p class="quiet">{deeds.suggestionLead}</p>
            <Suggestions page={page} language={language} suggestions={suggestions} />
          </section>
        </div>
        <aside class="record-side">
          <section aria-labelledby="parts">
            <h2 id="parts">{words.partsTitle}</h2>
            <DeedParts page={page} deed={deed} />
          </section>
          <Source page={page} statement={deed} href={deedInReaderPath(deed)} />
          <Citation page={page} statement={deed} path={deedPath(deed.id)} />
        </aside>
        <Why page={page} trace={trace} confidence={confidence} features={[]} text={text} language={language} />
      </article>
    </Layout>
  );
}
