import type { Passage, PassageType } from '../document.ts';
import { PASSAGE_TYPES } from '../document.ts';
import { childElements, descendants, type XmlElement } from '../xml/xml-tree.ts';
import { type Draft, draft } from './draft.ts';
import { CONTINUATIONS, NO_CONTENT, PARAGRAPHS, POINTS, RUNNING_TEXT, SECTIONS } from './element-kinds.ts';
import { appendInline, type InlineFinds, plainText } from './inline-text.ts';
import { numberOf, ownAttribute } from './own-attributes.ts';
import { fillTable } from './table.ts';

/** Where the walk is. */
interface Place {
  /** The passage that holds what comes now. */
  readonly parent: Draft | null;
  readonly role: Passage['role'];
  /** How many sections are open. */
  readonly depth: number;
}

/** Walks the body of an Akoma Ntoso document and drafts its passages. */
export class BodyReader implements InlineFinds {
  readonly body: Draft[] = [];
  readonly notes: Draft[] = [];
  page: number | null;
  /** True for documents that Servanda wrote: they say everything, and nothing is to be inferred. */
  private readonly isOwn: boolean;
  /** Structures met in running text, to be read after the passage they stand in. */
  private readonly waiting: XmlElement[] = [];

  constructor(options: { isOwn: boolean; hasPages: boolean }) {
    this.isOwn = options.isOwn;
    this.page = options.hasPages ? 1 : null;
  }

  note(element: XmlElement, marker = element.attributes.get('marker')): string {
    const eId = element.attributes.get('eId') ?? element.attributes.get('id') ?? `fn_${this.notes.length + 1}`;
    const number = (this.isOwn ? ownAttribute(element, 'number') : marker) ?? null;
    const note = this.draftOf(element, 'footnote', { parent: null, role: null, depth: 0 }, { eId, number });
    this.notes.push(note);
    this.fill(note, element);
    return eId;
  }

  structure(element: XmlElement): void {
    this.waiting.push(element);
  }

  pageEnd(): void {
    if (this.page !== null) this.page += 1;
  }

  /** Drafts everything inside `element`. */
  read(element: XmlElement, role: Passage['role'] = null): void {
    this.readChildren(element, { parent: null, role, depth: 0 });
  }

  private readChildren(element: XmlElement, place: Place): void {
    for (const child of childElements(element)) this.readElement(child, place);
  }

  private readElement(element: XmlElement, place: Place): void {
    const { name } = element;
    if (NO_CONTENT.has(name)) return;
    if (name === 'eop') this.pageEnd();
    else if (name === 'table') this.readTable(element, place);
    else if (RUNNING_TEXT.has(name)) this.readText(element, place);
    else if (name === 'crossHeading') this.addHeading(element, place);
    else if (isSection(element)) this.readSection(element, place);
    else if (POINTS.has(name)) this.readUnit(element, 'point', place);
    else if (PARAGRAPHS.has(name)) this.readUnit(element, typeOf(element), place);
    else this.readChildren(element, place);
  }

  private readSection(element: XmlElement, place: Place): void {
    const depth = place.depth + 1;
    const number = numberOf(element);
    const level = this.levelOf(element) ?? depth;
    const section = this.draftOf(element, 'section', place, { number, level });
    this.body.push(section);
    const inside = { ...place, parent: section, depth };
    const headings = [...childElements(element)].filter(({ name }) => name === 'heading' || name === 'subheading');
    if (headings[0]) this.addHeadingWords(headings[0], headings, inside, number, level);
    else if (!this.isOwn && number !== null) this.addNumberAsHeading(number, inside, level);
    this.readChildren(element, inside);
  }

  private addHeadingWords(
    first: XmlElement,
    headings: readonly XmlElement[],
    place: Place,
    number: string | null,
    level: number,
  ): void {
    const heading = this.draftOf(first, 'heading', place, { number, level });
    this.body.push(heading);
    for (const part of headings) {
      heading.flow.append(' ', { source: null, page: null, box: null });
      appendInline(part, heading.flow, this);
    }
    this.finish(heading, place);
  }

  /** "Article 5" without a heading: its number is all that heads it. */
  private addNumberAsHeading(number: string, place: Place, level: number): void {
    const heading = draft('heading', { parent: place.parent, page: this.page, level });
    heading.flow.append(number, { source: null, page: this.page, box: null });
    this.body.push(heading);
  }

  private addHeading(element: XmlElement, place: Place): void {
    const heading = this.draftOf(element, 'heading', place, { level: this.levelOf(element) ?? place.depth + 1 });
    this.body.push(heading);
    appendInline(element, heading.flow, this);
    this.finish(heading, place);
  }

  private readText(element: XmlElement, place: Place): void {
    const isTitle = element.name === 'longTitle' || hasTitle(element);
    const passage = this.draftOf(element, isTitle ? 'title' : 'paragraph', place, {});
    this.body.push(passage);
    this.fill(passage, element);
    this.finish(passage, place);
  }

