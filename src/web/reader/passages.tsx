import type { Child } from 'hono/jsx';
import type { CommitmentView, DocumentView, PassageView } from '../../desk/views.ts';
import { overlaps } from '../../text/span.ts';
import type { PageContext } from '../page-context.ts';
import { neighboursOf } from './card.tsx';
import { Notes } from './notes.tsx';
import { depthOf, outlineOf, repeatsTitle } from './outline.ts';
import { PassageText } from './passage-text.tsx';
import { placedParts } from './segments.ts';

interface TextProps {
  readonly page: PageContext;
  readonly document: DocumentView;
  readonly chosen: string | null;
}

const DEEPEST_INDENT = 3;
/** The document's own title is the page's first heading, so its sections start at the second. */
const HEADING_TAGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Words({ passage, depth, children }: { passage: PassageView; depth: number; children?: Child }) {
  if (passage.type === 'heading') {
    const Heading = HEADING_TAGS[Math.min(depth, HEADING_TAGS.length - 1)] ?? 'h2';
    return <Heading class={`heading-words level-${Math.min(depth + 1, 3)}`}>{children}</Heading>;
  }
  if (passage.type === 'quotation') return <blockquote class="passage-words">{children}</blockquote>;
  return <p class="passage-words">{children}</p>;
}

function PassageNumber({ page, passage }: { page: PageContext; passage: PassageView }) {
  if (passage.number === null) return null;
  return (
    <a class="passage-number" href={`#${passage.eId}`} aria-label={page.wording.reader.paragraphLink(passage.number)}>
      {passage.number}
    </a>
  );
}

function FootnoteReturn({ page, passage }: { page: PageContext; passage: PassageView }) {
  return (
    <a class="footnote-return" href={`#${passage.eId}-ref`} aria-label={page.wording.reader.backToText}>
      ↩
    </a>
  );
}

/** A document's running text: passages with their numbers, their marks and, in the margin, their notes. */
export function Passages({ page, document, chosen }: TextProps) {
  const { passages, commitments } = document;
  const byId = new Map(passages.map((passage) => [passage.eId, passage]));
  const depths = new Map(outlineOf(passages).map(({ eId, depth }) => [eId, depth]));
  const neighbours = neighboursOf(commitments, chosen ?? '');
  const parts = commitments.flatMap(placedParts);
  const referenced = new Set(passages.flatMap(({ markers }) => markers.map((marker) => marker.footnote)));
  const noted = Map.groupBy(commitments, (commitment) => commitment.passage.eId);
  const shown = passages.filter((passage) => isShown(passage, document, commitments));
  let lastPage: number | null = 1;
  return (
    <>
      {shown.map((passage) => {
        const notes = noted.get(passage.eId) ?? [];
        const turns = passage.type !== 'footnote' && passage.page !== null && passage.page !== lastPage;
        if (turns) lastPage = passage.page;
        const indent = Math.min(depthOf(passage, byId), DEEPEST_INDENT);
        return (
          <div class={`passage passage-${passage.type} indent-${indent}`} id={passage.eId}>
            {turns && passage.page !== null && (
              <span class="page-turn">{page.wording.common.pageShort(passage.page)}</span>
            )}
            <div class="passage-body" lang={document.language}>
              <PassageNumber page={page} passage={passage} />
              <Words passage={passage} depth={depths.get(passage.eId) ?? 0}>
                <PassageText page={page} passage={passage} commitments={commitments} parts={parts} chosen={chosen} />
                {referenced.has(passage.eId) && <FootnoteReturn page={page} passage={passage} />}
              </Words>
            </div>
            {notes.length > 0 && <Notes page={page} commitments={notes} chosen={chosen} neighbours={neighbours} />}
          </div>
        );
      })}
    </>
  );
}

function isShown(passage: PassageView, document: DocumentView, commitments: readonly CommitmentView[]): boolean {
  if (passage.type === 'section' || passage.type === 'header' || passage.type === 'footer') return false;
  if (passage.start === passage.end) return false;
  const marked = commitments.some((commitment) => overlaps(commitment, passage));
  return marked || !repeatsTitle(passage, document);
}
