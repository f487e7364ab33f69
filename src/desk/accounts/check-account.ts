import type { AccountDraft, DraftReport } from '../../store/schema/accounts.ts';
import { PROGRESSES, type Progress } from '../../store/schema/follow-up.ts';
import { siteAddress } from '../../text/site-address.ts';
import { Invalid, type Issue } from '../errors.ts';
import { storable } from '../understand-file.ts';

/** What a signatory writes of one commitment, as the form sends it. */
export type GivenReport = Omit<DraftReport, 'code'> & { readonly code: string };

/** An account as the form sends it. */
export interface GivenAccount {
  readonly reports: readonly GivenReport[];
  readonly answers: readonly string[];
}

/** Characters of what was done, of the next step, and of an answer. */
const LONGEST_ACCOUNT_TEXT = { done: 5_000, nextStep: 2_000, answer: 5_000, address: 2_000 } as const;

/** Codes that say nothing without words. */
const NEEDS_WORDS: ReadonlySet<Progress> = new Set(['under-way', 'delivered', 'discontinued']);

/**
 * An account as it can be kept, half done as it may be: of the commitments and questions that were asked for and no
 * others. Throws `Invalid` for what is too long.
 */
export function draftFrom(
  given: GivenAccount,
  { commitmentIds, questions }: { readonly commitmentIds: readonly string[]; readonly questions: number },
): AccountDraft {
  const issues: Issue[] = [];
  const text = (field: keyof typeof LONGEST_ACCOUNT_TEXT, words: string) => {
    const limit = LONGEST_ACCOUNT_TEXT[field];
    if (words.length > limit) issues.push({ field, code: 'too-long', details: { limit } });
    return storable(words.trim());
  };
  const reports = commitmentIds.flatMap((commitmentId): DraftReport[] => {
    const report = given.reports.find((one) => one.commitmentId === commitmentId);
    if (!report) return [];
    const code = PROGRESSES.find((one) => one === report.code) ?? 'not-reported';
    const [done, nextStep] = [text('done', report.done), text('nextStep', report.nextStep)];
    return [{ commitmentId, code, done, nextStep, address: text('address', report.address) }];
  });
  const answers = Array.from({ length: questions }, (_, place) => text('answer', given.answers[place] ?? ''));
  if (issues.length > 0) throw new Invalid(issues);
  return { reports, answers };
}

/** Throws `Invalid` unless an account can be handed in: something is said, in words where that is needed. */
export function requireWhole({ reports }: AccountDraft): void {
  const issues = reports.flatMap(({ code, done, address }, place): Issue[] => {
    const number = place + 1;
    const site = address === '' || siteAddress(address) !== null;
    return [
      ...(NEEDS_WORDS.has(code) && done === ''
        ? [{ field: 'done', code: 'no-words' as const, details: { number } }]
        : []),
      ...(site ? [] : [{ field: 'address', code: 'not-a-site' as const, details: { value: address.slice(0, 200) } }]),
    ];
  });
  if (reports.every(({ code }) => code === 'not-reported')) {
    issues.push({ field: 'reports', code: 'nothing-said', details: {} });
  }
  if (issues.length > 0) throw new Invalid(issues);
}
