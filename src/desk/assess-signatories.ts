import type { ListedSignatory } from '../formats/csv/signatory-list.ts';
import type { StoredOrganisation } from '../store/organisations.ts';
import type { ImportCandidate, ImportRule } from '../store/schema/initiatives.ts';
import type { AssessedRow, RowDecision } from '../store/signatory-imports.ts';
import { candidatesFor, organisationIndex } from './organisation-candidates.ts';

/** What a list is held against. */
export interface SignatoryBackground {
  readonly organisations: readonly StoredOrganisation[];
  /** The organisations that have signed already. */
  readonly signatories: ReadonlySet<string>;
}

/** With these somebody has to look, whatever else is known of the row. */
const NEEDS_A_LOOK: ReadonlySet<string> = new Set(['formula', 'control-characters', 'too-long']);

/**
 * Finds for each row whom it may mean: a state, an organisation of the register, or an earlier row. Where a rule says
 * what is to become of it, that is decided, with the rule; else a person has to decide.
 */
export function assessSignatories(
  rows: readonly ListedSignatory[],
  { organisations, signatories }: SignatoryBackground,
): AssessedRow[] {
  const index = organisationIndex(organisations);
  return rows.map((row) => {
    const candidates = row.name === '' ? [] : candidatesFor(index, row);
    if (row.name !== '') index.add({ ...row, actorId: null, line: row.line });
    return { ...row, candidates, ...decide(row, candidates, signatories) };
  });
}

function decide(
  row: ListedSignatory,
  candidates: readonly ImportCandidate[],
  signatories: ReadonlySet<string>,
): RowDecision {
  if (row.name === '') return ruled('skip', 'no-name');
  if (row.problems.some(({ code }) => NEEDS_A_LOOK.has(code))) return UNDECIDED;
  if (row.kind === 'state' && row.country !== null) return known(row.country, 'is-state', signatories);
  const [best, second] = candidates;
  if (!best) return ruled('new', 'nothing-like-it');
  // Two that look alike as much, or something that speaks against it: a person has to tell.
  if (best.score < 1 || best.reasons.some((reason) => reason.startsWith('other-')) || second?.score === 1)
    return UNDECIDED;
  if (best.country !== row.country) return UNDECIDED;
  if (best.line !== null) return ruled('skip', 'twice');
  return best.actorId === null ? UNDECIDED : known(best.actorId, 'same-name', signatories);
}

const UNDECIDED: RowDecision = { decision: null, actorId: null, sameLine: null, rule: null };

function ruled(decision: 'new' | 'skip', rule: ImportRule): RowDecision {
  return { decision, actorId: null, sameLine: null, rule };
}

function known(actorId: string, rule: ImportRule, signatories: ReadonlySet<string>): RowDecision {
  if (signatories.has(actorId)) return { decision: 'skip', actorId, sameLine: null, rule: 'signed-already' };
  return { decision: 'same', actorId, sameLine: null, rule };
}
