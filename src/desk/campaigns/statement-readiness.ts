import type { Kysely } from 'kysely';
import {
  picturesOfStatements,
  type StatementPicture,
  type StatementText,
  textsOfStatements,
} from '../../store/campaign-parts.ts';
import type { StoredStatement } from '../../store/campaign-statements.ts';
import type { CampaignState } from '../../store/schema/campaigns.ts';
import type { Database } from '../../store/schema.ts';
import { findVideo, type StoredVideo } from '../../store/videos.ts';
import { Invalid, type Issue } from '../errors.ts';
import { wordsMissing } from '../videos/words-missing.ts';

/** What of a statement decides whether it can be published. */
export interface Readiness {
  readonly statement: Pick<StoredStatement, 'language' | 'approval'>;
  readonly texts: readonly StatementText[];
  readonly picture: StatementPicture | null;
  readonly video: StoredVideo | null;
  readonly campaignState: CampaignState;
}

/** What a statement still lacks before it can be published: words in its own language, consent, a campaign to be seen in. */
export function statementLacks({ statement, texts, picture, video, campaignState }: Readiness): Issue[] {
  const { language } = statement;
  const hasOriginal = texts.some((text) => text.language === language);
  return [
    ...(hasOriginal ? [] : [missing(`title-${language}`)]),
    ...texts.flatMap((text) => [
      ...(text.title === '' ? [missing(`title-${text.language}`)] : []),
      ...(text.body === '' ? [missing(`body-${text.language}`)] : []),
    ]),
    ...(picture === null ? [] : pictureLacks(picture, texts)),
    ...(video === null ? [] : wordsMissing(video)),
    ...(statement.approval === null ? [{ field: 'approval', code: 'not-approved' as const, details: {} }] : []),
    ...(campaignState === 'published' ? [] : [{ field: 'campaign', code: 'not-public-yet' as const, details: {} }]),
  ];
}

function pictureLacks({ alternatives, credit }: StatementPicture, texts: readonly StatementText[]): Issue[] {
  return [
    ...texts
      .filter(({ language }) => alternatives[language] === undefined)
      .map(({ language }) => missing(`alt-${language}`)),
    ...(credit === '' ? [missing('credit')] : []),
  ];
}

/** Throws `Invalid` with everything that a statement still lacks; gives its video. */
export async function demandStatementReady(
  database: Kysely<Database>,
  statement: StoredStatement,
  campaignState: CampaignState,
): Promise<StoredVideo | null> {
  const texts = await textsOfStatements(database, [statement.id]);
  const [picture = null] = await picturesOfStatements(database, [statement.id]);
  const video = statement.videoId === null ? null : ((await findVideo(database, statement.videoId)) ?? null);
  const issues = statementLacks({ statement, texts, picture, video, campaignState });
  if (issues.length > 0) throw new Invalid(issues);
  return video;
}

function missing(field: string): Issue {
  return { field, code: 'missing', details: {} };
}
