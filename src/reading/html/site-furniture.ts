import { Common } from './attributes.ts';
import type { Page, PageNode } from './page.ts';

const DROPPED_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alertdialog toolbar tablist'.split(' '),
);
const NOTE_ROLES = new Set(['doc-footnote', 'doc-endnote', 'doc-endnotes', 'doc-footnotes']);
/** Words that no site gives to what its page is about. */
const AROUND = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'cookies?(?:[-_]?(?:banner|bar|consent|notice|popup|policy|overlay|modal))?|consent|gdpr|onetrust|cookiebot',
    'breadcrumbs?|navbar|(?:site|main|mega|sub|side|top|local|mobile|primary|secondary)[-_]?(?:nav|navigation|menu)|menu[-_]item',
    'skip[-_]?(?:link|to|nav)(?:[-_]\\w+)*|visually[-_]?hidden|sr[-_]only|screen[-_]?reader(?:[-_]\\w+)*|element-invisible',
    'social(?:[-_]?(?:media|share|sharing|links|icons|bar|follow))*|share(?:[-_]?(?:bar|buttons?|links|this|icons|tools))|sharedaddy|addtoany(?:_\\w+)*|addthis(?:_\\w+)*|some[-_]share',
    'comments?[-_](?:area|list|section|respond|form|wrapper)|commentlist|respond|disqus(?:_\\w+)*',
    '(?:site|global)[-_](?:header|footer)|ecl-(?:footer|site-header|menu|breadcrumb|social-media-share)(?:__\\w+)*',
    'newsletter(?:[-_](?:sign[-_]?up|form|box|block))?|language[-_]?(?:switcher|selector|list|menu)|lang[-_]?switch(?:er)?',
    'nav[-_]?(?:header|footer)|docnav|(?:prev[-_]?next|next[-_]?prev)(?:[-_](?:links|bar|nav))?|page[-_]?navigation|sphinxsidebar(?:wrapper)?',
    'pagination|pager|back[-_]?to[-_]?top|print[-_]?(?:link|button|page)|search[-_]?(?:form|box|block|bar)|login[-_]?(?:form|box)',
  ].join('|')})(?=$|[\\s_-])`,
  'iu',
);
/** Words that sites give to what stands beside the document, and now and then to a part of it. */
const BESIDE =
  /(?:^|[\s_-])(?:related(?:[-_]\w+)*|recommend(?:ed|ations)?(?:[-_]\w+)*|see[-_]also|read[-_]more|latest[-_]news|sidebar(?:[-_]\w+)*|widgets?|promo(?:tion)?|teasers?|share|sharing|tags|tag[-_]?(?:list|cloud)|toolbar|menu|nav(?:igation)?|comments?|footer|banner|feedback|rating|contact[-_]?box)(?=$|[\s_-])/iu;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;

/** What can hide an element. */
const HIDES = Common.hidden | Common['aria-hidden'] | Common.style;

/**
 * How an element stands to the document: part of it, or holding it; beside it by its name, which may deceive; around
 * it by a name that hardly can; or dropped by what the markup itself says.
 */
export type Standing = 'document' | 'beside' | 'around' | 'dropped';

/** What the words of `class` and `id` say of an element. */
export function standingNamed(purpose: string): Standing {
  if (purpose === '') return 'document';
  if (AROUND.test(purpose)) return 'around';
  return BESIDE.test(purpose) ? 'beside' : 'document';
}

/**
 * What the markup says of an element: is it of the document, or of the site around it? `named` is
 * {@link standingNamed} or remembers what that says.
 */
export function standingOf(page: Page, element: PageNode, named: typeof standingNamed): Standing {
  const { name, isDropped, isHeading } = page.tag(element);
  if (isDropped) return name === 'button' && isInHeading(page, element) ? 'document' : 'dropped';
  const isAside = name === 'aside' || name === 'footer';
  if (!page.hasAttributes(element)) return isAside ? 'dropped' : 'document';
  if (isHidden(page, element)) return 'dropped';
  const role = page.has(element, Common.role) ? (page.attribute(element, 'role') ?? '') : '';
  if (NOTE_ROLES.has(role)) return 'document';
  if (DROPPED_ROLES.has(role) || isAside) return 'dropped';
  if (name === 'body' || name === 'main' || name === 'article' || isHeading) return 'document';
  const standing = named(page.purpose(element));
  if (standing === 'document' || !page.has(element, Common.id) || !isNamedAfterWords(page, element)) return standing;
  return named(page.attribute(element, 'class') ?? '');
}

/** How many nodes into a section its heading stands at most. */
const HEADING_WITHIN = 40;
const LONGEST_HEADING = 200;

/**
 * Whether the `id` of an element only names the place for links to it, by the words that stand there: that of an
 * anchor, or of a section by its heading ("Consent"). Those of what stands around a document say what it is for.
 */
function isNamedAfterWords(page: Page, element: PageNode): boolean {
  if (page.name(element) === 'a') return true;
  const end = Math.min(page.end(element), element + HEADING_WITHIN);
  for (let node = element + 1; node < end; node += 1) {
    if (!page.tag(node).isHeading) continue;
    const id = letters(page.attribute(element, 'id') ?? '');
    return id !== '' && letters(page.words(node, LONGEST_HEADING)) === id;
  }
  return false;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A button that opens the section below a heading is the heading. */
function isInHeading(page: Page, element: PageNode): boolean {
  let parent = page.parent(element);
  for (let step = 0; parent >= 0 && step < 3; step += 1) {
    if (page.tag(parent).isHeading || page.name(parent) === 'summary') return true;
    parent = page.parent(parent);
  }
  return false;
}

function isHidden(page: Page, element: PageNode): boolean {
  if (!page.has(element, HIDES)) return false;
  const hidden = page.attribute(element, 'hidden');
  if ((hidden !== null && hidden !== 'until-found') || page.attribute(element, 'aria-hidden') === 'true') return true;
  const style = page.attribute(element, 'style');
  return style !== null && HIDDEN_STYLE.test(style);
}
