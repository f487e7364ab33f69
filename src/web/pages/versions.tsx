import type {
  CommitmentChange,
  CommitmentShift,
  PassageChange,
  VersionComparison,
} from '../../desk/comparison-views.ts';
import type { VersionRef } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { ChangedWords } from '../comparison/changed-words.tsx';
import { ShiftList } from '../comparison/shifts.tsx';
import { bearerNames } from '../components/actor-names.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { placeOf } from '../components/place.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, comparisonPath, documentPath } from '../paths.ts';

interface VersionsProps {
  readonly page: PageContext;
  readonly comparison: VersionComparison;
}

/** Stances bind nobody, so what becomes of them is left to the text. */
function promised({ before, after }: CommitmentChange): boolean {
  return [before, after].some((commitment) => commitment !== null && commitment.kind !== 'stance');
}

function Version({ page, version, term }: { page: PageContext; version: VersionRef; term: string }) {
  const { reader, common } = page.wording;
  const added = `${page.wording.documents.added.toLocaleLowerCase()} ${formatDate(deskDay(page, version.ingestedAt), page.locale)}`;
  const date = version.date === null ? common.undated : formatDate(version.date, page.locale);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={documentPath(version.id)}>{reader.version(version.version)}</a>{' '}
        <span class="facts">{[date, added, version.isLatest && reader.newest].filter(Boolean).join(' · ')}</span>
      </dd>
    </div>
  );
}

/** How many commitments shifted in each way, what takes most away first. */
function shiftCounts(changes: readonly CommitmentChange[]): [CommitmentShift, number][] {
  const counts = new Map<CommitmentShift, number>();
  for (const shift of changes.flatMap(({ shifts }) => shifts)) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  return [...counts];
}

function Summary({ page, comparison }: VersionsProps) {
  const words = page.wording.comparison;
  const changes = comparison.commitments.filter(promised);
  const count = (kind: CommitmentChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const kinds = [
    [count('removed'), words.removedCommitments],
    [count('reworded'), words.rewordedCommitments],
    [count('added'), words.addedCommitments],
    [count('same'), words.sameCommitments],
  ] as const;
  const isSame = comparison.passages.every(({ kind, moved }) => kind === 'same' && !moved);
  return (
    <section class="change-summary" aria-labelledby="summary">
      <h2 id="summary">{words.summary}</h2>
      <ul class="change-counts">
        {kinds
          .filter(([number]) => number > 0)
          .map(([number, noun]) => (
            <li>
              <b>{formatNumber(number, page.locale)}</b> {noun(number)}
            </li>
          ))}
      </ul>
      <ShiftList page={page} counts={shiftCounts(changes)} />
      {isSame && <p>{words.nothingChanged}</p>}
      {!isSame && changes.every(({ kind }) => kind === 'same') && <p>{words.onlyWording}</p>}
    </section>
  );
}

function ChangedCommitment({ page, change }: { page: PageContext; change: CommitmentChange }) {
  const { before, after, kind, words, shifts } = change;
  const { comparison } = page.wording;
  const shown = after ?? before;
  if (shown === null) return null;
  return (
    <li class={`changed-commitment ${kindClass(shown.kind)}`}>
      <p class="change-head">
        <span class="change-kind">{comparison.kinds[kind]}</span> <KindLabel page={page} kind={shown.kind} />{' '}
        <span class="row-who">{bearerNames(shown, page).join(' · ')}</span>
      </p>
      <ShiftList page={page} counts={shifts.map((shift) => [shift, 1])} />
      <p class="change-words" lang={shown.language}>
        {kind === 'removed' && <ChangedWords page={page} words={[{ kind: 'removed', text: shown.quote }]} />}
        {kind === 'added' && <ChangedWords page={page} words={[{ kind: 'added', text: shown.quote }]} />}
        {kind === 'reworded' && <ChangedWords page={page} words={words} />}
      </p>
      <p class="facts">
        {placeOf(shown, page)} <a href={commitmentPath(shown.id)}>{comparison.wholeRecord}</a>
      </p>
    </li>
  );
}

function ChangedPassage({ page, change, language }: { page: PageContext; change: PassageChange; language: string }) {
  const { kind, before, after, moved, words } = change;
  const { comparison } = page.wording;
  const shown = after ?? before;
  if (shown === null) return null;
  const all = kind === 'changed' ? words : [{ kind, text: shown.text } as const];
  return (
    <div class={`changed-passage changed-${kind}`}>
      <p class="change-kind">
        {comparison.kinds[kind]}
        {moved && `, ${comparison.moved}`}
      </p>
      <p class="change-words" lang={language}>
        {shown.number !== null && <span class="beside-number">{shown.number} </span>}
        <ChangedWords page={page} words={all} />
      </p>
    </div>
  );
}

/** Passages in order; those that stayed as they were, one after another, are a group. */
function grouped(changes: readonly PassageChange[]): PassageChange[][] {
  const groups: PassageChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && isQuiet(change) && last.every(isQuiet)) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function isQuiet({ kind, moved }: PassageChange): boolean {
  return kind === 'same' && !moved;
}

function Passages({ page, comparison }: VersionsProps) {
  const words = page.wording.comparison;
  const { language } = comparison.after;
  return (
    <section class="changed-text" aria-labelledby="passages">
      <h2 id="passages">{words.passages}</h2>
      {grouped(comparison.passages).map((group) =>
        group.every(isQuiet) ? (
          <details class="unchanged">
            <summary>{words.unchanged(formatNumber(group.length, page.locale), group.length)}</summary>
            {group.map(({ after }) => (
              <p class="change-words" lang={language}>
                {after?.number != null && <span class="beside-number">{after.number} </span>}
                {after?.text}
              </p>
            ))}
          </details>
        ) : (
          group.map((change) => <ChangedPassage page={page} change={change} language={language} />)
        ),
      )}
    </section>
  );
}

/** What changed from one version of a text to another: in short, in its commitments, and passage by passage. */
export function VersionsPage({ page, comparison }: VersionsProps) {
  const { before, after } = comparison;
  const words = page.wording.comparison;
  const changed = comparison.commitments.filter((change) => promised(change) && change.kind !== 'same');
  const title = words.changes(before.version, after.version);
  return (
    <Layout page={page} title={`${title}: ${after.title}`} place="documents">
      <article class="versions-page">
        <header class="page-head">
          <p class="eyebrow" lang={after.language}>
            <a href={documentPath(after.id)}>{after.title}</a>
          </p>
          <h1>{title}</h1>
          <dl class="compared">
            <Version page={page} version={before} term={words.from} />
            <Version page={page} version={after} term={words.to} />
          </dl>
          <p class="other-readings">
            <a href={comparisonPath(after.id, before.id)}>{words.swap}</a>
          </p>
        </header>
        <Summary page={page} comparison={comparison} />
        {changed.length > 0 && (
          <section class="changed-commitments" aria-labelledby="commitments">
            <h2 id="commitments">{words.commitments}</h2>
            <p class="quiet">{words.legend}</p>
            <ul>
              {changed.map((change) => (
                <ChangedCommitment page={page} change={change} />
              ))}
            </ul>
          </section>
        )}
        <Passages page={page} comparison={comparison} />
      </article>
    </Layout>
  );
}
