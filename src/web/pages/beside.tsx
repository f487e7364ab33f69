import type { SideBySideView, TwinPair } from '../../desk/comparison-views.ts';
import type { CommitmentView, DocumentView, PassageView } from '../../desk/views.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { DisagreementNote } from '../comparison/disagreement.tsx';
import { capitalised, KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { NoteWords } from '../components/note-words.tsx';
import type { PageContext } from '../page-context.ts';
import { besidePath, commitmentPath, documentPath } from '../paths.ts';
import { PassageText } from '../reader/passage-text.tsx';

interface BesideProps {
  readonly page: PageContext;
  readonly view: SideBySideView;
}

/** One of the two texts, and for each of its commitments the pair that it is part of. */
interface Side {
  readonly page: PageContext;
  readonly document: DocumentView;
  readonly other: DocumentView;
  readonly pairs: ReadonlyMap<string, TwinPair>;
  readonly view: SideBySideView;
}

function sideOf(props: BesideProps, name: 'left' | 'right'): Side {
  const { page, view } = props;
  const pairs = view.twins.flatMap((pair): [string, TwinPair][] => {
    const own = pair[name];
    return own ? [[own.id, pair]] : [];
  });
  const other = name === 'left' ? view.right : view.left;
  return { page, document: view[name], other, pairs: new Map(pairs), view };
}

/** Where a commitment's note stands. */
function noteId(commitment: CommitmentView): string {
  return `note-${commitment.id}`;
}

/** Disagreements about commitments; about stances, which bind nobody, there is nothing to say. */
function disagreeing({ twins }: SideBySideView): TwinPair[] {
  return twins.filter(
    ({ left, right, disagreements }) =>
      disagreements.length > 0 && [left, right].some((side) => side !== null && side.kind !== 'stance'),
  );
}

function Disagreements({ page, view }: BesideProps) {
  const { comparison } = page.wording;
  const pairs = disagreeing(view);
  if (pairs.length === 0) return <p class="quiet beside-agreed">{comparison.noDisagreements}</p>;
  return (
    <section class="disagreements" aria-labelledby="disagreements">
      <h2 id="disagreements">{comparison.disagreements}</h2>
      <p class="quiet">{comparison.disagreementsLead}</p>
      <ul>
        {pairs.map((pair) => {
          const shown = pair.left ?? pair.right;
          return (
            shown && (
              <li class={kindClass(shown.kind)}>
                <p class="disagreement-of">
                  <KindLabel page={page} kind={shown.kind} />{' '}
                  <a href={`#${noteId(shown)}`} lang={shown.language}>
                    {shown.quote}
                  </a>
                </p>
                {pair.disagreements.map((disagreement) => (
                  <DisagreementNote
                    page={page}
                    disagreement={disagreement}
                    left={view.left.language}
                    right={view.right.language}
                  />
                ))}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Note({ side, commitment }: { side: Side; commitment: CommitmentView }) {
  const { page, document, other, pairs, view } = side;
  const pair = pairs.get(commitment.id);
  const twin = pair?.left?.id === commitment.id ? pair.right : pair?.left;
  const binds = commitment.kind !== 'stance' || (twin && twin.kind !== 'stance');
  const { comparison } = page.wording;
  return (
    <li
      class={`note ${kindClass(commitment.kind)}`}
      id={noteId(commitment)}
      data-pair={[commitment.id, twin?.id].filter(Boolean).join(' ')}
    >
      <a class="note-link" href={commitmentPath(commitment.id)} lang={page.locale}>
        <NoteWords page={page} commitment={commitment} />
      </a>
      {twin && (
        <a
          class="twin-link"
          href={`#${noteId(twin)}`}
          lang={page.locale}
          aria-label={comparison.twin(wordLanguage(other.language, page.locale))}
        >
          ⇄ {wordLanguage(other.language, page.locale)}
        </a>
      )}
      {binds &&
        pair?.disagreements.map((disagreement) => (
          <div lang={page.locale} data-side={document.language}>
            <DisagreementNote
              page={page}
              disagreement={disagreement}
              left={view.left.language}
              right={view.right.language}
            />
          </div>
        ))}
    </li>
  );
}

function Cell({ side, passage }: { side: Side; passage: PassageView | null }) {
  const { page, document } = side;
  const { comparison } = page.wording;
  const language = wordLanguage(document.language, page.locale);
  if (passage === null) {
    return (
      <td class="beside-nothing">
        <span class="visually-hidden">{comparison.noCounterpart(language)}</span>
      </td>
    );
  }
  const notes = document.commitments.filter((commitment) => commitment.passage.eId === passage.eId);
  return (
    <td lang={document.language}>
      <span class="beside-language" aria-hidden="true" lang={page.locale}>
        {capitalised(language)}
      </span>
      <p class={`beside-words beside-${passage.type}`}>
        {passage.number !== null && <span class="beside-number">{passage.number} </span>}
        <PassageText
          page={page}
          passage={passage}
          commitments={document.commitments}
          parts={[]}
          chosen={null}
          noteHref={(footnote) => `${documentPath(document.id)}#${footnote}`}
        />
      </p>
      {notes.length > 0 && (
        <ul class="beside-notes">
          {notes.map((commitment) => (
            <Note side={side} commitment={commitment} />
          ))}
        </ul>
      )}
    </td>
  );
}

function Head({ page, view }: BesideProps) {
  const { comparison } = page.wording;
  const { left, right } = view;
  return (
    <header class="beside-head">
      <h1 lang={left.language}>{left.title}</h1>
      <p class="beside-second" lang={right.language}>
        {right.title}
      </p>
      <p class="other-readings">
        {[left, right].map((document) => (
          <a href={documentPath(document.id)}>{comparison.readAlone(wordLanguage(document.language, page.locale))}</a>
        ))}
        <a href={besidePath(right.id, left.id)}>{comparison.swap}</a>
      </p>
    </header>
  );
}

/** Two language versions of one work, passage beside passage, and where their commitments differ. */
export function BesidePage(props: BesideProps) {
  const { page, view } = props;
  const { comparison } = page.wording;
  const [left, right] = [sideOf(props, 'left'), sideOf(props, 'right')];
  const languages = [view.left, view.right].map((document) => wordLanguage(document.language, page.locale));
  const title = comparison.beside(languages[0] ?? '', languages[1] ?? '');
  return (
    <Layout page={page} title={`${title}: ${view.left.title}`} place="documents" scripts={['beside']}>
      <article class="beside">
        <Head page={page} view={view} />
        <Disagreements page={page} view={view} />
        <table class="beside-table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {languages.map((language) => (
                <th scope="col">{capitalised(language)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr>
                <Cell side={left} passage={row.left} />
                <Cell side={right} passage={row.right} />
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </Layout>
  );
}
