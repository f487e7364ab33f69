import { childElements, descendants, textContent, type XmlElement } from '../xml/xml-tree.ts';
import type { Authorship } from './flow-writer.ts';
import { attribute, nameOf } from './word-xml.ts';

/** What somebody wrote beside the text. */
export interface Comment extends Authorship {
  readonly id: string;
  readonly text: string;
  /** The comment that this one answers; null for all others. */
  readonly parent: string | null;
}

const PARAGRAPH_ID = '{http://schemas.microsoft.com/office/word/2010/wordml}paraId';

/** Who made a change or wrote a comment, and the day, as the element says it. */
export function authorshipOf(element: XmlElement): Authorship {
  const author = attribute(element, 'author')?.trim();
  return { author: author ? author : null, date: isoDay(attribute(element, 'date')) };
}

/** The day that a time starts with, `YYYY-MM-DD`, if the calendar has it; null otherwise. */
export function isoDay(time: string | null): string | null {
  const day = /^\s*(?<day>\d{4}-\d\d-\d\d)(?!\d)/u.exec(time ?? '')?.groups?.day;
  if (day === undefined || day < '1900') return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}

/**
 * Reads the comments part.
 *
 * @param extended the part of Word 2013 that tells which comment answers which, by their last paragraphs.
 */
export function readComments(root: XmlElement | null, extended: XmlElement | null): Map<string, Comment> {
  const idOfParagraph = new Map<string, string>();
  const comments = new Map<string, Comment>();
  const paragraphsOf = new Map<string, readonly string[]>();
  for (const element of root ? childElements(root) : []) {
    const id = attribute(element, 'id');
    if (nameOf(element) !== 'w:comment' || id === null || comments.has(id)) continue;
    const paragraphs = [...descendants(element)].filter((inner) => nameOf(inner) === 'w:p');
    const names = paragraphs.flatMap((paragraph) => paragraph.attributes.get(PARAGRAPH_ID) ?? []);
    for (const name of names) idOfParagraph.set(name, id);
    paragraphsOf.set(id, names);
    comments.set(id, { id, ...authorshipOf(element), text: wordsOf(paragraphs), parent: null });
  }
  const answers = answersIn(extended);
  for (const [id, names] of paragraphsOf) {
    const asked = names
      .map((name) => idOfParagraph.get(answers.get(name) ?? ''))
      .find((parent) => parent !== undefined);
    const comment = comments.get(id);
    if (comment && asked !== undefined && asked !== id) comments.set(id, { ...comment, parent: asked });
  }
  return comments;
}

/** Which paragraph each paragraph answers. */
function answersIn(extended: XmlElement | null): Map<string, string> {
  const answers = new Map<string, string>();
  for (const element of extended ? childElements(extended) : []) {
    const [name, parent] = [attributeNamed(element, 'paraId'), attributeNamed(element, 'paraIdParent')];
    if (name !== null && parent !== null) answers.set(name, parent);
  }
  return answers;
}

function attributeNamed(element: XmlElement, name: string): string | null {
  return element.attributes.get(`{http://schemas.microsoft.com/office/word/2012/wordml}${name}`) ?? null;
}

function wordsOf(paragraphs: readonly XmlElement[]): string {
  const words = paragraphs.map((paragraph) =>
    [...descendants(paragraph)]
      .map((element) => (nameOf(element) === 'w:t' ? textContent(element) : gapOf(element)))
      .join(''),
  );
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

function gapOf(element: XmlElement): string {
  return ['w:tab', 'w:br', 'w:cr'].includes(nameOf(element)) ? ' ' : '';
}
