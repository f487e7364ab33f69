import { findTarget } from '../../desk/find-target.ts';
import type { Find } from '../../desk/find-views.ts';
import type { Progress } from '../../desk/follow-up-views.ts';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import { citedLabel } from '../../wording/cited-label.ts';
import { formatDate } from '../../wording/dates.ts';
import { capitalised, kindClass } from '../components/kind.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import type { PageContext } from '../page-context.ts';

/** What a find is: the kind of a promise, what was reported, whom a comment is by. */
function noteOf({ kind, note }: Find, { wording, locale }: PageContext): string | null {
  if (note === null) return null;
  const { search, followUp, kinds } = wording;
  switch (kind) {
    case 'commitment':
      return capitalised(kinds[note as CommitmentKind].one);
    case 'passage':
      return search.point(citedLabel(note, locale));
    case 'actor':
      return search.actorTypes[note as keyof typeof search.actorTypes];
    case 'evidence':
      return search.stances[note as keyof typeof search.stances];
    case 'progress':
      return followUp.progresses[note as Progress];
    case 'report':
      return search.reportKinds[note as keyof typeof search.reportKinds];
    default:
      return note;
  }
}

/** Something that was found: its words with the matches marked, and where it stands. */
export function FindRow({ page, find }: { page: PageContext; find: Find }) {
  const { kind, words, marks, about, commitmentId } = find;
  const note = noteOf(find, page);
  const isOnCommitment = commitmentId !== null && kind !== 'commitment';
  return (
    <li class={kind === 'commitment' ? `find ${kindClass(find.note as CommitmentKind)}` : 'find'}>
      <a class="row-what" href={findTarget(find)} lang={find.language ?? undefined}>
        <MarkedText text={words} marks={marks} />
      </a>
      <p class="find-facts">
        {note !== null && <span class={kind === 'commitment' ? 'kind' : 'find-note'}>{note}</span>}
        {find.date !== null && <time datetime={find.date}>{formatDate(find.date, page.locale)}</time>}
        {about !== null && (
          <span class="find-about">
            {isOnCommitment && `${page.wording.search.onCommitment}: `}
            <span lang={find.aboutLanguage ?? undefined}>{about}</span>
          </span>
        )}
      </p>
    </li>
  );
}