  /** A paragraph or point: its own words first, then whatever else is inside it. */
  private readUnit(element: XmlElement, type: PassageType, place: Place): void {
    if (this.isOwn && type === 'footnote') {
      this.noteOutsideText(element);
      return;
    }
    if (type === 'table' && [...descendants(element)].some(({ name }) => name === 'table')) {
      this.readChildren(element, place);
      return;
    }
    const unit = this.draftOf(element, type, place, { number: numberOf(element), level: this.levelOf(element) });
    this.body.push(unit);
    const rest = this.ownWords(unit, element);
    if (unit.flow.text === '' && rest.length === 0) this.body.pop();
    for (const child of rest) this.readElement(child, { ...place, parent: unit });
    this.finish(unit, { ...place, parent: unit });
  }

  private noteOutsideText(element: XmlElement): void {
    const place = { parent: null, role: null, depth: 0 };
    const note = this.draftOf(element, 'footnote', place, { number: numberOf(element) });
    this.notes.push(note);
    this.fill(note, element);
  }

  /** Takes the first words inside a unit for its own; gives the elements that are left. */
  private ownWords(unit: Draft, element: XmlElement): XmlElement[] {
    const rest: XmlElement[] = [];
    for (const child of childElements(element)) {
      if (NO_CONTENT.has(child.name)) continue;
      if (unit.flow.text !== '' || rest.length > 0) rest.push(child);
      else if (RUNNING_TEXT.has(child.name)) {
        this.fill(unit, child);
      } else if (isTransparent(child) || (CONTINUATIONS.has(child.name) && numberOf(child) === null && !this.isOwn)) {
        rest.push(...this.ownWords(unit, child));
      } else rest.push(child);
    }
    return rest;
  }

  private readTable(element: XmlElement, place: Place): void {
    const table = this.draftOf(element, 'table', place, {});
    this.body.push(table);
    fillTable(table, element, this);
    this.finish(table, place);
  }

  /** Adds all words inside `element`, its paragraphs run together. */
  private fill(passage: Draft, element: XmlElement): void {
    if (RUNNING_TEXT.has(element.name) && ![...childElements(element)].some(({ name }) => RUNNING_TEXT.has(name))) {
      appendInline(element, passage.flow, this);
      return;
    }
    for (const child of childElements(element)) {
      if (NO_CONTENT.has(child.name)) continue;
      passage.flow.append(' ', { source: null, page: null, box: null });
      if (RUNNING_TEXT.has(child.name)) appendInline(child, passage.flow, this);
      else this.fill(passage, child);
    }
  }

  /** Ends a passage: without words it is none; structures quoted in it follow it. */
  private finish(passage: Draft, place: Place): void {
    passage.flow.trimEnd();
    if (passage.flow.text === '' && this.body.at(-1) === passage) this.body.pop();
    for (const structure of this.waiting.splice(0)) {
      const quotation = this.draftOf(structure, 'quotation', place, {});
      this.body.push(quotation);
      this.fill(quotation, structure);
      quotation.flow.trimEnd();
    }
  }

  private draftOf(element: XmlElement, type: PassageType, place: Place, facts: Partial<Draft>): Draft {
    const own = (name: string) => ownAttribute(element, name);
    const page = own('page');
    const role = own('role');
    const recognition = own('recognition');
    const namedParent = own('parent');
    const order = own('order');
    return draft(type, {
      eId: element.attributes.get('eId') ?? element.attributes.get('id') ?? '',
      parent: place.parent,
      role: this.isOwn ? (role === 'preambular' || role === 'operative' ? role : null) : roleFor(type, place.role),
      page: this.isOwn ? wholeNumber(page) : this.page,
      ...(namedParent !== undefined && { namedParent }),
      ...(recognition !== undefined && { recognition: Number(recognition) || 0 }),
      ...(order !== undefined && { order: wholeNumber(order) ?? 0 }),
      ...facts,
    });
  }

  private levelOf(element: XmlElement): number | null {
    return wholeNumber(ownAttribute(element, 'level'));
  }
}

function roleFor(type: PassageType, role: Passage['role']): Passage['role'] {
  return type === 'paragraph' || type === 'point' ? role : null;
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : null;
}

function isTransparent({ name }: XmlElement): boolean {
  return name === 'content' || name === 'intro' || name === 'list' || name === 'blockList' || name === 'wrapUp';
}

/** A section by its name, or anything else in the hierarchy that has a heading of its own. */
function isSection(element: XmlElement): boolean {
  if (SECTIONS.has(element.name)) return true;
  return PARAGRAPHS.has(element.name) && [...childElements(element)].some(({ name }) => name === 'heading');
}

/** What an `hcontainer` or `container` is by its name, where it is one of ours; any other element a paragraph. */
function typeOf(element: XmlElement): PassageType {
  const name = element.attributes.get('name');
  const isGeneric = element.name === 'hcontainer' || element.name === 'container';
  return (isGeneric && PASSAGE_TYPES.find((type) => type === name)) || 'paragraph';
}

function hasTitle(element: XmlElement): boolean {
  const [first, ...others] = [...childElements(element)].filter((child) => plainText(child) !== '');
  return first?.name === 'docTitle' && others.length === 0;
}
