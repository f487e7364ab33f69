import { z } from '@hono/zod-openapi';
import { ACCEPTANCES, MILESTONE_STATES, PROGRESSES, VERDICTS } from '../../desk/follow-up-views.ts';

const saidShape = {
  asOf: z.iso.date().describe('The day from which on it holds.'),
  text: z.string(),
  givenBy: z.string().nullable().describe('Name of the author; visitors are not told.'),
  givenAt: z.iso.datetime().describe('When it was written down.'),
};

function account<Codes extends readonly [string, ...string[]]>(codes: Codes, about: string) {
  return z
    .object({
      code: z.enum(codes).describe('Where it stands on the day.'),
      current: z
        .object({ ...saidShape, code: z.enum(codes), evidence: z.array(z.int()) })
        .nullable()
        .describe('The entry that counts on the day; null where nobody said anything.'),
    })
    .describe(about);
}

/** What has become of a commitment by a day. */
export const followUpSchema = z
  .object({
    asOf: z.iso.date(),
    acceptance: account(ACCEPTANCES, 'What the bearer says to it.'),
    progress: account(PROGRESSES, 'What the bearer reports.'),
    verdict: account(VERDICTS, 'What an independent reviewer finds.'),
    owner: z
      .object({ ...saidShape, team: z.string().nullable(), person: z.string().nullable() })
      .nullable()
      .describe('Who looks after it; null also for visitors.'),
    milestones: z
      .array(
        z.object({
          ...saidShape,
          title: z.string(),
          dueOn: z.iso.date(),
          state: z.enum(MILESTONE_STATES),
        }),
      )
      .describe('The plan, by day; empty for visitors.'),
  })
  .openapi('FollowUp');
