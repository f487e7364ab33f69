import type { Child } from 'hono/jsx';
import type { TopicDetail } from '../../desk/topic-views.ts';
import type { DeedView } from '../../desk/views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { CommitmentList } from '../components/commitment-list.tsx';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { deedsPath } from '../deed-query.ts';
import { DeedFacts, deedActors } from '../deeds/deed-facts.tsx';
import type { PageContext } from '../page-context.ts';
import { deedInReaderPath, deedPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

interface TopicProps {
  readonly page: PageContext;
  readonly topic: TopicDetail;
}

interface SectionProps {
  readonly page: PageContext;
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Where all of them are, and the words of the link. */
  readonly path: string;
  readonly all: string;
  readonly nothing: string;
  readonly children?: Child;
}

function Section({ page, id, title, count, path, all, nothing, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {count > 0 && (
          <a href={path}>
            {all} ({formatNumber(count, page.locale)})
          </a>
        )}
      </header>
      {count > 0 ? children : <p class="quiet">{nothing}</p>}
    </section>
  );
}

function DeedRow({ page, deed }: { page: PageContext; deed: DeedView }) {
  return (
    <li class="topic-deed k-deed">
      <p class="row-who">{deedActors(deed, page)}</p>
      <a class="row-what" href={deedPath(deed.id)} lang={deed.language}>
        {deed.action?.text ?? deed.quote}
      </a>
      <DeedFacts page={page} deed={deed} />
      <a class="row-source" href={deedInReaderPath(deed)}>
        <span lang={deed.document.language}>{deed.document.title}</span>
      </a>
    </li>
  );
}

function Identifiers({ page, topic }: TopicProps) {
  const { topics: words } = page.wording;
  return (
    <section aria-labelledby="identifiers">
      <h2 id="identifiers">{words.identifiers}</h2>
      <dl class="topic-identifiers">
        <dt>{words.eurovoc}</dt>
        {topic.eurovoc.map(({ uri, label }) => (
          <dd>
            <a href={uri} lang="en">
              {label}
            </a>
          </dd>
        ))}
        <dt>{words.sdg}</dt>
        {topic.sdg.map(({ target, uri }) => (
          <dd>
            <a href={uri}>{target}</a>
          </dd>
        ))}
      </dl>
    </section>
  );
}

function Words({ page, topic }: TopicProps) {
  const { topics: words } = page.wording;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{words.words}</h2>
      {topic.words.length === 0 ? (
        <p class="quiet">{words.noWords}</p>
      ) : (
        <>
          <p class="quiet">{words.wordsLead}</p>
          <ul class="topic-words">
            {topic.words.map(({ language, text, count }) => (
              <li>
                <span lang={language}>{text}</span> <small>{formatNumber(count, page.locale)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A topic: what is promised and done about it, the words that gave it, and what others call it. */
export function TopicPage({ page, topic }: TopicProps) {
  const { topics: words } = page.wording;
  const name = topic.names[page.locale];
  return (
    <Layout page={page} title={name} place="register">
      <article class="actor topic">
        <header class="page-head">
          <p class="eyebrow">
            <a href="/topics">{words.topic}</a>
          </p>
          <h1>{name}</h1>
          <p>{topic.definitions[page.locale]}</p>
        </header>
        <Section
          {...{ page, id: 'promised', title: words.promised, count: topic.commitments, all: words.inRegister }}
          path={registerPath({ topics: [topic.id] })}
          nothing={words.nothingPromised}
        >
          <CommitmentList
            page={page}
            rows={topic.promised.map((commitment) => ({ commitment, standing: null, marks: [] }))}
          />
        </Section>
        <Section
          {...{ page, id: 'done', title: words.done, count: topic.deeds, all: words.inDeeds }}
          path={deedsPath({ topics: [topic.id] })}
          nothing={words.nothingDone}
        >
          <ol class="topic-deeds">
            {topic.done.map((deed) => (
              <DeedRow page={page} deed={deed} />
            ))}
          </ol>
        </Section>
        <Words page={page} topic={topic} />
        <Identifiers page={page} topic={topic} />
        <SubscribeForm page={page} choice={{ kind: 'topic', value: topic.id }} />
      </article>
    </Layout>
  );
}
