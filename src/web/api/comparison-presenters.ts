import type { z } from '@hono/zod-openapi';
import type { CommitmentChange, SideBySideView, VersionComparison } from '../../desk/comparison-views.ts';
import type { TwinView } from '../../desk/view-commitment.ts';
import type { LanguageVersionRef, PassageView, VersionRef } from '../../desk/views.ts';
import type { Disagreement } from '../../matching/disagreement.ts';
import type { WordChange } from '../../matching/word-change.ts';
import type {
  commitmentChangeSchema,
  languageVersionSchema,
  sideBySideSchema,
  twinSchema,
  versionComparisonSchema,
  versionSchema,
} from './comparison-schemas.ts';
import { presentCommitment, presentDocumentRef, presentPassage } from './presenters.ts';

const presentWords = (words: readonly WordChange[]) => words.map(({ kind, text }) => ({ kind, text }));

const presentDisagreements = (disagreements: readonly Disagreement[]) =>
  disagreements.map(({ part, left, right }) => ({ part, left, right }));

const passageOrNull = (passage: PassageView | null) => passage && presentPassage(passage);

/** Another language version. */
export function presentLanguageVersion(sibling: LanguageVersionRef): z.infer<typeof languageVersionSchema> {
  return { ...presentDocumentRef(sibling), recognisedBy: sibling.recognisedBy };
}

/** A version of a text. */
export function presentVersion(version: VersionRef): z.infer<typeof versionSchema> {
  const { ingestedAt, isLatest, recognisedBy } = version;
  return { ...presentDocumentRef(version), version: version.version, ingestedAt, isLatest, recognisedBy };
}

/** What became of a commitment. */
export function presentCommitmentChange(change: CommitmentChange): z.infer<typeof commitmentChangeSchema> {
  return {
    kind: change.kind,
    before: change.before && presentCommitment(change.before),
    after: change.after && presentCommitment(change.after),
    words: presentWords(change.words),
    shifts: [...change.shifts],
  };
}

/** Two versions of one text. */
export function presentComparison(comparison: VersionComparison): z.infer<typeof versionComparisonSchema> {
  return {
    before: presentVersion(comparison.before),
    after: presentVersion(comparison.after),
    passages: comparison.passages.map(({ kind, before, after, moved, words }) => ({
      ...{ kind, moved },
      before: passageOrNull(before),
      after: passageOrNull(after),
      words: presentWords(words),
    })),
    commitments: comparison.commitments.map(presentCommitmentChange),
  };
}

/** The same commitment in another language version. */
export function presentTwin(twin: TwinView): z.infer<typeof twinSchema> {
  return { ...presentCommitment(twin), disagreements: presentDisagreements(twin.disagreements) };
}

/** Two language versions of one work. */
export function presentSideBySide({ left, right, rows, twins }: SideBySideView): z.infer<typeof sideBySideSchema> {
  return {
    left: presentDocumentRef(left),
    right: presentDocumentRef(right),
    rows: rows.map((row) => ({ left: passageOrNull(row.left), right: passageOrNull(row.right) })),
    twins: twins.map((twin) => ({
      left: twin.left && presentCommitment(twin.left),
      right: twin.right && presentCommitment(twin.right),
      disagreements: presentDisagreements(twin.disagreements),
    })),
  };
}
