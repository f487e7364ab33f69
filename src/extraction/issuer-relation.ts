/** How an actor stands to the one whose text it is. */
export type IssuerRelation = 'self' | 'family' | 'other' | 'unknown';

const SPEAKS_FOR: Readonly<Record<string, readonly string[]>> = {
  'european-council': ['eu'],
  signatories: ['parties'],
};

/**
 * Tells whether `actor` is the issuer or what the issuer speaks for (`dk-government` for `dk`, `eu-council` for `eu`),
 * belongs to the same house, or neither; `unknown` when nobody knows the issuer.
 */
export function relationToIssuer(actor: string, issuer: string | null): IssuerRelation {
  if (issuer === null) return 'unknown';
  if (actor === issuer || actor === houseOf(issuer) || SPEAKS_FOR[issuer]?.includes(actor)) return 'self';
  const house = SPEAKS_FOR[issuer]?.[0] ?? houseOf(issuer);
  return houseOf(actor) === house ? 'family' : 'other';
}

/** Identifiers begin with the state or organisation that the body belongs to. */
function houseOf(actor: string): string {
  return actor.split('-')[0] ?? actor;
}
