import { type AuditEntry, auditEntriesOf } from '../store/audit.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';

/** What changed in one field; null where there was, or is, nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One entry of the history of a record. */
export interface HistoryStep {
  readonly id: number;
  readonly at: Date;
  /** Null for the operator. */
  readonly who: string | null;
  /** The use case, in its own name: `confirm-commitment`. */
  readonly action: string;
  readonly changes: readonly FieldChange[];
}

/** What a record is, and which. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** Who changed a record, when, and from what to what, the newest first. Throws `Forbidden` for visitors. */
export async function readHistory(context: DeskContext, subject: Subject): Promise<HistoryStep[]> {
  requirePermission(context, 'read-history');
  const entries = await auditEntriesOf(context.database, subject);
  return entries.map(presentStep);
}

/** An entry of the log, which says also what it is of. */
export interface LoggedStep extends HistoryStep {
  readonly subject: Subject;
}

/** An entry of the log as people see it. */
export function presentStep(entry: AuditEntry): LoggedStep {
  const { id, at, personId, personName, action, subject, before, after } = entry;
  const changes = changesBetween(fieldsOf(before), fieldsOf(after));
  return { ...{ id, at, action, subject, changes }, who: personName ?? personId };
}

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FieldChange[] {
  const fields = [...new Set([...after.keys(), ...before.keys()])];
  return fields
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The fields of a record as it was noted, those of its parts as `part.field`; empty ones are left out. */
function fieldsOf(noted: object | null): Map<string, string> {
  return new Map(plainFields(noted).filter(([, value]) => value !== ''));
}

function plainFields(noted: object | null): [string, string][] {
  return Object.entries(noted ?? {}).flatMap(([field, value]): [string, string][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? plainFields(value).map(([inner, text]) => [`${field}.${inner}`, text])
      : [[field, shown(value)]],
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
