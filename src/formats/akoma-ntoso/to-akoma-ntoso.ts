import {
  AKOMA_NTOSO_NAMESPACES,
  type AkomaNtosoEdition,
  SERVANDA_NAMESPACE,
} from '../../reading/akoma-ntoso/vocabulary.ts';
import { BodyWriter } from './body-writer.ts';
import { writeMetadata } from './metadata.ts';
import { nestPassages, type PassageNode } from './passage-nodes.ts';
import type { AkomaNtosoSource } from './source.ts';
import { XmlWriter } from './xml-writer.ts';

const FRONT_TYPES: ReadonlySet<string> = new Set(['title', 'paragraph', 'quotation', 'table']);

/**
 * A document as Akoma Ntoso 3.0: a `statement` where it has recitals, as the United Nations mark up resolutions
 * (AKN4UN), else a `doc`. What the standard has no word for (page, depth of a section, how sure recognition is)
 * stands in attributes of Servanda's own namespace. Reading the result gives the same tree and clean text. The `draft`
 * edition is valid against the schema that is published, the `standard` one has the namespace of the final standard.
 */
export function toAkomaNtoso(source: AkomaNtosoSource, edition: AkomaNtosoEdition = 'draft'): string {
  const nodes = nestPassages(
    source.passages.filter(({ type, setAside }) => type !== 'footnote' && setAside === undefined),
  );
  const { front, opening, recitals, main } = divided(nodes);
  const kind = source.passages.some(({ role }) => role !== null) ? 'statement' : 'doc';
  const name = kind === 'statement' ? 'resolution' : 'document';
  const xml = new XmlWriter();
  const body = new BodyWriter(xml, source);
  xml.element('akomaNtoso', { xmlns: AKOMA_NTOSO_NAMESPACES[edition], 'xmlns:sv': SERVANDA_NAMESPACE }, () =>
    xml.element(kind, { name }, () => {
      writeMetadata(xml, source, kind);
      if (front.length > 0)
        xml.element('preface', {}, () => {
          for (const node of front) body.frontMatter(node);
        });
      if (recitals.length > 0) {
        xml.element('preamble', {}, () => {
          for (const node of opening) body.frontMatter(node);
          xml.element('recitals', {}, () => {
            for (const node of recitals) body.recital(node);
          });
        });
      }
      xml.element('mainBody', {}, () => {
        for (const node of main) body.body(node);
        body.uncalledNotes();
        if (main.length === 0) xml.element('p', {});
      });
    }),
  );
  return xml.finish();
}

/** The parts of a document in reading order. */
interface Parts {
  /** The title with what stands before it. */
  readonly front: readonly PassageNode[];
  /** What opens the preamble: "The General Assembly,". */
  readonly opening: readonly PassageNode[];
  readonly recitals: readonly PassageNode[];
  readonly main: readonly PassageNode[];
}

function divided(nodes: readonly PassageNode[]): Parts {
  const lastTitle = nodes.findLastIndex(({ passage }) => passage.type === 'title');
  const front = nodes.slice(0, lastTitle + 1);
  const bodyStart = front.every(isPlain) ? front.length : 0;
  const firstRecital = nodes.findIndex((node, index) => index >= bodyStart && isRecital(node));
  const opening = nodes.slice(bodyStart, Math.max(bodyStart, firstRecital));
  if (firstRecital < 0 || !opening.every(isPlain)) {
    return { front: nodes.slice(0, bodyStart), opening: [], recitals: [], main: nodes.slice(bodyStart) };
  }
  const afterRecitals = nodes.findIndex((node, index) => index > firstRecital && !isRecital(node));
  const mainStart = afterRecitals < 0 ? nodes.length : afterRecitals;
  const recitals = nodes.slice(firstRecital, mainStart);
  return { front: nodes.slice(0, bodyStart), opening, recitals, main: nodes.slice(mainStart) };
}

/** Whether a passage can stand before the body, where there are no numbers and no hierarchy. */
function isPlain({ passage, children }: PassageNode): boolean {
  return children.length === 0 && FRONT_TYPES.has(passage.type) && passage.number === null;
}

function isRecital({ passage, children }: PassageNode): boolean {
  return children.length === 0 && passage.type === 'paragraph' && passage.role === 'preambular';
}
