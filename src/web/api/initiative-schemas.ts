import { z } from '@hono/zod-openapi';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import { GROUP_KINDS } from '../../desk/find-group.ts';
import { PROGRESSES, VERDICTS } from '../../desk/follow-up-views.ts';
import { ACCOUNT_STATES } from '../../desk/view-round.ts';
import { MEMBER_ROLES } from '../../store/schema/groups.ts';
import { INITIATIVE_KINDS, WORK_ROLES } from '../../store/schema/initiatives.ts';
import { actorRefSchema, addresses, count, orNull, topicRefSchema } from './schemas.ts';

const isoDate = z.iso.date();
const slug = z.string().describe('Last part of its address.');

/** The same words in several languages. */
export const inLanguages = z.record(z.string(), z.string()).describe('By language, ISO 639-1.');

/** The addresses of the pages beside a page of a list. */
export const pageShape = {
  next: z.string().nullable().describe('Address of the next page; in the header Link too.'),
  previous: z.string().nullable().describe('Address of the previous page.'),
};

const datesShape = { startedOn: isoDate.nullable(), endedOn: isoDate.nullable() };
const pledgeRowShape = {
  ...{ slug, names: inLanguages, ...datesShape },
  signatories: count.describe('Those who have signed and stand by it.'),
  ...addresses,
};

/** A page of pledges. */
export const pledgePageSchema = z
  .object({ total: count, rows: z.array(z.object(pledgeRowShape).openapi('PledgeSummary')), ...pageShape })
  .openapi('PledgePage');

/** An initiative as others refer to it. */
export const initiativeRefSchema = z
  .object({ kind: z.enum(INITIATIVE_KINDS), slug, names: inLanguages, ...addresses })
  .openapi('InitiativeReference');

const initiativeTextSchema = z
  .object({
    id: z.string().describe('Identifier of the document.'),
    ...{ title: z.string(), language: z.string(), date: isoDate.nullable(), role: z.enum(WORK_ROLES) },
    version: z.int().positive(),
    isLatest: z.boolean().describe('Whether it is the newest version in its language.'),
    commitments: count.describe('What it promises; stances are not counted.'),
    ...addresses,
  })
  .openapi('InitiativeText');

const accountCounts = z.object({
  total: count,
  reported: count.describe('Have given their account.'),
  awaited: count.describe('Have not yet, and still have time.'),
  silent: count.describe('Were asked, and said nothing in time.'),
  notAsked: count.describe('Were not asked: nothing is known of what they did.'),
});
const grouped = z.array(z.object({ value: z.string(), ...accountCounts.shape }));

const roundShape = {
  number: z.int().positive(),
  ...{ periodFrom: isoDate, periodTo: isoDate, dueOn: isoDate },
  isOpen: z.boolean().describe('Whether accounts can still be handed in.'),
  closedAt: z.iso.datetime().nullable(),
  document: z.string().describe('Identifier of the text whose commitments are accounted for.'),
  ...addresses,
};

/** The rounds of a pledge, the latest first. */
export const roundListSchema = z
  .object({
    total: count,
    rows: z.array(z.object({ ...roundShape, reported: count.describe('Accounts handed in.') }).openapi('RoundSummary')),
  })
  .openapi('RoundList');

/** A round: who has reported and who is silent. */
export const roundSchema = z
  .object({
    ...roundShape,
    questions: z.array(inLanguages).describe('What is asked beside the commitments.'),
    accounts: accountCounts,
    kinds: grouped.describe('By kind of organisation.'),
    countries: grouped.describe('By country, ISO 3166-1 alpha-2; "unknown" where nobody knows.'),
    coalitions: grouped.describe('By coalition that is to carry the pledge out; "-" for those that belong to none.'),
    signatories: z.string().describe('Address of the signatories with their accounts in this round.'),
  })
  .openapi('Round');

/** A pledge with its texts, and who carries it out. */
export const pledgeSchema = z
  .object({
    ...pledgeRowShape,
    descriptions: inLanguages,
    isOpen: z.boolean().describe('Whether organisations can sign by the form.'),
    withdrawn: count.describe('Signatories who have withdrawn.'),
    kinds: z.array(z.object({ value: z.enum(ORGANISATION_KINDS), count })),
    countries: z.array(z.object({ value: z.string(), count })),
    texts: z.array(initiativeTextSchema),
    actedOnBy: z.array(initiativeRefSchema).describe('The groups that are to carry it out.'),
    signatoryList: z.string().describe('Address of its signatories.'),
    rounds: z.string().describe('Address of its rounds.'),
  })
  .openapi('Pledge');

