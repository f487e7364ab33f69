import type { Child } from 'hono/jsx';
import type { AccountStatementView, AccountView } from '../../desk/follow-up-views.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';
import { type AccountKind, CodeMark, type FollowUpProps } from './code-mark.tsx';
import { EntryFacts, EntryText } from './entry.tsx';
import { StatementForm } from './statement-form.tsx';

interface AccountProps {
  readonly page: PageContext;
  readonly commitmentId: string;
  readonly kind: AccountKind;
  readonly account: Pick<AccountView<string>, 'code'> & {
    readonly current: AccountStatementView | null;
    readonly all: readonly AccountStatementView[];
  };
  readonly children?: Child;
}

function Account({ page, commitmentId, kind, account, children }: AccountProps) {
  const { followUp } = page.wording;
  const { current } = account;
  const others = account.all.filter((entry) => entry !== current && !isSame(entry, current));
  const corrected = new Set(account.all.map((entry) => `${entry.commitmentId} ${entry.corrects}`));
  return (
    <section class={`account account-${kind}`} aria-labelledby={`account-${kind}`}>
      <h3 id={`account-${kind}`}>{followUp[kind]}</h3>
      <p class="account-by">{followUp[`${kind}By`]}</p>
      <p class="account-code">
        <CodeMark page={page} kind={kind} code={account.code} />
      </p>
      {current && <EntryFacts page={page} entry={current} commitmentId={commitmentId} />}
      {current && <EntryText page={page} entry={current} />}
      {others.length > 0 && (
        <details class="entries">
          <summary>{followUp.earlier(others.length)}</summary>
          <ol>
            {others.map((entry) => (
              <li>
                <CodeMark page={page} kind={kind} code={entry.code} />
                {corrected.has(`${entry.commitmentId} ${entry.ordinal}`) && (
                  <span class="entry-facts"> {followUp.corrected}</span>
                )}
                <EntryFacts page={page} entry={entry} commitmentId={commitmentId} />
                <EntryText page={page} entry={entry} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {children}
    </section>
  );
}

function isSame(entry: AccountStatementView, other: AccountStatementView | null): boolean {
  return other !== null && entry.commitmentId === other.commitmentId && entry.ordinal === other.ordinal;
}

/** What the bearer says, what the bearer reports, and what an independent reviewer finds, side by side. */
export function Accounts(props: FollowUpProps) {
  const { page, commitmentId, followUp, rights } = props;
  const words = page.wording.followUp;
  const mayWrite = !followUp.isPast;
  const path = commitmentPath(commitmentId);
  return (
    <div class="accounts">
      <Account page={page} commitmentId={commitmentId} kind="acceptance" account={followUp.acceptance}>
        {mayWrite && rights.acceptance && (
          <StatementForm {...props} kind="acceptance" action={`${path}/acceptance`} label={words.giveAcceptance} />
        )}
      </Account>
      <Account page={page} commitmentId={commitmentId} kind="progress" account={followUp.progress}>
        {mayWrite && (rights.progress || rights.draft) && (
          <p>
            <a class="button quiet-button" href={`${path}/progress`}>
              {rights.progress ? words.reportProgress : words.draftProgress}
            </a>
          </p>
        )}
      </Account>
      <Account page={page} commitmentId={commitmentId} kind="verdict" account={followUp.verdict}>
        {mayWrite && rights.verdict && (
          <StatementForm {...props} kind="verdict" action={`${path}/verdict`} label={words.giveVerdict} />
        )}
      </Account>
    </div>
  );
}
