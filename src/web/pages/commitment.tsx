import type { PlacedStatement } from '../../desk/campaigns/campaign-views.ts';
import type { Withdrawal } from '../../desk/commitment-as-of.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { CommitmentWithTwins, TwinView } from '../../desk/view-commitment.ts';
import type { CommitmentFollowUp } from '../../desk/view-follow-up.ts';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { StatementList } from '../campaigns/statement-list.tsx';
import { ChangedWords } from '../comparison/changed-words.tsx';
import { DisagreementNote } from '../comparison/disagreement.tsx';
import { ShiftList } from '../comparison/shifts.tsx';
import { bearerNames } from '../components/actor-names.tsx';
import { DueColumn } from '../components/due.tsx';
import { capitalised, KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { Parts } from '../components/parts.tsx';
import { Citation, Source } from '../components/record.tsx';
import { RecordHistory } from '../components/record-history.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { Why } from '../components/why.tsx';
import { PossibleEvidence } from '../deeds/suggestions.tsx';
import { AnnouncedAt, type AnnouncingEvent } from '../events/announced-at.tsx';
import { EvidenceForms } from '../evidence/evidence-forms.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { Comments } from '../follow-up/comments.tsx';
import { FollowUp } from '../follow-up/section.tsx';
import type { PageContext } from '../page-context.ts';
import { actorPath, commitmentInReaderPath, commitmentPath, comparisonPath, originalPath } from '../paths.ts';
import { PassageText } from '../reader/passage-text.tsx';
import { placedParts } from '../reader/segments.ts';
import { Decisions } from '../review/decisions.tsx';
import { reviewPath } from '../review/review-paths.ts';
import { EmbedDiscovery, EmbedLink } from './embedded-card.tsx';

interface CommitmentProps {
  readonly page: PageContext;
  readonly commitment: CommitmentWithTwins;
  readonly followUp: CommitmentFollowUp;
  /** The passages around the quote, in reading order. */
  readonly context: readonly PassageView[];
  /** Whether its document has a file whose pages can be shown. */
  readonly hasOriginal: boolean;
  /** Clean text of its document. */
  readonly text: string;
  /** The past day as of which it is shown, ISO date; null for today. */
  readonly past: string | null;
  /** That it is none any more. */
  readonly withdrawal: Withdrawal | null;
  /** What was said about it in campaigns. */
  readonly statements: readonly PlacedStatement[];
  /** The events at which it was announced. */
  readonly announcedAt: readonly AnnouncingEvent[];
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

/** What people have made of it, and the way to decide of it for those who may. */
function ReviewState({ page, commitment }: { page: PageContext; commitment: CommitmentWithTwins }) {
  const { review } = page.wording;
  const { state, origin, document, id } = commitment;
  return (
    <p class="review-state">
      <span class={`state state-${state}`}>{review.states[state]}</span>
      {origin === 'person' && <span class="hint">{review.addedByPerson}</span>}
      {isPermitted(page.principal, 'confirm-commitment') && (
        <a href={reviewPath(document.id, { c: id })}>{review.title}</a>
      )}
    </p>
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

/** That it is shown as it stood on an earlier day, over everything else. */
function Past({ page, past }: Pick<CommitmentProps, 'page' | 'past'>) {
  if (past === null) return null;
  return (
    <p class="past-note past-banner" role="note">
      <b>{page.wording.openData.asItStood(formatDate(past, page.locale))}</b>
    </p>
  );
}

/** That it was withdrawn from the register, when and why, and what it was split into. */
function Withdrawn({ page, withdrawal }: Pick<CommitmentProps, 'page' | 'withdrawal'>) {
  if (withdrawal === null) return null;
  const { openData: words, review } = page.wording;
  const { at, reason, mergedInto, splitInto } = withdrawal;
  const others = mergedInto === null ? splitInto : [mergedInto];
  return (
    <p class="newer-version">
      <b>{words.withdrawn(formatDate(at.toISOString().slice(0, 10), page.locale))}</b>{' '}
      {reason !== null && review.reasons[reason]}
      {others.map((id, place) => (
        <>
          {' '}
          <a href={commitmentPath(id)}>{words.becameThis(place + 1, others.length)}</a>
        </>
      ))}
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
  const followUp = { ...props.followUp, page, commitmentId: commitment.id };
  const card = { page, of: { kind: 'commitments', id: commitment.id } } as const;
  const title = `${capitalised(page.wording.kinds[commitment.kind].one)}: ${bearerNames(commitment, page).join(', ')}`;
  return (
    <Layout
      page={page}
      title={title}
      description={commitment.quote}
      place="register"
      scripts={['commitment']}
      head={<EmbedDiscovery {...card} />}
    >
      <article class={`record ${kindClass(commitment.kind)}`}>
        <Past page={page} past={props.past} />
        <header class="record-head">
          <KindLabel page={page} kind={commitment.kind} />
          <Bearers page={page} commitment={commitment} />
          <h1 lang={commitment.language}>{commitment.quote}</h1>
          <DueColumn page={page} commitment={commitment} />
          <ReviewState page={page} commitment={commitment} />
          <Replaced page={page} commitment={commitment} />
          <Withdrawn page={page} withdrawal={props.withdrawal} />
        </header>
        <FollowUp {...followUp} dueOn={commitment.dueOn} />
        <section class="record-main" aria-labelledby="context">
          <h2 id="context">{words.context}</h2>
          <Context {...props} />
          <History page={page} commitment={commitment} />
          {followUp.rights.internal && <Decisions page={page} decisions={commitment.decisions} />}
          <section class="given-evidence" aria-labelledby="given-evidence">
            <h2 id="given-evidence">{page.wording.evidence.title}</h2>
            <p class="quiet">{page.wording.evidence.lead}</p>
            <EvidenceList page={page} all={commitment.given} commitment={commitment.id} />
            {isPermitted(page.principal, 'attach-evidence') && <EvidenceForms page={page} commitment={commitment.id} />}
          </section>
          <StatementList
            {...{ page, title: page.wording.campaigns.ofCommitment, statements: props.statements }}
            commitmentId={commitment.id}
          />
          <PossibleEvidence page={page} language={commitment.language} evidence={commitment.evidence} />
          {followUp.rights.internal && <Comments {...followUp} />}
          {followUp.rights.internal && <RecordHistory page={page} history={followUp.history} />}
        </section>
        <aside class="record-side">
          <section aria-labelledby="parts">
            <h2 id="parts">{words.partsTitle}</h2>
            <Parts page={page} commitment={commitment} />
          </section>
          <Source page={page} statement={commitment} href={commitmentInReaderPath(commitment)} />
          <AnnouncedAt page={page} events={props.announcedAt} />
          <Twins page={page} commitment={commitment} twins={commitment.twins} />
          <Citation page={page} statement={commitment} path={commitmentPath(commitment.id)} />
          <EmbedLink {...card} />
        </aside>
        <Why
          page={page}
          trace={commitment.trace}
          confidence={commitment.confidence}
          features={commitment.confidenceFeatures}
          text={props.text}
          language={commitment.language}
        />
        <SubscribeForm page={page} choice={{ kind: 'commitment', value: commitment.id }} />
      </article>
    </Layout>
  );
}
