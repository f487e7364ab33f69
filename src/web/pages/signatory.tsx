import type { PlacedStatement } from '../../desk/campaigns/campaign-views.ts';
import { VERDICTS } from '../../desk/follow-up-views.ts';
import { nameIn } from '../../desk/name-in.ts';
import type { SignatoryCommitment, SignatoryView } from '../../desk/view-signatory.ts';
import { formatDate } from '../../wording/dates.ts';
import { StatementList } from '../campaigns/statement-list.tsx';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import { CodeMark, codeWords } from '../follow-up/code-mark.tsx';
import { countryName } from '../initiatives/country-name.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath, archivePath, commitmentPath, pledgePath, roundPath, signatoryPath } from '../paths.ts';

interface SignatoryProps {
  readonly page: PageContext;
  readonly view: SignatoryView;
  /** What it said in campaigns. */
  readonly statements: readonly PlacedStatement[];
  readonly problem: string | null;
}

interface CommitmentProps extends Pick<SignatoryProps, 'page' | 'view'> {
  readonly row: SignatoryCommitment;
}

function Evidence({ page, report }: { page: PageContext; report: SignatoryCommitment['reports'][number]['report'] }) {
  const words = page.wording.accounts.signatory;
  if (report.address === null) return null;
  return (
    <p class="facts">
      {words.evidence}:{' '}
      <a href={report.address} rel="nofollow noreferrer ugc external">
        {new URL(report.address).hostname}
      </a>
      {', '}
      {report.archiveItemId === null ? (
        words.notArchived
      ) : (
        <a href={archivePath(report.archiveItemId)}>{words.archived}</a>
      )}
    </p>
  );
}

/** What the signatory says, round by round. */
function Says({ page, view, row }: CommitmentProps) {
  const words = page.wording.accounts;
  const day = (date: string) => formatDate(date, page.locale);
  return (
    <div class="side">
      <h3>{words.signatory.saysTitle}</h3>
      {row.reports.length === 0 && <p class="quiet">{words.signatory.nothingSaid}</p>}
      {row.reports.map(({ round, report }) => (
        <div class="said-in-round">
          <p>
            <CodeMark page={page} kind="progress" code={report.code} />{' '}
            <a class="facts" href={roundPath(view.initiative.slug, round.id)}>
              {words.period(day(round.periodFrom), day(round.periodTo))}
            </a>
          </p>
          {report.done !== '' && <p class="entry-text">{report.done}</p>}
          {report.nextStep !== '' && <p class="entry-text">{words.signatory.next(report.nextStep)}</p>}
          <Evidence page={page} report={report} />
        </div>
      ))}
    </div>
  );
}

