import { type Block, emptyBlock } from '../structure/block.ts';
import { Flow, NO_ORIGIN } from '../structure/flow.ts';
import { childElements, descendants, textContent, type XmlElement } from '../xml/xml-tree.ts';
import { type Part, targetsOf, type WordPackage } from './word-package.ts';
import { nameOf, relationshipOf } from './word-xml.ts';

/** Points of a diagram that a reader sees; the others say how it is drawn (ISO/IEC 29500-1, 21.4.7.51). */
const SHOWN = new Set(['node', 'asst']);

/**
 * Reads the words of diagrams (SmartArt), which stand in parts of their own, each point of a diagram a block; by the
 * element that stands for the diagram in the text.
 */
export async function readDiagrams(
  parts: WordPackage,
  main: Part,
  root: XmlElement,
): Promise<Map<XmlElement, readonly Block[]>> {
  const diagrams = new Map<XmlElement, readonly Block[]>();
  if (!main.source.includes(':relIds')) return diagrams;
  const targetOf = targetsOf(main);
  const met = new Set<string>();
  for (const element of descendants(root)) {
    const target = nameOf(element) === 'relIds' ? targetOf.get(relationshipOf(element, 'dm') ?? '') : undefined;
    if (target === undefined || met.has(target)) continue;
    met.add(target);
    const part = await parts.part(target);
    if (part) diagrams.set(element, blocksOf(parts.treeOf(part.source)));
  }
  return diagrams;
}

/** The points in the order in which they hang from one another. */
function blocksOf(model: XmlElement): Block[] {
  const points = new Map<string, XmlElement>();
  const below = new Map<string, { readonly point: string; readonly place: number }[]>();
  for (const element of descendants(model)) {
    const said = (name: string) => element.attributes.get(name) ?? '';
    if (nameOf(element) === 'pt') points.set(said('modelId'), element);
    if (nameOf(element) !== 'cxn' || (said('type') || 'parOf') !== 'parOf') continue;
    const siblings = below.get(said('srcId')) ?? [];
    siblings.push({ point: said('destId'), place: Number(said('srcOrd')) || 0 });
    below.set(said('srcId'), siblings);
  }
  return inOrder(points, below).flatMap((point) => {
    const words = SHOWN.has(point.attributes.get('type') ?? 'node') ? wordsOf(point) : '';
    if (words === '') return [];
    const flow = new Flow();
    flow.append(words, NO_ORIGIN);
    return [emptyBlock('text', flow)];
  });
}

function inOrder(
  points: ReadonlyMap<string, XmlElement>,
  below: ReadonlyMap<string, readonly { readonly point: string; readonly place: number }[]>,
): XmlElement[] {
  const hanging = new Set([...below.values()].flatMap((siblings) => siblings.map(({ point }) => point)));
  const tops = [...points.keys()].filter((id) => !hanging.has(id));
  const met = new Set<string>();
  const ordered: XmlElement[] = [];
  // Points that hang from one another in a circle come last.
  const open = [...tops, ...points.keys()].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const point = points.get(id);
    if (!point || met.has(id)) continue;
    met.add(id);
    ordered.push(point);
    const siblings = (below.get(id) ?? []).toSorted((one, other) => other.place - one.place);
    for (const sibling of siblings) open.push(sibling.point);
  }
  return ordered;
}

function wordsOf(point: XmlElement): string {
  let words = '';
  for (const body of childElements(point)) {
    if (nameOf(body) !== 't') continue;
    for (const element of descendants(body)) {
      const name = nameOf(element);
      if (name === 't') words += textContent(element);
      else if (name === 'p' || name === 'br') words += ' ';
    }
  }
  return words.replace(/\s+/gu, ' ').trim();
}
