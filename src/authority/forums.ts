import type { Actor } from './actor.ts';

/** Groups that meet as one body; other groups ("Member States", "signatories") are many. */
const MEETING_GROUPS: ReadonlySet<string> = new Set([
  'g7',
  'g20',
  'g77',
  'brics',
  'freedom-online-coalition',
  'open-government-partnership',
  'eu-digital-diplomacy-network',
  'eu-cyber-ambassadors-network',
  'tech-for-democracy',
  'd9-plus',
  'non-aligned-movement',
  'team-europe',
  'eu-presidency',
]);

/** Organisations whose name also stands for the land of their members: "companies in the EU". */
const TERRITORIES: ReadonlySet<string> = new Set(['eu', 'benelux', 'european-economic-area']);

/** Whether something can be done *in* it, as in a body: an organisation, an institution, a group that meets. */
export function isForum({ id, type }: Actor): boolean {
  return type === 'organisation' || type === 'body' || MEETING_GROUPS.has(id);
}

/** Whether its name can stand for a part of the world. */
export function hasTerritory({ id }: Actor): boolean {
  return TERRITORIES.has(id);
}
