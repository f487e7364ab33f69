import type { Child } from 'hono/jsx';
import { isPermitted } from '../../desk/permission.ts';
import type { DocumentView, PassageView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';
import { hasOriginal, originalPath, usePassagePath } from '../paths.ts';
import { numberedAnnotations } from './annotations.tsx';
import { byPassage } from './by-passage.ts';
import { neighboursOf } from './card.tsx';
import { Notes } from './notes.tsx';
import { depthOf, outlineOf, repeatsTitle } from './outline.ts';
import { PassageText } from './passage-text.tsx';
import { Recognition } from './recognition.tsx';
import { placedDeedParts, placedParts } from './segments.ts';
import { PassageTable } from './table.tsx';

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

interface PlaceProps {
  readonly page: PageContext;
  readonly document: DocumentView;
  readonly passage: PassageView;
}

/** The page that begins with this passage; a link to it where the file can be shown. */
function PageTurn({ page, document, passage }: PlaceProps) {
  if (passage.page === null) return null;
  const words = page.wording.common.pageShort(passage.page);
  if (!hasOriginal(document)) return <span class="page-turn">{words}</span>;
  return (
    <a
      class="page-turn"
      href={originalPath(document.id, { page: passage.page })}
      title={page.wording.original.inFile(passage.page)}
    >
      {words}
    </a>
  );
}

/** The ways from a passage: to its place in the file, and for those who may, to its use as evidence. */
function PassageWays({ page, document, passage }: PlaceProps) {
  const isInFile = passage.page !== null && hasOriginal(document);
  const mayUse = isPermitted(page.principal, 'attach-evidence');
  if (!isInFile && !mayUse) return null;
  return (
    <p class="passage-ways" lang={page.locale}>
      {isInFile && (
        <a href={`${originalPath(document.id, { passage: passage.eId })}#mark`}>
          {page.wording.original.inFile(passage.page ?? 1)}
        </a>
      )}
      {mayUse && <a href={usePassagePath(document.id, passage.eId)}>{page.wording.evidence.usePassage}</a>}
    </p>
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
  const { passages, commitments, deeds } = document;
  const byId = new Map(passages.map((passage) => [passage.eId, passage]));
  const depths = new Map(outlineOf(passages).map(({ eId, depth }) => [eId, depth]));
  const neighbours = neighboursOf(commitments, chosen ?? '');
  const placed = {
    commitments: byPassage(passages, commitments),
    deeds: byPassage(passages, deeds),
    parts: byPassage(passages, [...commitments.flatMap(placedParts), ...deeds.flatMap(placedDeedParts)]),
  };
  const annotations = numberedAnnotations(document);
  const words = (stretch: PassageView) => (
    <PassageText
      page={page}
      passage={stretch}
      commitments={placed.commitments.get(stretch.eId) ?? []}
      deeds={placed.deeds.get(stretch.eId) ?? []}
      parts={placed.parts.get(stretch.eId) ?? []}
      chosen={chosen}
      annotations={annotations}
    />
  );
  const referenced = new Set(passages.flatMap(({ markers }) => markers.map((marker) => marker.footnote)));
  const noted = Map.groupBy(commitments, (commitment) => commitment.passage.eId);
  const told = Map.groupBy(deeds, (deed) => deed.passage.eId);
  const marked = new Set([...placed.commitments.keys(), ...placed.deeds.keys()]);
  const shown = passages.filter(
    (passage) => passage.start < passage.end && (marked.has(passage.eId) || !repeatsTitle(passage, document)),
  );
  let lastPage: number | null = 1;
  return (
    <>
      {shown.map((passage) => {
        const notes = noted.get(passage.eId) ?? [];
        const deedNotes = told.get(passage.eId) ?? [];
        const turns = passage.type !== 'footnote' && passage.page !== null && passage.page !== lastPage;
        if (turns) lastPage = passage.page;
        const indent = Math.min(depthOf(passage, byId), DEEPEST_INDENT);
        return (
          <div class={`passage passage-${passage.type} indent-${indent}`} id={passage.eId}>
            {turns && <PageTurn page={page} document={document} passage={passage} />}
            <div class="passage-body" lang={document.language}>
              <PassageNumber page={page} passage={passage} />
              {passage.cells === null ? (
                <Words passage={passage} depth={depths.get(passage.eId) ?? 0}>
                  {words(passage)}
                  {referenced.has(passage.eId) && <FootnoteReturn page={page} passage={passage} />}
                  <Recognition page={page} passage={passage} />
                </Words>
              ) : (
                <PassageTable
                  passage={passage}
                  cells={passage.cells}
                  label={[page.wording.reader.table, passage.number].filter(Boolean).join(' ')}
                  words={words}
                  note={<Recognition page={page} passage={passage} />}
                />
              )}
              <PassageWays page={page} document={document} passage={passage} />
            </div>
            {notes.length + deedNotes.length > 0 && (
              <Notes
                page={page}
                commitments={notes}
                deeds={deedNotes}
                chosen={chosen}
                neighbours={neighbours}
                hasOriginal={hasOriginal(document)}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
