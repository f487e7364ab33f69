import type { OrganisationKind } from '../authority/organisations/kind.ts';
import type { SignedPledge } from '../store/signatures.ts';

/** What is known of an actor that signs pledges. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly otherNames: readonly string[];
  /** The organisation that it turned out to be. */
  readonly mergedInto: string | null;
  /** The latest signature first. */
  readonly pledges: readonly SignedPledge[];
}
