import type { GivenAccount } from '../../desk/accounts/check-account.ts';
import { PROGRESSES } from '../../desk/follow-up-views.ts';
import { nameIn } from '../../desk/name-in.ts';
import type { AskedCommitment, OwnAccountView } from '../../desk/view-own-account.ts';
import { formatDate } from '../../wording/dates.ts';
import { ownAccountPath } from '../account-paths.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { codeWords } from '../follow-up/code-mark.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { signatoryPath } from '../paths.ts';

interface OwnAccountProps {
  readonly page: PageContext;
  readonly view: OwnAccountView;
  readonly token: string;
  /** What was sent and could not be kept; else what the view has. */
  readonly sent: GivenAccount | null;
  /** What came of the last action. */
  readonly said: string | null;
  /** Why it came to nothing. */
  readonly problem: string | null;
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly limit: number;
}

function Text({ id, label, value, limit }: TextProps) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <textarea id={id} name={id} rows={4} maxlength={limit}>
        {value}
      </textarea>
    </div>
  );
}

interface ReportProps extends Pick<OwnAccountProps, 'page'> {
  readonly commitment: AskedCommitment;
  readonly content: GivenAccount;
  /** From 1. */
  readonly number: number;
}

/** The fields of one commitment. */
function Report({ page, commitment, content, number }: ReportProps) {
  const words = page.wording.accounts.form;
  const report = content.reports.find(({ commitmentId }) => commitmentId === commitment.id);
  const id = (name: string) => `${name}-${number}`;
  return (
    <section class="account-report" aria-labelledby={id('commitment')}>
      <h2 id={id('commitment')}>{words.commitment(number)}</h2>
      <blockquote lang={commitment.language}>{commitment.quote}</blockquote>
      <input type="hidden" name={id('commitment')} value={commitment.id} />
      <div class="form-field">
        <label for={id('code')}>{words.code}</label>
        <select id={id('code')} name={id('code')}>
          {PROGRESSES.map((code) => (
            <option value={code} selected={code === (report?.code ?? 'not-reported')}>
              {codeWords(page, 'progress')[code]}
            </option>
          ))}
        </select>
      </div>
      <Text id={id('done')} label={words.done} value={report?.done ?? ''} limit={5000} />
      <Text id={id('next')} label={words.next} value={report?.nextStep ?? ''} limit={2000} />
      <div class="form-field">
        <label for={id('address')}>{words.address}</label>
        <input
          {...{ type: 'url', id: id('address'), name: id('address'), maxlength: 2000, value: report?.address ?? '' }}
          aria-describedby={id('address-hint')}
        />
        <p class="hint" id={id('address-hint')}>
          {words.addressHint}
        </p>
      </div>
    </section>
  );
}

function Form({ page, view, token, sent }: OwnAccountProps) {
  const words = page.wording.accounts.form;
  const content = sent ?? view.content;
  return (
    <form action={ownAccountPath(token)} method="post" class="account-form">
      <input type="hidden" name="revision" value={String(view.revision)} />
      <input type="hidden" name="submissions" value={String(view.submissions)} />
      {view.commitments.map((commitment, place) => (
        <Report {...{ page, commitment, content, number: place + 1 }} />
      ))}
      {view.round.questions.length > 0 && (
        <section class="account-report" aria-labelledby="questions">
          <h2 id="questions">{words.questions}</h2>
          {view.round.questions.map((question, place) => (
            <Text
              {...{ id: `answer-${place + 1}`, label: nameIn(question, page.locale), limit: 5000 }}
              value={content.answers[place] ?? ''}
            />
          ))}
        </section>
      )}
      <p class="list-actions">
        <button type="submit" class="button" name="action" value="submit">
          {words.submit}
        </button>
        <button type="submit" class="button quiet-button" name="action" value="save" formnovalidate>
          {words.save}
        </button>
      </p>
    </form>
  );
}

/** What reviewers found, each with room for a reply. */
function Verdicts({ page, view, token }: Pick<OwnAccountProps, 'page' | 'view' | 'token'>) {
  const { form: words, signatory } = page.wording.accounts;
  if (view.verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">{words.verdicts}</h2>
      {view.verdicts.map(({ id, commitmentId, code, text, replies }) => {
        const commitment = view.commitments.find((one) => one.id === commitmentId);
        return (
          <article class="account-report">
            {commitment && <blockquote lang={commitment.language}>{commitment.quote}</blockquote>}
            <p>
              <strong>{codeWords(page, 'verdict')[code]}</strong>
            </p>
            <p class="entry-text">{text}</p>
            {replies.map((reply) => (
              <p class="entry-text">
                {signatory.reply}: {reply.text}
              </p>
            ))}
            <form action={`${ownAccountPath(token)}/reply`} method="post">
              <input type="hidden" name="verdict" value={String(id)} />
              <div class="form-field">
                <label for={`reply-${id}`}>{words.reply}</label>
                <textarea id={`reply-${id}`} name="reply" rows={4} maxlength={10_000} required />
              </div>
              <p class="list-actions">
                <button type="submit" class="button">
                  {words.sendReply}
                </button>
              </p>
            </form>
          </article>
        );
      })}
    </section>
  );
}

/** Where a signatory gives account, by its personal link. */
export function OwnAccountPage(props: OwnAccountProps) {
  const { page, view, said, problem } = props;
  const words = page.wording.accounts.form;
  const { initiative, round, organisation, source, isOpen } = view;
  const day = (date: string) => formatDate(date, page.locale);
  const name = translated(initiative.names, page.locale);
  return (
    <Layout page={page} title={words.title(organisation.name)} place="initiatives">
      <div class="initiative-new own-account">
        <header class="page-head">
          <h1>{words.title(organisation.name)}</h1>
          <p>{words.lead(name.text, day(round.periodFrom), day(round.periodTo), day(round.dueOn))}</p>
          <p>{isOpen ? words.sources[source] : words.closed}</p>
          <p>
            <a href={signatoryPath(initiative.slug, organisation.actorId)}>{words.publicPage}</a>
          </p>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <Problem sentence={problem} />
        <Verdicts {...props} />
        {isOpen && <Form {...props} />}
      </div>
    </Layout>
  );
}
