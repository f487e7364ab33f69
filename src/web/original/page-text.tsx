import type { Child } from 'hono/jsx';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import type { Span } from '../../text/span.ts';
import { kindClass } from '../components/kind.tsx';
import { NoteWords } from '../components/note-words.tsx';
import { commitmentInReaderPath, passagePath } from '../paths.ts';
import { PassageText } from '../reader/passage-text.tsx';
import { Recognition } from '../reader/recognition.tsx';
import { type PlacedPart, placedParts, stretchOf } from '../reader/segments.ts';
import { PassageTable } from '../reader/table.tsx';
import { MARK_ID, placePath, type ShownPage, textId } from './shown-page.ts';

interface PlacedPassage {
  readonly passage: PassageView;
  /** The part of it that stands on the page. */
  readonly here: Span;
}

interface PassageProps extends PlacedPassage {
  readonly shown: ShownPage;
  readonly parts: readonly PlacedPart[];
}

function Stretch({ shown, passage, parts, span }: Omit<PassageProps, 'here'> & { span: Span }) {
  if (span.start >= span.end) return null;
  const { page, view, commitment } = shown;
  return (
    <PassageText
      page={page}
      passage={stretchOf(passage, span)}
      commitments={view.document.commitments}
      parts={parts}
      chosen={commitment}
      noteHref={(footnote) => `${placePath(shown, { page: undefined, passage: footnote })}#${MARK_ID}`}
    />
  );
}

interface TurnProps {
  readonly shown: ShownPage;
  readonly passage: PassageView;
  /** The page that the link leads to. */
  readonly to: number;
  readonly children: Child;
}

function Turn({ shown, passage, to, children }: TurnProps) {
  return (
    <a class="page-turn-link" href={`${placePath(shown, { page: to, passage: passage.eId })}#${MARK_ID}`}>
      {children}
    </a>
  );
}

/** The words of a passage; those that stand on another page are told apart, with a link to it. */
function Words({ shown, passage, here, parts }: PassageProps) {
  const { page: number } = shown.view;
  const { original } = shown.page.wording;
  const [before, after] = [here.start > passage.start, here.end < passage.end];
  const stretch = { shown, passage, parts };
  return (
    <>
      {before && (
        <span class="elsewhere">
          <Turn shown={shown} passage={passage} to={number - 1}>
            {original.beginsBefore(number - 1)}
          </Turn>{' '}
          <Stretch {...stretch} span={{ start: passage.start, end: here.start }} />
        </span>
      )}
      <Stretch {...stretch} span={here} />
      {after && (
        <span class="elsewhere">
          <Stretch {...stretch} span={{ start: here.end, end: passage.end }} />{' '}
          <Turn shown={shown} passage={passage} to={number + 1}>
            {original.goesOn(number + 1)}
          </Turn>
        </span>
      )}
    </>
  );
}

/** A table stands as one where all of it is on the page. */
function PassageWords(props: PassageProps) {
  const { shown, passage, here, parts } = props;
  const { page, view } = shown;
  const { language } = view.document;
  const isWhole = here.start === passage.start && here.end === passage.end;
  if (passage.cells !== null && isWhole) {
    return (
      <div class="page-passage-words" lang={language}>
        <PassageTable
          passage={passage}
          cells={passage.cells}
          label={[page.wording.reader.table, passage.number].filter(Boolean).join(' ')}
          words={(cell) => <Stretch shown={shown} passage={passage} parts={parts} span={cell} />}
          note={<Recognition page={page} passage={passage} />}
        />
      </div>
    );
  }
  return (
    <p class="page-passage-words" lang={language}>
      <Words {...props} />
      <Recognition page={page} passage={passage} />
    </p>
  );
}

function CommitmentNote({ shown, commitment }: { shown: ShownPage; commitment: CommitmentView }) {
  const { page } = shown;
  const isChosen = commitment.id === shown.commitment;
  const isHere = shown.view.commitments.some(({ id }) => id === commitment.id);
  const place = { commitment: commitment.id, ...(isHere ? {} : { page: undefined }) };
  return (
    <li class={`note ${kindClass(commitment.kind)}`}>
      <a
        class="note-link"
        href={`${placePath(shown, place)}#${MARK_ID}`}
        aria-current={isChosen ? 'true' : undefined}
        data-place={`c-${commitment.id}`}
      >
        <NoteWords page={page} commitment={commitment} />
      </a>
      {isChosen && (
        <a class="read-here" href={commitmentInReaderPath(commitment)}>
          {page.wording.original.readHere}
        </a>
      )}
    </li>
  );
}

/** How a passage without a number is called: by its first words. */
const WORDS_IN_NAME = 5;

function nameOf({ number, text }: PassageView): string {
  const words = text.split(' ');
  const first = words.slice(0, WORDS_IN_NAME).join(' ');
  return number ?? (words.length > WORDS_IN_NAME ? `${first} …` : first);
}

function Passage({ shown, passage, here, parts }: PassageProps) {
  const { page, view } = shown;
  const { original } = page.wording;
  const { document } = view;
  const isChosen = passage.eId === shown.passage;
  const commitments = document.commitments.filter((commitment) => commitment.passage.eId === passage.eId);
  const place = `p-${passage.eId}`;
  return (
    <div
      class={`page-passage page-passage-${passage.type}${isChosen ? ' chosen' : ''}`}
      id={textId(passage.eId)}
      data-place={place}
    >
      <a
        class="page-passage-link"
        href={`${placePath(shown, { passage: passage.eId })}#${MARK_ID}`}
        aria-label={original.markPassage(nameOf(passage))}
        aria-current={isChosen ? 'true' : undefined}
      >
        {passage.number ?? '¶'}
      </a>
      <PassageWords shown={shown} passage={passage} here={here} parts={parts} />
      {isChosen && (
        <a class="read-here" href={passagePath(document.id, passage.eId)}>
          {original.readHere}
        </a>
      )}
      {commitments.length > 0 && (
        <ul class="page-notes" aria-label={original.commitments}>
          {commitments.map((commitment) => (
            <CommitmentNote shown={shown} commitment={commitment} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The text of the page, each passage a link to its mark on the picture. */
export function PageText({ shown }: { shown: ShownPage }) {
  const { page, view } = shown;
  const { document, passages } = view;
  const byId = new Map(document.passages.map((passage) => [passage.eId, passage]));
  const placed = passages.flatMap((place): PlacedPassage[] => {
    const passage = byId.get(place.eId);
    return passage ? [{ passage, here: place }] : [];
  });
  const parts = document.commitments.filter(({ id }) => id === shown.commitment).flatMap(placedParts);
  const aside = document.passages.filter(
    ({ start, end, page: own, text }) => start === end && own === view.page && text,
  );
  const { original } = page.wording;
  return (
    <section class="page-text" aria-label={original.text}>
      {placed.length === 0 && <p class="quiet">{original.noText}</p>}
      {placed.map(({ passage, here }) => (
        <Passage shown={shown} passage={passage} here={here} parts={parts} />
      ))}
      {aside.length > 0 && (
        <div class="page-aside">
          <h2>{original.setAside}</h2>
          <ul lang={document.language}>
            {aside.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
