import type { BlockKind } from '../structure/block.ts';
import { type Enumeration, enumerationAt } from '../structure/enumeration.ts';
import { Common } from './attributes.ts';
import type { Page, PageNode } from './page.ts';

/** What a paragraph is by the name of its style. */
export interface StylePurpose {
  readonly kind: BlockKind;
  /** Depth of a heading, else null. */
  readonly level: number | null;
  /** Which heading right before it it goes on with: any, one of its own style, or none. */
  readonly joins: 'any' | 'same' | 'none';
}

const heading = (level: number): StylePurpose => ({ kind: 'heading', level, joins: 'none' });
const aside = (kind: BlockKind): StylePurpose => ({ kind, level: null, joins: 'none' });

/** Styles of the Official Journal of the European Union and of Word, in the order in which they are tried. */
const STYLES: readonly (readonly [RegExp, StylePurpose])[] = [
  [/(?:^|\s)(?:oj-)?(?:doc-ti|doc-title)(?=\s|$)|(?:^|\s)MsoTitle(?=\s|$)/u, { ...heading(1), joins: 'same' }],
  [/(?:^|\s)(?:oj-)?ti-(?:section-1|grseq-1|chapter|annex)(?=\s|$)/u, heading(2)],
  [/(?:^|\s)(?:oj-)?ti-(?:section-2|grseq-[2-9])(?=\s|$)/u, { ...heading(2), joins: 'any' }],
  [/(?:^|\s)(?:oj-)?ti-art(?=\s|$)/u, heading(3)],
  [/(?:^|\s)(?:oj-)?sti-art(?=\s|$)/u, { ...heading(3), joins: 'any' }],
  [/(?:^|\s)MsoToc\d(?=\s|$)|(?:^|\s)(?:toc|table-of-contents|TOC\d?)(?=\s|$)/u, aside('toc')],
  [/(?:^|\s)MsoHeader(?=\s|$)/u, aside('header')],
  [/(?:^|\s)MsoFooter(?=\s|$)/u, aside('footer')],
];
const JOURNAL_HEAD = /(?:^|\s)(?:oj-)?hd-(?:date|lg|ti|oj)(?=\s|$)/u;
const BOLD_STYLE = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/iu;
const WORD_MARK = /mso-list\s*:\s*Ignore/iu;
/** Bullets in the fonts Symbol, Wingdings and Courier. */
const WORD_BULLET = /^(?:[·§ØüoqvŸ\uF0A7\uF0B7\uF0D8\uF0FC]|[•◦▪■□–—-])$/u;

/** What a block is by the name of its style; null where that says nothing. */
export function styleNamed(names: string): StylePurpose | null {
  return STYLES.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/**
 * What a block is by its tag, its role or the name of its style; null where these say nothing. `named` is
 * {@link styleNamed} or remembers what that says.
 */
export function purposeIn(page: Page, element: PageNode, named: typeof styleNamed): StylePurpose | null {
  const { name, isHeading } = page.tag(element);
  if (isHeading) return heading(Number(name.charAt(1)));
  if (!page.hasAttributes(element)) return null;
  if (page.has(element, Common.role) && page.attribute(element, 'role') === 'heading')
    return heading(Number(page.attribute(element, 'aria-level') ?? 2) || 2);
  if (name === 'table') return isJournalHead(page, element) ? aside('header') : null;
  if (!page.has(element, Common.class | Common.id)) return null;
  const style = page.attribute(element, 'class') ?? '';
  if (style === '') return page.attribute(element, 'id') === 'toc' ? aside('toc') : null;
  return named(style);
}

/** The line with date, language and number at the top of the Official Journal. */
function isJournalHead(page: Page, table: PageNode): boolean {
  let at: PageNode | undefined = table;
  for (let depth = 0; at !== undefined && depth < 6; depth += 1) {
    if (JOURNAL_HEAD.test(page.attribute(at, 'class') ?? '')) return true;
    at = page.elementsIn(at).find((child) => !/^col/u.test(page.name(child)));
  }
  return false;
}

/** Whether an element within a line makes its words bold. */
export function isBold(page: Page, element: PageNode): boolean {
  const name = page.name(element);
  return name === 'b' || name === 'strong' || (name === 'span' && hasStyle(page, element, BOLD_STYLE));
}

/** Whether the element holds the number or bullet that Word wrote before a paragraph of a list. */
export function isWordMark(page: Page, element: PageNode): boolean {
  return page.name(element) === 'span' && hasStyle(page, element, WORD_MARK);
}

function hasStyle(page: Page, element: PageNode, wanted: RegExp): boolean {
  const style = page.has(element, Common.style) ? page.attribute(element, 'style') : null;
  return style !== null && wanted.test(style);
}

/** The mark that Word wrote into `element`; null if it is none that a list has. */
export function wordMark(page: Page, element: PageNode): Enumeration | null {
  const text = page.words(element, 40).replace(/\s+/gu, ' ').trim();
  if (WORD_BULLET.test(text)) return { number: '•', style: '•', ordinal: 0, roman: null, length: 0 };
  const mark = enumerationAt(`${text} X`);
  return mark && { ...mark, length: 0 };
}
