import { isElement, purposeOf } from './elements.ts';
import type { PageElement } from './page-nodes.ts';
import type { PageSurvey } from './page-survey.ts';

/** Share of the page's words that an element must have to be the document. */
const MOST = 0.5;
/** Share of the words outside links that may be lost by going into an element, and how many characters at most. */
const LEAST = 0.05;
const FEW_WORDS = 400;
/** What sites call the element that holds their text. */
const CONTENT =
  /(?:^|\s)(?:docHtml|eli-container|document1|TexteOnly|main-?content|mainContent|bodyContent|mw-content-text|entry-content|post-content|article-?(?:body|content|text)|node__content|field--name-(?:body|field-body)|content-main|page-content|rich-?text)(?=\s|$)/iu;

/**
 * The elements that hold the document, in reading order: `main`, the one long `article`, what the site calls its
 * content, else the innermost element that has nearly all the words that lead nowhere; before it the heading of the
 * first level, where the page has it elsewhere.
 */
export function mainElements(page: PageElement, survey: PageSurvey): PageElement[] {
  const main = mainElement(page, survey);
  const heads = survey.elements.filter((element) => element.tagName === 'h1' && !isInside(element, survey));
  const [head] = heads;
  const hasOwn = heads.some((element) => contains(main, element));
  return head && heads.length === 1 && !hasOwn && survey.of(head).words > 0 ? [head, main] : [main];
}

function mainElement(page: PageElement, survey: PageSurvey): PageElement {
  const wordsOf = (element: PageElement) => survey.of(element).words;
  const best = (isWanted: (element: PageElement) => boolean) =>
    survey.elements.reduce<PageElement | null>(
      (chosen, one) =>
        isWanted(one) && !survey.isDropped(one) && wordsOf(one) > (chosen ? wordsOf(chosen) : 0) ? one : chosen,
      null,
    );
  const main = best((one) => one.tagName === 'main' || (one.hasAttributes && one.attribute('role') === 'main'));
  const whole = main && wordsOf(main) >= MOST * wordsOf(page) ? main : page;
  const article = best((one) => one.tagName === 'article' && contains(whole, one));
  if (article && wordsOf(article) >= MOST * wordsOf(whole) && hasTopHeading(article, survey)) return article;
  if (whole === main) return main;
  const content = best((one) => one.hasAttributes && CONTENT.test(purposeOf(one)));
  if (content && wordsOf(content) >= MOST * wordsOf(page)) return content;
  return innermost(page, survey);
}

/** Goes into the element that has nearly all the words outside links, as long as hardly any are lost by it. */
function innermost(page: PageElement, survey: PageSurvey): PageElement {
  const unlinked = (element: PageElement) => survey.of(element).words - survey.of(element).linked;
  const total = unlinked(page);
  const heads = survey.elements.filter((element) => element.tagName === 'h1' && !isInside(element, survey));
  const limit = Math.min(FEW_WORDS, LEAST * total);
  for (let element = page; ; ) {
    const inside = element.children.filter(isElement).filter((child) => !survey.isDropped(child));
    const next = inside.find((child) => total - unlinked(child) <= limit);
    if (!next || !isContainer(next) || heads.some((head) => !contains(next, head))) return element;
    element = next;
  }
}

function isContainer(element: PageElement): boolean {
  return ['body', 'div', 'section', 'article', 'main', 'center', 'form'].includes(element.tagName);
}

function hasTopHeading(article: PageElement, survey: PageSurvey): boolean {
  return survey.elements.some((one) => (one.tagName === 'h1' || one.tagName === 'h2') && contains(article, one));
}

/** Whether the element stands in something that is dropped. */
function isInside(element: PageElement, survey: PageSurvey): boolean {
  for (let up: PageElement | null = element; up; up = up.parent) if (survey.isDropped(up)) return true;
  return false;
}

function contains(outer: PageElement, inner: PageElement): boolean {
  for (let up: PageElement | null = inner; up; up = up.parent) if (up === outer) return true;
  return false;
}
