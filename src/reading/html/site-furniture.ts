import { purposeOf } from './elements.ts';
import type { PageElement } from './page-nodes.ts';

/** Elements whose words are no part of what a person reads as the document. */
const DROPPED = new Set(
  (
    'script style template noscript head title iframe object embed svg math canvas audio video map button select input ' +
    'textarea datalist dialog nav menu search img picture noframes'
  ).split(' '),
);
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
    'pagination|pager|back[-_]?to[-_]?top|print[-_]?(?:link|button|page)|search[-_]?(?:form|box|block|bar)|login[-_]?(?:form|box)',
  ].join('|')})(?=$|[\\s_-])`,
  'iu',
);
/** Words that sites give to what stands beside the document, and now and then to a part of it. */
const BESIDE =
  /(?:^|[\s_-])(?:related(?:[-_]\w+)*|recommend(?:ed|ations)?(?:[-_]\w+)*|see[-_]also|read[-_]more|latest[-_]news|sidebar(?:[-_]\w+)*|widgets?|promo(?:tion)?|teasers?|share|sharing|tags|tag[-_]?(?:list|cloud)|toolbar|menu|nav|comments?|footer|banner|feedback|rating|contact[-_]?box)(?=$|[\s_-])/iu;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
const HEADING = /^h[1-6]$/u;

/**
 * How an element stands to the document: part of it, or holding it; beside it by its name, which may deceive; around
 * it by a name that hardly can; or dropped by what the markup itself says.
 */
export type Standing = 'document' | 'beside' | 'around' | 'dropped';

/** What the markup says of an element: is it of the document, or of the site around it? */
export function standingOf(element: PageElement): Standing {
  const { tagName } = element;
  if (DROPPED.has(tagName)) return tagName === 'button' && isInHeading(element) ? 'document' : 'dropped';
  if (!element.hasAttributes) return tagName === 'aside' || tagName === 'footer' ? 'dropped' : 'document';
  if (isHidden(element)) return 'dropped';
  const role = element.attribute('role') ?? '';
  if (NOTE_ROLES.has(role)) return 'document';
  if (DROPPED_ROLES.has(role) || tagName === 'aside' || tagName === 'footer') return 'dropped';
  if (tagName === 'body' || tagName === 'main' || tagName === 'article' || HEADING.test(tagName)) return 'document';
  const purpose = purposeOf(element);
  if (purpose === '') return 'document';
  if (AROUND.test(purpose)) return 'around';
  return BESIDE.test(purpose) ? 'beside' : 'document';
}

/** A button that opens the section below a heading is the heading. */
function isInHeading(element: PageElement): boolean {
  let parent = element.parent;
  for (let step = 0; parent && step < 3; step += 1) {
    if (HEADING.test(parent.tagName) || parent.tagName === 'summary') return true;
    parent = parent.parent;
  }
  return false;
}

function isHidden(element: PageElement): boolean {
  const hidden = element.attribute('hidden');
  if ((hidden !== null && hidden !== 'until-found') || element.attribute('aria-hidden') === 'true') return true;
  return HIDDEN_STYLE.test(element.attribute('style') ?? '');
}
