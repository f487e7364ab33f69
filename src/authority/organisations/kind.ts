/** What sort of organisation can sign a pledge. */
export const ORGANISATION_KINDS = [
  'state',
  'local-government',
  'public-authority',
  'international-organisation',
  'company',
  'association',
  'civil-society',
  'academia',
  'other',
] as const;

/** One of {@link ORGANISATION_KINDS}; an `association` is one of companies or of a profession. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
