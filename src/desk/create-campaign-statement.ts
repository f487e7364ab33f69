import { replaceStatementTexts } from '../store/campaign-parts.ts';
import { insertStatement, statementAt, statementsOf } from '../store/campaign-statements.ts';
import {
  CAMPAIGN_LIMITS,
  campaignSlugIssues,
  takenSlug,
  tidyTexts,
  wordLanguageIssues,
} from './campaigns/campaign-input.ts';
import { changeCampaign } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import { requireActor } from './campaigns/require-actor.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';

/** A statement to begin. */
export interface NewStatement {
  readonly campaignId: string;
  /** The end of its address within the campaign. */
  readonly slug: string;
  readonly actorId: string;
  /** ISO 639-1 code of the language in which it is made. */
  readonly language: string;
  readonly title: string;
}

/**
 * Begins a statement at the end of a campaign, which those who write for the press see; gives its identifier. Throws
 * `Forbidden`, `NotFound` for the campaign, and `Invalid`.
 */
export async function createCampaignStatement(context: DeskContext, given: NewStatement): Promise<string> {
  requirePermission(context, 'write-campaign');
  const { campaignId, slug, actorId, language, title } = given;
  const issues = [
    ...campaignSlugIssues(slug),
    ...wordLanguageIssues(language),
    ...plainLineIssues('title', title, { limit: CAMPAIGN_LIMITS.title }),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return changeCampaign(context, { id: campaignId }, async (transaction) => {
    await requireActor(transaction, actorId);
    if (await statementAt(transaction, campaignId, slug)) throw new Invalid([takenSlug(slug)]);
    const { statements: limit } = CAMPAIGN_LIMITS;
    if ((await statementsOf(transaction, campaignId)).length >= limit) {
      throw new Invalid([{ field: 'statements', code: 'too-long', details: { limit } }]);
    }
    const id = await insertStatement(transaction, {
      ...{ campaignId, slug, actorId, language, speakerName: null, speakerOffice: null },
      ...{ sources: [], videoId: null },
      createdBy: authorId(context),
    });
    await replaceStatementTexts(transaction, id, tidyTexts({ [language]: { title, body: '' } }));
    const change = { campaignId, statementId: id, after: { slug, actor: actorId } };
    await recordCampaignChange(transaction, context, { action: 'create-campaign-statement', ...change });
    return id;
  });
}
