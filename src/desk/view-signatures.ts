import { stateName } from '../authority/names/states.ts';
import { type InitiativeText, textsOf } from '../store/initiatives.ts';
import { standingOrganisations } from '../store/organisations.ts';
import type { ImportCandidate, SignatureState } from '../store/schema/initiatives.ts';
import { type StoredSignature, signatoryIds, signaturesOf } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { candidatesFor, organisationIndex } from './organisation-candidates.ts';
import { requirePermission } from './permission.ts';

/** The states that the secretariat looks through. */
export const SIGNATURE_DESK_STATES = [
  'confirmed',
  'accepted',
  'declined',
  'unconfirmed',
] as const satisfies readonly SignatureState[];

/** Whom a signature may mean, and whether they have signed. */
export interface SignatureCandidate extends ImportCandidate {
  readonly hasSigned: boolean;
}

/** A signature as the secretariat sees it. */
export interface SignatureRow {
  readonly signature: StoredSignature;
  /** Whom it may mean; only of those that wait for a decision. */
  readonly candidates: readonly SignatureCandidate[];
  /** The version of the text that was signed. */
  readonly text: InitiativeText | null;
}

/** The signatures of an initiative in one state. */
export interface SignaturesView {
  readonly isOpen: boolean;
  /** Whether mail leaves, without which nobody can sign. */
  readonly isMailing: boolean;
  readonly counts: Readonly<Record<SignatureState, number>>;
  readonly rows: readonly SignatureRow[];
}

/** The desk of the secretariat: signatures in one state, each with whom it may mean. Throws `Forbidden` and `NotFound`. */
export async function viewSignatures(
  context: DeskContext,
  address: InitiativeAddress,
  state: SignatureState,
): Promise<SignaturesView> {
  requirePermission(context, 'decide-signature');
  const { database } = context;
  const initiative = await requireInitiative(database, address);
  const all = await signaturesOf(database, initiative.id, SIGNATURE_DESK_STATES);
  const counts = Object.fromEntries(
    SIGNATURE_DESK_STATES.map((each) => [each, all.filter((one) => one.state === each).length]),
  ) as Record<SignatureState, number>;
  const shown = all.filter((signature) => signature.state === state);
  const texts = await textsOf(database, initiative.id);
  const candidates = state === 'confirmed' ? await finder(context, initiative.id) : () => [];
  return {
    ...{ isOpen: initiative.isOpen, isMailing: context.mailRoom?.isOpen === true, counts },
    rows: shown.map((signature) => ({
      signature,
      candidates: candidates(signature),
      text: texts.find(({ id }) => id === signature.expressionId) ?? null,
    })),
  };
}

/** Finds whom a signature may mean. */
async function finder({ database }: DeskContext, initiativeId: string) {
  const index = organisationIndex(await standingOrganisations(database));
  const signed = await signatoryIds(database, initiativeId);
  return (signature: StoredSignature): SignatureCandidate[] => {
    const found = [...stateItself(signature), ...candidatesFor(index, signature)];
    const once = found.filter(({ actorId }, place) => found.findIndex((one) => one.actorId === actorId) === place);
    return once.map((candidate) => ({ ...candidate, hasSigned: signed.has(candidate.actorId ?? '') }));
  };
}

/** The state of the country, for whoever signs as one. */
function stateItself({ kind, country }: StoredSignature): ImportCandidate[] {
  if (kind !== 'state' || country === null) return [];
  return [
    { name: stateName(country, 'en'), country, actorId: country, line: null, score: 1, reasons: [], letters: null },
  ];
}
