import type { ReleaseFile } from '../../store/release-files.ts';
import type { ReleaseCorrection, ReleaseText } from '../../store/release-texts.ts';
import type { ReleaseLink, StoredRelease } from '../../store/releases.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import type { CommitmentView, TopicRef } from '../views.ts';

/** A press release with its words and what belongs to it. */
export interface ReleaseView extends Omit<StoredRelease, 'topics' | 'audienceId'> {
  readonly topics: readonly TopicRef[];
  /** By language. */
  readonly texts: readonly ReleaseText[];
  readonly files: readonly ReleaseFile[];
  /** The newest first. */
  readonly corrections: readonly ReleaseCorrection[];
}

/** Another page that a press release leads to. */
export interface NamedPage {
  readonly slug: string;
  /** By language. */
  readonly names: Translations;
}

/** What a press release leads to, as far as the person asking may see it. */
export interface ReleaseRelations {
  readonly releases: readonly NamedPage[];
  readonly pledges: readonly NamedPage[];
  readonly commitments: readonly CommitmentView[];
  /** The documents that it is in the register, by language. */
  readonly documents: Readonly<Record<string, string>>;
}

/** A press release as its own page shows it. */
export interface ReleasePageView extends ReleaseView, ReleaseRelations {}

/** A press release as those see it who write on it. */
export interface ReleaseDeskView extends ReleasePageView {
  readonly links: readonly ReleaseLink[];
  /** The teams whose editors alone see it; none for all editors. */
  readonly teamIds: readonly number[];
}