function AssessForm({ page, view, row }: CommitmentProps) {
  const words = page.wording.accounts.signatory;
  const { id } = row.commitment;
  return (
    <details class="act">
      <summary class="button quiet-button">{row.verdict === null ? words.assess : words.assessAgain}</summary>
      <form action={`${signatoryPath(view.initiative.slug, view.signatory.actorId)}/verdicts`} method="post">
        <input type="hidden" name="signature" value={view.signatory.signatureId} />
        <input type="hidden" name="commitment" value={id} />
        <div class="form-field">
          <label for={`verdict-${id}`}>{words.verdict}</label>
          <select id={`verdict-${id}`} name="code">
            {VERDICTS.map((code) => (
              <option value={code} selected={code === row.verdict?.code}>
                {codeWords(page, 'verdict')[code]}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for={`reasons-${id}`}>{words.reasons}</label>
          <textarea id={`reasons-${id}`} name="text" rows={4} maxlength={10_000} />
        </div>
        <p class="list-actions">
          <button type="submit" class="button">
            {words.save}
          </button>
        </p>
      </form>
    </details>
  );
}

/** What an independent reviewer finds, and what the signatory says to that. */
function Finds(props: CommitmentProps) {
  const { page, view, row } = props;
  const words = page.wording.accounts.signatory;
  const { verdict } = row;
  return (
    <div class="side">
      <h3>{words.findsTitle}</h3>
      {verdict === null || verdict.code === 'not-assessed' ? (
        <p class="quiet">{words.notAssessed}</p>
      ) : (
        <>
          <p>
            <CodeMark page={page} kind="verdict" code={verdict.code} />
          </p>
          <p class="entry-text">{verdict.text}</p>
          <p class="facts">
            {formatDate(deskDay(page, verdict.givenAt), page.locale)}
            {verdict.givenBy !== null && ` ${words.by(verdict.givenBy)}`}
          </p>
        </>
      )}
      {verdict?.replies.map((reply) => (
        <blockquote class="verdict-reply">
          <p class="facts">
            {words.reply}, {formatDate(deskDay(page, reply.givenAt), page.locale)}
          </p>
          <p class="entry-text">{reply.text}</p>
        </blockquote>
      ))}
      {view.mayAssess && <AssessForm {...props} />}
    </div>
  );
}

function Answers({ page, view }: Pick<SignatoryProps, 'page' | 'view'>) {
  const words = page.wording.accounts;
  const day = (date: string) => formatDate(date, page.locale);
  const given = view.answers.filter(({ answers }) => answers.some((answer) => answer !== ''));
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.signatory.answers}</h2>
      {given.map(({ round, answers }) => (
        <div class="account-report">
          <h3>{words.period(day(round.periodFrom), day(round.periodTo))}</h3>
          <dl class="facts-list">
            {round.questions.map((question, place) =>
              answers[place] ? (
                <div>
                  <dt>{nameIn(question, page.locale)}</dt>
                  <dd class="entry-text">{answers[place]}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** The public page of a signatory: what it owes, what it says, and what others find, side by side. */
export function SignatoryPage(props: SignatoryProps) {
  const { page, view, problem } = props;
  const { accounts, initiatives } = page.wording;
  const words = accounts.signatory;
  const { signatory, initiative } = view;
  const name = signatory.names[page.locale];
  const pledge = translated(initiative.names, page.locale);
  const day = (date: string) => formatDate(date, page.locale);
  const facts = [
    initiatives.organisationKinds[signatory.kind],
    countryName(page, signatory.country),
    ...(signatory.signedOn === null ? [] : [words.signed(day(signatory.signedOn))]),
    ...(signatory.signerName === null
      ? []
      : [initiatives.pledge.signedBy(signatory.signerName, signatory.signerOffice)]),
    ...(signatory.withdrawnOn === null ? [] : [words.withdrew(day(signatory.withdrawnOn))]),
  ];
  return (
    <Layout page={page} title={name} place="initiatives">
      <div class="pledge-page">
        <header class="page-head">
          <h1>
            <a href={actorPath(signatory.actorId)}>{name}</a>
          </h1>
          <p>
            <a href={pledgePath(initiative.slug)} lang={pledge.lang}>
              {pledge.text}
            </a>
            {' · '}
            {facts.join(' · ')}
          </p>
          <p>{words.lead(name, pledge.text)}</p>
        </header>
        <Problem sentence={problem} />
        {view.round === null && <p class="quiet">{words.asked}</p>}
        {view.commitments.length > 0 && (
          <section aria-labelledby="commitments">
            <h2 id="commitments">{words.commitments}</h2>
            {view.commitments.map((row) => (
              <article class="account-report">
                <blockquote lang={row.commitment.language}>
                  <a href={commitmentPath(row.commitment.id)}>{row.commitment.quote}</a>
                </blockquote>
                <div class="sides">
                  <Says {...{ page, view, row }} />
                  <Finds {...{ page, view, row }} />
                </div>
              </article>
            ))}
          </section>
        )}
        <StatementList page={page} title={page.wording.campaigns.ofSignatory} statements={props.statements} />
        <Answers {...{ page, view }} />
      </div>
    </Layout>
  );
}
