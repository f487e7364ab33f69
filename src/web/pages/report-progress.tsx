import type { RelatedDuty } from '../../desk/related-duties.ts';
import type { CommitmentView } from '../../desk/views.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { Layout } from '../components/layout.tsx';
import { CodeMark, type FollowUpProps } from '../follow-up/code-mark.tsx';
import { EntryFacts } from '../follow-up/entry.tsx';
import { type StatementFields, StatementInputs } from '../follow-up/statement-form.tsx';
import { commitmentPath } from '../paths.ts';

interface ProgressPageProps extends FollowUpProps {
  readonly commitment: CommitmentView;
  /** Commitments that the same update may answer. */
  readonly related: readonly RelatedDuty[];
  /** What the form begins with: a draft, or an update given elsewhere. */
  readonly given: StatementFields;
  /** The draft that is taken over. */
  readonly draft: number | undefined;
}

function AlsoAnswers({ page, related }: Pick<ProgressPageProps, 'page' | 'related'>) {
  if (related.length === 0) return null;
  const words = page.wording.followUp;
  return (
    <fieldset class="choices">
      <legend>{words.alsoAnswers}</legend>
      {related.map(({ commitment, by }) => (
        <label>
          <input type="checkbox" name="alsoAnswers" value={commitment.id} checked={by === 'twin'} />
          <span>
            <span lang={commitment.language}>{commitment.quote}</span>
            <span class="facts">
              {words[by]} · <span lang={commitment.document.language}>{commitment.document.title}</span>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Updates that were given on related commitments, each to be begun with here. */
function Reusable({ page, commitmentId, related }: Pick<ProgressPageProps, 'page' | 'commitmentId' | 'related'>) {
  const words = page.wording.followUp;
  const updates = related.flatMap(({ progress }) => progress ?? []);
  const distinct = updates.filter(
    (update, index) => updates.findIndex(({ updateId }) => updateId === update.updateId) === index,
  );
  if (distinct.length === 0) return null;
  return (
    <section class="reuse" aria-labelledby="reuse">
      <h2 id="reuse">{words.reuse}</h2>
      <p class="hint">{words.reuseHint}</p>
      <ul>
        {distinct.map((update) => (
          <li>
            <CodeMark page={page} kind="progress" code={update.code} />
            <EntryFacts page={page} entry={update} commitmentId={update.commitmentId} />
            {update.text !== '' && <p class="entry-text">{update.text}</p>}
            <a href={`${commitmentPath(commitmentId)}/progress?${new URLSearchParams({ reuse: update.commitmentId })}`}>
              {words.reuse}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ page, commitmentId, followUp, rights }: FollowUpProps) {
  const words = page.wording.followUp;
  if (followUp.drafts.length === 0) return null;
  const path = commitmentPath(commitmentId);
  return (
    <section class="drafts" aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      <ul>
        {followUp.drafts.map((draft) => (
          <li>
            <p class="entry-facts">{words.draftBy(draft.givenBy ?? words.operator)}</p>
            <CodeMark page={page} kind="progress" code={draft.code} />
            <p class="entry-text">{draft.text}</p>
            {rights.progress && (
              <form method="post" action={`${path}/drafts/${draft.id}/set-aside`} class="act-buttons">
                <a href={`${path}/progress?${new URLSearchParams({ draft: String(draft.id) })}`}>{words.adopt}</a>
                <button type="submit" class="copy">
                  {words.setAside}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where progress is reported, or drafted by those who may not report: for this commitment and all that the update answers too. */
export function ReportProgressPage(props: ProgressPageProps) {
  const { page, commitment, commitmentId, rights, related, given, draft } = props;
  const words = page.wording.followUp;
  const label = rights.progress ? words.reportProgress : words.draftProgress;
  const path = commitmentPath(commitmentId);
  return (
    <Layout page={page} title={label} place="register">
      <article class="progress-page">
        <header class="page-head">
          <p class="eyebrow">{bearerNames(commitment, page).join(' · ')}</p>
          <h1>{label}</h1>
          <p class="lede">
            <a href={path} lang={commitment.language}>
              {commitment.quote}
            </a>
          </p>
        </header>
        <form method="post" action={rights.progress ? `${path}/progress` : `${path}/drafts`} class="progress-form">
          {draft !== undefined && <input type="hidden" name="draft" value={draft} />}
          <StatementInputs {...props} kind="progress" given={given} />
          {rights.progress && <AlsoAnswers page={page} related={related} />}
          <button type="submit" class="button">
            {words.save}
          </button>
        </form>
        <div class="progress-side">
          <Drafts {...props} />
          <Reusable page={page} commitmentId={commitmentId} related={related} />
        </div>
      </article>
    </Layout>
  );
}
