/** What the HTML Standard (section 13.2, parsing) says about elements of one name, as far as it shapes the tree. */
export interface TagRules {
  readonly name: string;
  /** The place of the name among all names; elements of drawings share it with those of pages. */
  readonly index: number;
  /** Stands for text, not for an element. */
  readonly isText: boolean;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Holds text in which nothing but its own end tag is markup. */
  readonly isRaw: boolean;
  /** `html`, `head` and `body`, which every page has. */
  readonly isFrame: boolean;
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
  /** Stands in a line of its own. */
  readonly isBlock: boolean;
  /** Its words are no part of what a person reads as the document. */
  readonly isDropped: boolean;
}

const set = (names: string) => new Set(names.split(' '));

const VOID = set('area base br col embed frame hr img input keygen link meta param source track wbr basefont bgsound');
const RAW = set('script style textarea title xmp iframe noembed noframes noscript plaintext');
const FRAME = set('html head body');
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
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul',
);
const DROPPED = set(
  'script style template noscript head title iframe object embed svg math canvas audio video map button select input ' +
    'textarea datalist dialog nav menu search img picture noframes rt rp',
);
const HEADINGS = set('h1 h2 h3 h4 h5 h6');
const OTHERS = ['span', 'abbr', 'cite', 'time', 'q', 'label', 'svg', 'math'];
const NAMES = [
  ...new Set([
    ...[...VOID, ...RAW, ...FRAME, ...CLOSES_PARAGRAPH, ...SPECIAL, ...BOUNDS_SCOPE, ...FORMATTING, ...TABLE_PART],
    ...[...BREAKS_FOREIGN, ...BLOCKS, ...DROPPED, ...OTHERS],
  ]),
];

/** What stands for a text among elements, and for one of white space alone. */
export const TEXT = rulesFor('#text', -1, () => false);
export const BLANK = rulesFor('#blank', -1, () => false);

const KNOWN = new Map(NAMES.map((name, index) => [name, rulesFor(name, index, (names) => names.has(name))]));
/** The known names by their {@link hashOf}; of two with one hash the first: the other is looked up by its letters. */
const BY_HASH = new Map([...KNOWN.values()].reverse().map((tag) => [hashOf(tag.name), tag]));

/** The hash of a name with one more unit at its end; that of no unit is 0. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The rules for the elements of one page, by their names. */
export class TagNames {
  private readonly others = new Map<string, TagRules>();
  private readonly foreign = new Map<number, TagRules>();

  /** The rules for elements of this name, in small letters. */
  of(name: string): TagRules {
    const known = KNOWN.get(name) ?? this.others.get(name);
    if (known) return known;
    const other = rulesFor(name, NAMES.length + this.others.size, () => false);
    this.others.set(name, other);
    return other;
  }

  /**
   * The rules for the name that stands in `html` from `start` to `end`, in letters of either size. `hash` is the
   * {@link hashWith} of its units.
   */
  at(html: string, start: number, end: number, hash: number): TagRules {
    const known = BY_HASH.get(hash);
    if (known && known.name.length === end - start && html.startsWith(known.name, start)) return known;
    return this.of(html.slice(start, end).toLowerCase());
  }

  /** The rules for elements of drawings and formulas, which share names with those of pages and little else. */
  foreignOf({ name, index }: TagRules): TagRules {
    const known = this.foreign.get(index);
    if (known) return known;
    const tag = rulesFor(name, index, (names) => (names === BLOCKS || names === DROPPED) && names.has(name));
    this.foreign.set(index, tag);
    return tag;
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = hashWith(hash, name.charCodeAt(at));
  return hash;
}

/** Rules made in one place only: objects of one shape are read fastest. */
function rulesFor(name: string, index: number, isIn: (names: ReadonlySet<string>) => boolean): TagRules {
  return {
    name,
    index,
    isText: index < 0,
    isVoid: isIn(VOID),
    isRaw: isIn(RAW),
    isFrame: isIn(FRAME),
    closesParagraph: isIn(CLOSES_PARAGRAPH),
    isSpecial: isIn(SPECIAL),
    boundsScope: isIn(BOUNDS_SCOPE),
    isFormatting: isIn(FORMATTING),
    isHeading: isIn(HEADINGS),
    isForHead: isIn(FOR_HEAD),
    isTableContext: isIn(TABLE_CONTEXT),
    isTablePart: isIn(TABLE_PART),
    breaksForeign: isIn(BREAKS_FOREIGN),
    isBlock: isIn(BLOCKS),
    isDropped: isIn(DROPPED),
  };
}
