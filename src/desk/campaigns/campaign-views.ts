import type { StatementPicture, StatementText } from '../../store/campaign-parts.ts';
import type { Approval, StoredStatement } from '../../store/campaign-statements.ts';
import type { StoredCampaign } from '../../store/campaigns.ts';
import type { InitiativeRef } from '../../store/groups.ts';
import type { CommitmentRelation } from '../../store/schema/campaigns.ts';
import type { VideoView } from '../videos/video-views.ts';
import type { ActorRef, CommitmentView } from '../views.ts';

/** A campaign as lists name it. */
export type CampaignRef = Pick<StoredCampaign, 'slug' | 'titles'>;

/** A campaign without its statements. */
export interface CampaignView extends Omit<StoredCampaign, 'initiativeId'> {
  /** The initiative that it belongs to, as far as the person asking may see it. */
  readonly initiative: InitiativeRef | null;
}

/** A campaign in a list. */
export interface ListedCampaign extends CampaignView {
  /** Statements that are published. */
  readonly count: number;
  /** When the last of them was; null where there is none. */
  readonly latest: Date | null;
}

/** A commitment that a statement has to do with. */
export interface LinkedCommitment {
  readonly relation: CommitmentRelation;
  readonly commitment: CommitmentView;
}

/** A statement with its words and what belongs to it. */
export interface StatementView extends Omit<StoredStatement, 'actorId' | 'approval' | 'videoId'> {
  readonly actor: ActorRef;
  /** By language, what was said first. */
  readonly texts: readonly StatementText[];
  readonly picture: StatementPicture | null;
  /** As far as the person asking may see it. */
  readonly video: VideoView | null;
  /** As far as the person asking may see them. */
  readonly commitments: readonly LinkedCommitment[];
}

/** A statement with the campaign that it belongs to. */
export interface PlacedStatement extends StatementView {
  readonly campaign: CampaignRef;
}

/** A statement as those see it who write on it. */
export interface StatementDeskView extends PlacedStatement {
  readonly approval: Approval | null;
  /** Every commitment that is named, also those that are gone. */
  readonly links: readonly { readonly relation: CommitmentRelation; readonly commitmentId: string }[];
}
