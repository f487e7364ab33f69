/** Elements of the hierarchy that hold others under a heading. */
export const SECTIONS: ReadonlySet<string> = new Set([
  ...['article', 'attachment', 'book', 'chapter', 'component', 'division', 'level', 'part', 'section', 'subchapter'],
  ...['subdivision', 'subpart', 'subsection', 'subtitle', 'title', 'tome', 'tblock'],
  ...['debateSection', 'address', 'adjournment', 'administrationOfOath', 'communication', 'declarationOfVote'],
  ...['ministerialStatements', 'nationalInterest', 'noticesOfMotion', 'oralStatements', 'papers', 'personalStatements'],
  ...['petitions', 'pointOfOrder', 'prayers', 'proceduralMotions', 'questions', 'resolutions', 'rollCall'],
  ...['writtenStatements', 'introduction', 'background', 'arguments', 'remedies', 'motivation', 'decision'],
]);

/** Elements that are a paragraph with what is inside it. */
export const PARAGRAPHS: ReadonlySet<string> = new Set([
  ...['alinea', 'citation', 'clause', 'formula', 'paragraph', 'proviso', 'recital', 'rule', 'subclause'],
  ...['subparagraph', 'subrule', 'transitional', 'container', 'hcontainer', 'blockContainer'],
]);

/** Elements that are an item of a list. */
export const POINTS: ReadonlySet<string> = new Set(['point', 'indent', 'item', 'li']);

/** Paragraphs that say no more than that their words belong to the paragraph around them. */
export const CONTINUATIONS: ReadonlySet<string> = new Set(['alinea', 'subparagraph', 'blockContainer']);

/** Elements whose words are running text. */
export const RUNNING_TEXT: ReadonlySet<string> = new Set([
  ...['p', 'block', 'listIntroduction', 'listWrapUp', 'longTitle', 'narrative', 'scene', 'summary', 'from', 'caption'],
  'docTitle',
]);

/** Parts of a document that say something about it, or were read already. */
export const NO_CONTENT: ReadonlySet<string> = new Set(['meta', 'num', 'heading', 'subheading', 'toc', 'foreign']);
