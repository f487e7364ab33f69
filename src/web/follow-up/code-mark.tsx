import type { CommitmentFollowUp } from '../../desk/view-follow-up.ts';
import type { PageContext } from '../page-context.ts';

/** What a commitment's page passes on to the parts of its follow-up. */
export interface FollowUpProps extends CommitmentFollowUp {
  readonly page: PageContext;
  readonly commitmentId: string;
}

/** The three accounts of a commitment. */
export type AccountKind = 'acceptance' | 'progress' | 'verdict';

/** Codes that say that nothing was said. */
const SILENT: ReadonlySet<string> = new Set(['not-answered', 'not-reported', 'not-assessed']);

/** A code of an account in words, with a mark whose form says it too; what nobody said has none. */
export function CodeMark({ page, kind, code }: { page: PageContext; kind: AccountKind; code: string }) {
  return (
    <span class={SILENT.has(code) ? 'code code-silent' : `code code-${code}`}>
      <span class="code-mark" aria-hidden="true" />
      {codeWords(page, kind)[code]}
    </span>
  );
}

/** The words for the codes of an account. */
export function codeWords(page: PageContext, kind: AccountKind): Readonly<Record<string, string>> {
  const { acceptances, progresses, verdicts } = page.wording.followUp;
  return { acceptance: acceptances, progress: progresses, verdict: verdicts }[kind];
}