const signatoryShape = {
  organisation: z.object({
    id: z.string().describe('Identifier of the actor.'),
    names: z.object({ da: z.string(), en: z.string() }),
    kind: z.enum(ORGANISATION_KINDS),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2 in lower case.'),
    website: z.string().nullable(),
    ...addresses,
  }),
  signedOn: isoDate.nullable().describe('Null where the day is not known.'),
  signer: z
    .object({ name: z.string().nullable(), office: z.string().nullable() })
    .nullable()
    .describe('Who signed for it, where that is public.'),
  withdrawnOn: isoDate.nullable(),
  ...addresses,
};

const signatorySchema = z
  .object({
    ...signatoryShape,
    account: z
      .object({ state: z.enum(ACCOUNT_STATES), submittedAt: z.iso.datetime().nullable() })
      .nullable()
      .describe('Where its account stands in the round; null without a round, and for those who have withdrawn.'),
  })
  .openapi('Signatory');

/** A page of the signatories of a pledge. */
export const signatoryPageSchema = z
  .object({
    total: count,
    round: z.int().positive().nullable().describe('Number of the round that the accounts are of.'),
    rows: z.array(signatorySchema),
    ...pageShape,
  })
  .openapi('SignatoryPage');

const reportSchema = z.object({
  round: z.int().positive(),
  ...{ periodFrom: isoDate, periodTo: isoDate },
  progress: z.enum(PROGRESSES),
  ...{ done: z.string(), nextStep: z.string() },
  evidence: z.string().nullable().describe('The address that it gives as evidence.'),
  archived: z.string().nullable().describe('Page of what stood there when it was given.'),
});

/** A signatory: what it says it did beside what others find. */
export const signatoryDetailSchema = z
  .object({
    ...signatoryShape,
    commitments: z.array(
      z.object({
        id: z.string(),
        ...{ quote: z.string(), language: z.string(), label: z.string().nullable() },
        reports: z.array(reportSchema).describe('What it says, the latest round first; empty where it said nothing.'),
        verdict: z
          .object({
            code: z.enum(VERDICTS),
            text: z.string(),
            givenAt: z.iso.datetime(),
            replies: z.array(z.object({ text: z.string(), givenAt: z.iso.datetime() })),
          })
          .nullable()
          .describe('What an independent reviewer finds; null where nobody has assessed it.'),
        ...addresses,
      }),
    ),
    answers: z
      .array(z.object({ round: z.int().positive(), question: inLanguages, answer: z.string() }))
      .describe('Its answers to the questions of the rounds.'),
  })
  .openapi('SignatoryDetail');

const groupRowShape = {
  ...{ kind: z.enum(GROUP_KINDS), slug, names: inLanguages, ...datesShape },
  members: count.describe('Those who belong to it today.'),
  isDormant: z.boolean().describe('Whether it has shown no sign of life for longer than its secretariat chose.'),
  ...addresses,
};

/** A page of coalitions and other groups. */
export const groupPageSchema = z
  .object({ total: count, rows: z.array(z.object(groupRowShape).openapi('GroupSummary')), ...pageShape })
  .openapi('GroupPage');

const tallyShape = {
  total: count,
  overdue: count,
  byProgress: z.record(z.enum(PROGRESSES), count).describe('What nobody reported on is not the same as not begun.'),
};

/** A group with its members and how far its deliverables are. */
export const groupSchema = z
  .object({
    ...groupRowShape,
    descriptions: inLanguages,
    dormantAfterDays: z.int().positive(),
    lastSign: z.object({ kind: z.string(), on: isoDate }).nullable().describe('Its last sign of life.'),
    topics: z.array(topicRefSchema),
    actsOn: orNull(initiativeRefSchema).describe('What it is to carry out.'),
    actedOnBy: z.array(initiativeRefSchema),
    memberships: z
      .array(
        z.object({
          actor: actorRefSchema,
          role: z.enum(MEMBER_ROLES),
          since: isoDate.nullable(),
          until: isoDate.nullable().describe('Its last day; null while it belongs to the group.'),
        }),
      )
      .describe('Those who lead it first, those who left last.'),
    texts: z.array(initiativeTextSchema),
    deliverables: z.object(tallyShape),
    deliverablesBy: z
      .array(z.object({ owner: z.string(), ...tallyShape }))
      .describe('By who owes them: "shared", or the identifier of a member; one that several owe counts for each.'),
  })
  .openapi('Group');
