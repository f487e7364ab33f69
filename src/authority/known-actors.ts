import type { KnownActor } from './known-actor.ts';
import { COMPANIES } from './names/companies.ts';
import { DENMARK } from './names/denmark.ts';
import { EUROPEAN_UNION } from './names/european-union.ts';
import { GROUPS } from './names/groups.ts';
import { ORGANISATIONS } from './names/organisations.ts';
import { STATES } from './names/states.ts';
import { UNITED_NATIONS } from './names/united-nations.ts';

/** Every actor that Servanda knows, with the names by which texts call it. */
export const KNOWN_ACTORS: readonly KnownActor[] = [
  ...STATES,
  ...EUROPEAN_UNION,
  ...UNITED_NATIONS,
  ...ORGANISATIONS,
  ...DENMARK,
  ...GROUPS,
  ...COMPANIES,
];
