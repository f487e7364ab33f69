import type { Kysely } from 'kysely';
import { actorById } from '../../authority/actors.ts';
import { findActors } from '../../store/actors.ts';
import { linksOfStatements, picturesOfStatements, textsOfStatements } from '../../store/campaign-parts.ts';
import type { StoredStatement } from '../../store/campaign-statements.ts';
import type { StoredCampaign } from '../../store/campaigns.ts';
import { findCommitments } from '../../store/commitments.ts';
import { findInitiativeRef } from '../../store/groups.ts';
import type { Database } from '../../store/schema.ts';
import { findVideos } from '../../store/videos.ts';
import { presentActor } from '../presenters/present-actor.ts';
import { presentCommitments } from '../presenters/present-commitments.ts';
import { presentVideo } from '../videos/video-views.ts';
import type { CampaignView, StatementView } from './campaign-views.ts';

/** A campaign with the initiative that it belongs to. */
export async function presentCampaign(
  database: Kysely<Database>,
  { initiativeId, ...campaign }: StoredCampaign,
): Promise<CampaignView> {
  const initiative = initiativeId === null ? undefined : await findInitiativeRef(database, initiativeId);
  return { ...campaign, initiative: initiative ?? null };
}

/** Statements with their words, pictures and commitments, in the order given. */
export async function presentStatements(
  database: Kysely<Database>,
  statements: readonly StoredStatement[],
): Promise<StatementView[]> {
  const ids = statements.map(({ id }) => id);
  const texts = Map.groupBy(await textsOfStatements(database, ids), ({ statementId }) => statementId);
  const pictures = new Map((await picturesOfStatements(database, ids)).map((each) => [each.statementId, each]));
  const links = await linksOfStatements(database, ids);
  const found = await findCommitments(database, [...new Set(links.map(({ commitmentId }) => commitmentId))]);
  const commitments = new Map((await presentCommitments(database, found)).map((each) => [each.id, each]));
  const actors = await findActors(
    database,
    statements.map(({ actorId }) => actorId),
  );
  const videos = await findVideos(database, [...new Set(statements.flatMap(({ videoId }) => videoId ?? []))]);
  const shown = new Map(videos.map((video) => [video.id, presentVideo(video)]));
  return statements.map(({ actorId, approval: _, videoId, ...statement }) => {
    const actor = actors.get(actorId) ?? actorById(actorId);
    if (!actor) throw new Error(`actor ${actorId} is gone`);
    return {
      ...{ ...statement, actor: presentActor(actor), picture: pictures.get(statement.id) ?? null },
      video: shown.get(videoId ?? '') ?? null,
      texts: (texts.get(statement.id) ?? []).toSorted(
        (one, other) => Number(other.language === statement.language) - Number(one.language === statement.language),
      ),
      commitments: links
        .filter(({ statementId }) => statementId === statement.id)
        .flatMap(({ relation, commitmentId }) => {
          const commitment = commitments.get(commitmentId);
          return commitment ? [{ relation, commitment }] : [];
        }),
    };
  });
}
