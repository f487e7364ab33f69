import { z } from '@hono/zod-openapi';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import { EVENT_STATE_CODES } from '../../desk/events/event-views.ts';
import { GROUP_KINDS } from '../../desk/find-group.ts';
import { ACCOUNT_STATES } from '../../desk/view-round.ts';
import { languageCodes } from '../../languages/registry.ts';
import { EVENT_KINDS } from '../../store/schema/events.ts';
import { actorId, described, paging, repeated, topicId, wholeNumber } from './parameters.ts';

const LONGEST_NAME = 200;
const LAST_ROUND = 9999;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TRUTHS = ['true', 'false'] as const;

const slug = z
  .string()
  .max(80)
  .regex(SLUG)
  .openapi({ param: { description: described('slug') } });
const round = wholeNumber('round', 1, LAST_ROUND);

/** Filters and paging of pledges. */
export const pledgeParameters = z.strictObject({ signatory: repeated('signatory', actorId), ...paging });

/** The last part of the address of a pledge, group or press release, in the path. */
export const slugParameter = z.object({ slug });

/** Filters and paging of the signatories of a pledge. */
export const signatoryParameters = z.strictObject({
  kind: repeated('organisationKind', z.enum(ORGANISATION_KINDS)),
  country: repeated('country', z.string().regex(/^(?:[a-z]{2}|unknown)$/)),
  year: repeated('signedYear', z.string().regex(/^(?:\d{4}|unknown)$/)),
  name: z
    .string()
    .max(LONGEST_NAME)
    .optional()
    .openapi({ param: { description: described('name') } }),
  account: repeated('account', z.enum(ACCOUNT_STATES)),
  round: round.optional(),
  withdrawn: z
    .enum(TRUTHS)
    .optional()
    .openapi({ param: { description: described('withdrawn') } }),
  ...paging,
});

/** A signatory of a pledge in the path. */
export const oneSignatoryParameter = z.object({
  slug,
  actor: actorId.openapi({ param: { description: described('actorId') } }),
});

/** A round of a pledge in the path. */
export const roundParameter = z.object({ slug, round });

/** Filters and paging of groups. */
export const groupParameters = z.strictObject({
  kind: repeated('groupKind', z.enum(GROUP_KINDS)),
  member: repeated('member', actorId),
  topic: repeated('topic', topicId),
  dormant: z
    .enum(TRUTHS)
    .optional()
    .openapi({ param: { description: described('dormant') } }),
  ...paging,
});

/** Filters and paging of events. */
export const eventParameters = z.strictObject({
  kind: repeated('eventKind', z.enum(EVENT_KINDS)),
  state: repeated('eventState', z.enum(EVENT_STATE_CODES)),
  initiative: z
    .string()
    .max(80)
    .regex(SLUG)
    .optional()
    .openapi({ param: { description: described('initiative') } }),
  from: z.iso
    .date()
    .optional()
    .openapi({ param: { description: described('firstDay') } }),
  to: z.iso
    .date()
    .optional()
    .openapi({ param: { description: described('lastDay') } }),
  ...paging,
});

/** Filters and paging of press releases. */
export const releaseParameters = z.strictObject({
  year: wholeNumber('publishedYear', 1000, 9999).optional(),
  topic: topicId.openapi({ param: { description: described('topic') } }).optional(),
  language: z
    .enum(languageCodes())
    .optional()
    .openapi({ param: { description: described('releaseLanguage') } }),
  ...paging,
});
