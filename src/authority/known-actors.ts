import type { KnownActor } from './known-actor.ts';
import { COMPANIES } from './names/companies.ts';
import { DANISH_AUTHORITIES } from './names/danish-authorities.ts';
import { DENMARK } from './names/denmark.ts';
import { EU_BODIES } from './names/eu-bodies.ts';
import { EUROPEAN_UNION } from './names/european-union.ts';
import { GROUPS } from './names/groups.ts';
import { ORGANISATIONS } from './names/organisations.ts';
import { REGIONAL_ORGANISATIONS } from './names/regional-organisations.ts';
import { STATES } from './names/states.ts';
import { UN_AGENCIES } from './names/un-agencies.ts';
import { UN_BODIES } from './names/un-bodies.ts';
import { UNITED_NATIONS } from './names/united-nations.ts';
import { WORLD_ORGANISATIONS } from './names/world-organisations.ts';

/** Every actor that Servanda knows, with the names by which texts call it. */
export const KNOWN_ACTORS: readonly KnownActor[] = [
  ...STATES,
  ...EUROPEAN_UNION,
  ...EU_BODIES,
  ...UNITED_NATIONS,
  ...UN_BODIES,
  ...UN_AGENCIES,
  ...ORGANISATIONS,
  ...REGIONAL_ORGANISATIONS,
  ...WORLD_ORGANISATIONS,
  ...DENMARK,
  ...DANISH_AUTHORITIES,
  ...GROUPS,
  ...COMPANIES,
];
