import type { Kysely } from 'kysely';
import { seeingOnly } from '../store/access.ts';
import {
  type Audience,
  audienceIdFor,
  audienceIdOfExpression,
  INTERNAL_AUDIENCE,
  PUBLIC_AUDIENCE,
} from '../store/audiences.ts';
import { findExpressions } from '../store/expressions.ts';
import { CLASSIFICATIONS, type Classification } from '../store/schema/people.ts';
import type { Database } from '../store/schema.ts';
import { checkTeams } from './check-teams.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Invalid } from './errors.ts';

/** Who is to see a document, as somebody says it. */
export interface DeclaredAudience {
  readonly classification: Classification;
  /** The teams, where it is restricted. */
  readonly teamIds: readonly number[];
}

/** Who is to see what comes in, and what of the register whoever brings it may see. */
export interface Admission {
  /** The audience that was said; null to take over that of the text it belongs with. */
  readonly declaredId: number | null;
  /** For a text that belongs with none. */
  readonly defaultId: number;
  /** The audiences of whoever brings it; not given for who sees everything. */
  readonly audiences?: readonly number[] | undefined;
}

/** `classification` if it is one. Throws `Invalid`. */
export function checkClassification(classification: string): Classification {
  const found = CLASSIFICATIONS.find((one) => one === classification);
  if (found) return found;
  const details = { value: classification, allowed: CLASSIFICATIONS.join(', ') };
  throw new Invalid([{ field: 'classification', code: 'not-one-of', details }]);
}

/**
 * The number of the audience that somebody says. Throws `Invalid` for a restriction to no team, or to teams that
 * whoever says it does not belong to, unless they are the operator.
 */
export async function declaredAudienceId(
  { principal, everything }: DeskContext,
  { classification, teamIds }: DeclaredAudience,
): Promise<number> {
  return audienceIdFor(everything, await checkAudience(everything, { classification, teamIds }, ownTeams(principal)));
}

function ownTeams(principal: DeskContext['principal']): readonly number[] | 'all' {
  if (principal.role === 'operator') return 'all';
  return isSignedIn(principal) ? principal.teamIds : [];
}

async function checkAudience(
  everything: Kysely<Database>,
  { classification, teamIds }: DeclaredAudience,
  own: readonly number[] | 'all',
): Promise<Audience> {
  if (classification !== 'restricted') return { classification, teamIds: [] };
  const teams = await checkTeams(everything, teamIds);
  if (teams.length === 0) throw new Invalid([{ field: 'team', code: 'missing', details: {} }]);
  if (own !== 'all' && !teams.every((id) => own.includes(id))) {
    throw new Invalid([{ field: 'team', code: 'not-your-team', details: {} }]);
  }
  return { classification, teamIds: teams };
}

/**
 * How what somebody brings is admitted: public if it is the operator, internal else, unless something is said. Throws
 * `Invalid`.
 */
export async function admissionOf(context: DeskContext, declared?: DeclaredAudience): Promise<Admission> {
  const declaredId = declared ? await declaredAudienceId(context, declared) : null;
  const defaultId = context.principal.role === 'operator' ? PUBLIC_AUDIENCE : INTERNAL_AUDIENCE;
  const { audiences } = context;
  return { declaredId, defaultId, audiences: audiences && (declaredId ? [...audiences, declaredId] : audiences) };
}

/** The same for what came inside a document: it is seen by those who see that. */
export async function admissionInside(
  database: Kysely<Database>,
  admission: Admission,
  containerId: string,
): Promise<Admission> {
  return { ...admission, declaredId: await audienceIdOfExpression(database, containerId) };
}

/** Throws `Invalid`, without a word of it, for a text that whoever brings it again may not see. */
export async function demandSeen(database: Kysely<Database>, { audiences }: Admission, id: string): Promise<void> {
  const seen = await seeingOnly(database, audiences, () => findExpressions(database, [id]));
  if (seen.size === 0) throw new Invalid([{ field: 'file', code: 'hidden-text', details: {} }]);
}
