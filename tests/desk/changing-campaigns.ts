import { approveCampaignStatement } from '../../src/desk/approve-campaign-statement.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createCampaign } from '../../src/desk/create-campaign.ts';
import { createCampaignStatement } from '../../src/desk/create-campaign-statement.ts';
import { editCampaignStatement } from '../../src/desk/edit-campaign-statement.ts';
import { moveCampaignStatement } from '../../src/desk/order-campaign-statements.ts';
import { publishCampaign } from '../../src/desk/publish-campaign.ts';
import { publishCampaignStatement } from '../../src/desk/publish-campaign-statement.ts';
import { setCampaignPicture } from '../../src/desk/set-campaign-picture.ts';
import { withdrawCampaignStatement } from '../../src/desk/withdraw-campaign-statement.ts';
import { makePng } from '../support/make-pictures.ts';
import type { ChangingUseCase, Stage } from './changing-use-cases.ts';

const PICTURE = { name: 'pier.png', bytes: makePng(2, 2), alternatives: { en: 'A pier' }, credit: 'Ana Lund' };

const campaign = (context: DeskContext, { documentId }: Stage) =>
  createCampaign(context, {
    ...{ slug: `piers-${documentId}`, titles: { en: 'The piers' }, descriptions: {} },
    ...{ initiative: null, startsOn: null, endsOn: null },
  });

const begun = (campaignId: string, slug = 'mend-it') => ({
  ...{ campaignId, slug, actorId: 'dk', language: 'en', title: 'Mend it' },
});

const written = (id: string, { commitments: [commitmentId = ''] }: Stage) => ({
  ...{ id, slug: 'mend-it', actorId: 'dk', language: 'en', speakerName: 'Mette Lund', speakerOffice: null },
  ...{ sources: [], videoId: null, texts: { en: { title: 'Mend it', body: 'The pier has to be mended.' } } },
  links: [{ relation: 'presses' as const, commitmentId }],
});

async function statement(context: DeskContext, stage: Stage) {
  const campaignId = await campaign(context, stage);
  return { campaignId, id: await createCampaignStatement(context, begun(campaignId)) };
}

/** A statement that can be published. */
async function ready(context: DeskContext, stage: Stage): Promise<string> {
  const { campaignId, id } = await statement(context, stage);
  await publishCampaign(context, { id: campaignId });
  await editCampaignStatement(context, written(id, stage));
  await approveCampaignStatement(context, { id }, { by: 'Mette Lund', on: '2026-01-01', note: '' });
  return id;
}

/** Use cases that change a campaign, by their file in `src/desk`. */
export const CHANGING_CAMPAIGNS: Readonly<Record<string, ChangingUseCase>> = {
  'create-campaign': (_, stage) => (context) => campaign(context, stage),
  'create-campaign-statement': async (given, stage) => {
    const campaignId = await campaign(given, stage);
    return (context) => createCampaignStatement(context, begun(campaignId));
  },
  'edit-campaign-statement': async (given, stage) => {
    const { id } = await statement(given, stage);
    return (context) => editCampaignStatement(context, written(id, stage));
  },
  'set-campaign-picture': async (given, stage) => {
    const { id } = await statement(given, stage);
    await setCampaignPicture(given, { id }, PICTURE);
    return (context) => setCampaignPicture(context, { id }, { ...PICTURE, credit: 'Per Press' });
  },
  'order-campaign-statements': async (given, stage) => {
    const { campaignId, id } = await statement(given, stage);
    await createCampaignStatement(given, begun(campaignId, 'light-it'));
    return (context) => moveCampaignStatement(context, { id: campaignId }, { statementId: id, by: 1 });
  },
  'publish-campaign-statement': async (given, stage) => {
    const id = await ready(given, stage);
    return (context) => publishCampaignStatement(context, { id });
  },
  'withdraw-campaign-statement': async (given, stage) => {
    const id = await ready(given, stage);
    await publishCampaignStatement(given, { id });
    return (context) => withdrawCampaignStatement(context, { id }, { reasons: { en: 'The pier is mended.' } });
  },
};
