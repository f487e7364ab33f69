import type { Page, PageNode } from './page.ts';
import type { PageSurvey } from './page-survey.ts';

/** Share of the page's words that an element must have to be the document. */
const MOST = 0.5;
/** Share of the words outside links that may be lost by going into an element, and how many characters at most. */
const LEAST = 0.05;
const FEW_WORDS = 400;
/** What sites call the element that holds their text. */
const CONTENT =
  /(?:^|\s)(?:docHtml|eli-container|document1|TexteOnly|main-?content|mainContent|bodyContent|mw-content-text|entry-content|post-content|article-?(?:body|content|text)|node__content|field--name-(?:body|field-body)|content-main|page-content|rich-?text)(?=\s|$)/iu;

/** What sites use as frames for what they hold. */
const CONTAINERS = new Set(['body', 'div', 'section', 'article', 'main', 'center', 'form']);

/**
 * The elements that hold the document, in reading order: `main`, the one long `article`, what the site calls its
 * content, else the innermost element that has nearly all the words that lead nowhere; before it the heading of the
 * first level, where the page has it elsewhere.
 */
export function mainElements(page: Page, survey: PageSurvey): PageNode[] {
  const heads = topHeadings(page, survey);
  const main = mainElement(page, survey, heads);
  const [head] = heads;
  const hasOwn = heads.some((element) => page.holds(main, element));
  return head !== undefined && heads.length === 1 && !hasOwn && survey.words(head) > 0 ? [head, main] : [main];
}

function mainElement(page: Page, survey: PageSurvey, heads: readonly PageNode[]): PageNode {
  const words = (element: PageNode) => survey.words(element);
  const best = (elements: readonly PageNode[], isWanted: (element: PageNode) => boolean, least = 0) => {
    let chosen: PageNode | null = null;
    let most = 0;
    for (const element of elements) {
      const own = words(element);
      if (own <= most || own < least || !isWanted(element) || survey.isDropped(element)) continue;
      chosen = element;
      most = own;
    }
    return chosen;
  };
  const main = best(survey.mains, () => true);
  const whole = main !== null && words(main) >= MOST * words(0) ? main : 0;
  const article = best(survey.articles, (one) => page.holds(whole, one));
  if (article !== null && words(article) >= MOST * words(whole) && hasTopHeading(page, article, survey)) return article;
  if (whole === main) return main;
  const content = best(survey.elements, (one) => CONTENT.test(page.purpose(one)), MOST * words(0));
  return content ?? innermost(page, survey, heads.length > 0 ? heads : firstSection(page, survey));
}

/** Goes into the element that has nearly all the words outside links, as long as hardly any are lost by it. */
function innermost(page: Page, survey: PageSurvey, heads: readonly PageNode[]): PageNode {
  const total = survey.unlinked(0);
  const [first, last] = [heads[0], heads.at(-1)];
  const holdsHeads = (element: PageNode) =>
    first === undefined || last === undefined || (page.holds(element, first) && page.holds(element, last));
  const limit = Math.min(FEW_WORDS, LEAST * total);
  for (let element: PageNode = 0; ; ) {
    const inside = page.elementsIn(element).filter((child) => !survey.isDropped(child));
    const next = inside.find((child) => total - survey.unlinked(child) <= limit);
    if (next === undefined || !CONTAINERS.has(page.name(next)) || !holdsHeads(next)) return element;
    element = next;
  }
}

function hasTopHeading(page: Page, article: PageNode, survey: PageSurvey): boolean {
  return survey.headings.some((heading) => page.holds(article, heading));
}

/** The headings of the first level that stand in nothing that is dropped. */
function topHeadings(page: Page, survey: PageSurvey): PageNode[] {
  return survey.headings.filter((element) => page.name(element) === 'h1' && !isInside(page, element, survey));
}

/** The first heading of the second level, which is that of the page where it has none of the first. */
function firstSection(page: Page, survey: PageSurvey): PageNode[] {
  const first = survey.headings.find((element) => page.name(element) === 'h2' && !isInside(page, element, survey));
  return first === undefined ? [] : [first];
}

/** Whether the element stands in something that is dropped. */
function isInside(page: Page, element: PageNode, survey: PageSurvey): boolean {
  for (let up = element; up >= 0; up = page.parent(up)) if (survey.isDropped(up)) return true;
  return false;
}
