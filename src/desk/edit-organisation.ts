import { STATE_CODES } from '../authority/names/state-names.ts';
import { ORGANISATION_KINDS } from '../authority/organisations/kind.ts';
import {
  changeOrganisation,
  findOrganisation,
  type StoredOrganisation,
  standingOrganisations,
} from '../store/organisations.ts';
import type { ImportCandidate } from '../store/schema/initiatives.ts';
import { inTransaction } from '../store/transaction.ts';
import { siteAddress } from '../text/site-address.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, type Issue, NotFound } from './errors.ts';
import { candidatesFor, organisationIndex } from './organisation-candidates.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';

/** What the secretariat says of an organisation. */
export interface OrganisationChange {
  readonly actorId: string;
  /** The revision that was seen. */
  readonly revision: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: string;
  /** Empty for none. */
  readonly country: string;
  readonly website: string;
}

/** An organisation with those that may be the same. */
export interface OrganisationView {
  readonly organisation: StoredOrganisation;
  readonly candidates: readonly ImportCandidate[];
}

const LONGEST_NAME = 200;
const MOST_NAMES = 50;

/** An organisation as the secretariat edits it. Throws `Forbidden` and `NotFound`. */
export async function viewOrganisation(context: DeskContext, actorId: string): Promise<OrganisationView> {
  requirePermission(context, 'edit-organisation');
  const organisation = await findOrganisation(context.database, actorId);
  if (!organisation || organisation.mergedInto !== null) throw new NotFound('organisation', actorId);
  const others = (await standingOrganisations(context.database)).filter((other) => other.actorId !== actorId);
  return { organisation, candidates: candidatesFor(organisationIndex(others), organisation) };
}

/** Puts right what is known of an organisation. Throws `Forbidden`, `NotFound`, `Invalid`, and `Conflict`. */
export async function editOrganisation(context: DeskContext, change: OrganisationChange): Promise<void> {
  requirePermission(context, 'edit-organisation');
  const { actorId, revision } = change;
  const given = check(change);
  await inTransaction(context.everything, async (transaction) => {
    const before = await findOrganisation(transaction, actorId);
    if (!before || before.mergedInto !== null) throw new NotFound('organisation', actorId);
    if (!(await changeOrganisation(transaction, { actorId, revision, ...given }))) {
      throw new Conflict('organisation', actorId, { yours: { name: given.name }, theirs: { name: before.name } });
    }
    const { name, otherNames, kind, country, website } = before;
    await recordChange(transaction, context, {
      action: 'edit-organisation',
      subject: { type: 'actor', id: actorId },
      before: { name, otherNames, kind, country, website },
      after: given,
    });
  });
}

function check(change: OrganisationChange) {
  const otherNames = [...new Set(change.otherNames.map((name) => name.trim()).filter(Boolean))];
  const issues: Issue[] = [
    ...plainLineIssues('name', change.name, { limit: LONGEST_NAME }),
    ...otherNames.flatMap((name) => plainLineIssues('otherNames', name, { limit: LONGEST_NAME })),
  ];
  if (otherNames.length > MOST_NAMES) {
    issues.push({ field: 'otherNames', code: 'too-long', details: { limit: MOST_NAMES } });
  }
  const kind = ORGANISATION_KINDS.find((one) => one === change.kind);
  if (!kind) issues.push({ field: 'kind', code: 'not-one-of', details: { value: change.kind } });
  if (change.country !== '' && !STATE_CODES.includes(change.country)) {
    issues.push({ field: 'country', code: 'not-one-of', details: { value: change.country } });
  }
  const website = siteAddress(change.website);
  if (change.website.trim() !== '' && website === null) {
    issues.push({ field: 'website', code: 'not-a-site', details: { value: change.website.slice(0, 200) } });
  }
  if (!kind || issues.length > 0) throw new Invalid(issues);
  return { name: change.name.trim(), otherNames, kind, country: change.country || null, website };
}
