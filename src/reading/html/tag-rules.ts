/** What the HTML Standard (section 13.2, parsing) says about elements of one name, as far as it shapes the tree. */
export interface TagRules {
  readonly name: string;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Holds text in which nothing but its own end tag is markup. */
  readonly isRaw: boolean;
  /** Its start tag closes an open paragraph. */
  readonly closesParagraph: boolean;
  /** Stops the search for the element that an end tag closes. */
  readonly isSpecial: boolean;
  /** Bounds the scope in which end tags and implied ends look for their element. */
  readonly boundsScope: boolean;
  /** Bold, links and the like: their end tags leave blocks inside them open. */
  readonly isFormatting: boolean;
  readonly isHeading: boolean;
  /** May stand in the head of a page. */
  readonly isForHead: boolean;
  /** `table` and what stands in it outside cells: everything else there moves before the table. */
  readonly isTableContext: boolean;
  readonly isTablePart: boolean;
  /** Ends drawings and formulas when it stands in them. */
  readonly breaksForeign: boolean;
}

const set = (names: string) => new Set(names.split(' '));

const VOID = set('area base br col embed frame hr img input keygen link meta param source track wbr basefont bgsound');
const RAW = set('script style textarea title xmp iframe noembed noframes noscript plaintext');
const CLOSES_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup ' +
    'main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form table hr xmp plaintext li dd dt',
);
const SPECIAL = set(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd ' +
    'details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript ' +
    'object ol p param plaintext pre script search section select source style summary table tbody td template ' +
    'textarea tfoot th thead title tr track ul wbr xmp',
);
const BOUNDS_SCOPE = set('applet caption html table td th marquee object template');
const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');
const FOR_HEAD = set('base basefont bgsound link meta noframes noscript script style template title');
const TABLE_CONTEXT = set('table tbody thead tfoot tr');
const TABLE_PART = set('caption colgroup col tbody thead tfoot tr td th');
const BREAKS_FOREIGN = set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);
const NO_RULES: TagRules = rulesFor('');
const ALL = new Set([...VOID, ...RAW, ...CLOSES_PARAGRAPH, ...SPECIAL, ...BOUNDS_SCOPE, ...FORMATTING, ...TABLE_PART]);
const KNOWN = new Map(
  [...ALL, 'span', 'sup', 'sub', 'abbr', 'cite', 'time', 'q', 'label'].map((name) => [name, rulesFor(name)]),
);

/** The rules for elements of this name, in small letters. */
export function rulesOf(name: string): TagRules {
  return KNOWN.get(name) ?? rulesFor(name);
}

/** The rules for elements of drawings and formulas, which share names with those of pages and nothing else. */
export function foreignRulesOf(name: string): TagRules {
  return { ...NO_RULES, name };
}

function rulesFor(name: string): TagRules {
  return {
    name,
    isVoid: VOID.has(name),
    isRaw: RAW.has(name),
    closesParagraph: CLOSES_PARAGRAPH.has(name),
    isSpecial: SPECIAL.has(name),
    boundsScope: BOUNDS_SCOPE.has(name),
    isFormatting: FORMATTING.has(name),
    isHeading: /^h[1-6]$/u.test(name),
    isForHead: FOR_HEAD.has(name),
    isTableContext: TABLE_CONTEXT.has(name),
    isTablePart: TABLE_PART.has(name),
    breaksForeign: BREAKS_FOREIGN.has(name),
  };
}
