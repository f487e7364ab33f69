import type { CommitmentWithTwins, TwinView } from '../../desk/view-commitment.ts';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { ChangedWords } from '../comparison/changed-words.tsx';
import { DisagreementNote } from '../comparison/disagreement.tsx';
import { ShiftList } from '../comparison/shifts.tsx';
import { bearerNames } from '../components/actor-names.tsx';
import { DueColumn } from '../components/due.tsx';
import { capitalised, KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { Parts } from '../components/parts.tsx';
import { Citation, Source } from '../components/record.tsx';
import { Why } from '../components/why.tsx';
import { PossibleEvidence } from '../deeds/suggestions.tsx';
import type { PageContext } from '../page-context.ts';
import { actorPath, commitmentInReaderPath, commitmentPath, comparisonPath, originalPath } from '../paths.ts';
import { PassageText } from '../reader/passage-text.tsx';
import { placedParts } from '../reader/segments.ts';

interface CommitmentProps {
  readonly page: PageContext;
  readonly commitment: CommitmentWithTwins;
  /** The passages around the quote, in reading order. */
  readonly context: readonly PassageView[];
  /** Whether its document has a file whose pages can be shown. */
  readonly hasOriginal: boolean;
  /** Clean text of its document. */
  readonly text: string;
}

function Context({ page, commitment, context, hasOriginal }: CommitmentProps) {
  const parts = placedParts(commitment);
  return (
    <figure class={`in-context ${kindClass(commitment.kind)}`} lang={commitment.language}>
      {context.map((passage) => (
        <p class={`context-passage passage-${passage.type}`}>
          {passage.number !== null && <span class="context-number">{passage.number} </span>}
          <PassageText
            page={page}
            passage={{ ...passage, markers: [] }}
            commitments={[commitment]}
            parts={parts}
            chosen={commitment.id}
          />
        </p>
      ))}
      <figcaption>
        <a href={commitmentInReaderPath(commitment)} lang={page.locale}>
          {page.wording.commitment.readInDocument}
        </a>
        {hasOriginal && (
          <a href={`${originalPath(commitment.document.id, { commitment: commitment.id })}#mark`} lang={page.locale}>
            {page.wording.original.show}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

/** What the commitment became in the next version of its text, over the record of an older one. */
function Replaced({ page, commitment }: { page: PageContext; commitment: CommitmentWithTwins }) {
  const { isLatest, replacedBy } = commitment;
  if (isLatest) return null;
  const { commitment: words } = page.wording;
  return (
    <p class="newer-version">
      <b>{replacedBy === null ? words.dropped : words.replaced}</b>{' '}
      {replacedBy !== null && <a href={commitmentPath(replacedBy.id)}>{words.readNext}</a>}
    </p>
  );
}

/** What it was in earlier versions of its text, the newest step first. */
function History({ page, commitment }: { page: PageContext; commitment: CommitmentWithTwins }) {
  const { commitment: words, common } = page.wording;
  const steps = commitment.history.flatMap(({ before, after, ...step }) =>
    before && after ? [{ ...step, before, after }] : [],
  );
  if (steps.length === 0) return null;
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol>
        {steps.map(({ kind, before, after, words: changes, shifts }) => (
          <li>
            <p class="facts">
              <a href={commitmentPath(before.id)}>
                {before.document.date === null ? common.undated : formatDate(before.document.date, page.locale)}
              </a>{' '}
              → {after.document.date === null ? common.undated : formatDate(after.document.date, page.locale)} ·{' '}
              <a href={comparisonPath(before.document.id, after.document.id)}>{words.compareTexts}</a>
            </p>
            <ShiftList page={page} counts={shifts.map((shift) => [shift, 1])} />
            <p class="change-words" lang={after.language}>
              {kind === 'same' ? words.sameWording : <ChangedWords page={page} words={changes} />}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface TwinsProps {
  readonly page: PageContext;
  readonly commitment: CommitmentView;
  readonly twins: readonly TwinView[];
}

function Twins({ page, commitment, twins }: TwinsProps) {
  if (twins.length === 0) return null;
  const { commitment: words } = page.wording;
  return (
    <section aria-labelledby="twins">
      <h2 id="twins">{words.twins}</h2>
      <ul class="twins">
        {twins.map((twin) => (
          <li>
            <span class="facts">{capitalised(wordLanguage(twin.language, page.locale))}</span>
            <a class="row-what" href={commitmentPath(twin.id)} lang={twin.language} hreflang={twin.language}>
              {twin.quote}
            </a>
            {twin.disagreements.map((disagreement) => (
              <DisagreementNote
                page={page}
                disagreement={disagreement}
                left={commitment.language}
                right={twin.language}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bearers({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const known = new Map(commitment.bearers.flatMap(({ ref }) => (ref ? [[ref.names[page.locale], ref.id]] : [])));
  return (
    <p class="record-who">
      {bearerNames(commitment, page).map((name, index) => {
        const id = known.get(name);
        return (
          <>
            {index > 0 && ' · '}
            {id === undefined ? name : <a href={actorPath(id)}>{name}</a>}
          </>
        );
      })}
    </p>
  );
}

/** One commitment at its permanent address: its words in their context, its parts, its source, and why it is here. */
export function CommitmentPage(props: CommitmentProps) {
  const { page, commitment } = props;
  const words = page.wording.commitment;
  const title = `${capitalised(page.wording.kinds[commitment.kind].one)}: ${bearerNames(commitment, page).join(', ')}`;
  return (
    <Layout page={page} title={title} place="register" scripts={['commitment']}>
      <article class={`record ${kindClass(commitment.kind)}`}>
        <header class="record-head">
          <KindLabel page={page} kind={commitment.kind} />
          <Bearers page={page} commitment={commitment} />
          <h1 lang={commitment.language}>{commitment.quote}</h1>
          <DueColumn page={page} commitment={commitment} />
          <Replaced page={page} commitment={commitment} />
        </header>
        <section class="record-main" aria-labelledby="context">
          <h2 id="context">{words.context}</h2>
          <Context {...props} />
          <History page={page} commitment={commitment} />
          <PossibleEvidence page={page} language={commitment.language} evidence={commitment.evidence} />
        </section>
        <aside class="record-side">
          <section aria-labelledby="parts">
            <h2 id="parts">{words.partsTitle}</h2>
            <Parts page={page} commitment={commitment} />
          </section>
          <Source page={page} statement={commitment} href={commitmentInReaderPath(commitment)} />
          <Twins page={page} commitment={commitment} twins={commitment.twins} />
          <Citation page={page} statement={commitment} path={commitmentPath(commitment.id)} />
        </aside>
        <Why
          page={page}
          trace={commitment.trace}
          confidence={commitment.confidence}
          features={commitment.confidenceFeatures}
          text={props.text}
          language={commitment.language}
        />
      </article>
    </Layout>
  );
}
