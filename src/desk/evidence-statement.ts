import { Invalid, type Issue } from './errors.ts';
import { type EvidenceStance, STANCES } from './evidence-views.ts';
import { storable } from './understand-file.ts';

/** What is said with evidence. */
export interface EvidenceStatement {
  readonly commitmentId: string;
  readonly stance: string;
  readonly note?: string;
  /** Whether only those who have signed in see it, even if the commitment is public. */
  readonly isInternal?: boolean;
}

/** What is said with evidence, and can be said. */
export interface CheckedStatement extends Required<EvidenceStatement> {
  readonly stance: EvidenceStance;
}

/** Characters of a note or a reason. */
const LONGEST_NOTE = 2_000;

/** Throws `Invalid` for what cannot be said. */
export function checkedStatement(statement: EvidenceStatement): CheckedStatement {
  const { commitmentId, note = '', isInternal = false } = statement;
  const stance = STANCES.find((known) => known === statement.stance);
  const issues: Issue[] = noteIssues('note', note);
  if (stance === undefined) {
    issues.push({
      field: 'stance',
      code: 'not-one-of',
      details: { value: statement.stance, allowed: STANCES.join(', ') },
    });
  }
  if (stance === undefined || issues.length > 0) throw new Invalid(issues);
  return { commitmentId, stance, note: storable(note.trim()), isInternal };
}

/** What is wrong with the words of a note or a reason. */
export function noteIssues(field: string, words: string): Issue[] {
  return words.length > LONGEST_NOTE ? [{ field, code: 'too-long', details: { limit: LONGEST_NOTE } }] : [];
}
