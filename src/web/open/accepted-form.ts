/** A media range of an `Accept` header with how much it is wanted (RFC 9110, 12.5.1). */
interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  /** 0 to 1; 0 is refused. */
  readonly quality: number;
}

/** The longest header that is looked at, in characters: what comes after says nothing any more. */
const LONGEST_HEADER = 2_000;
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/u;
const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u;

/**
 * Which of the forms, in their order, an `Accept` header wants most; null where it wants none of them. A form may be
 * known by several media types, without parameters. Each is as wanted as the most particular range that it falls under
 * says; of those wanted alike the first is taken. Everything is wanted where nothing is said, and where nothing that is
 * said can be read.
 */
export function acceptedForm<Form extends string>(
  accept: string | undefined,
  forms: readonly { readonly form: Form; readonly types: readonly string[] }[],
): Form | null {
  const ranges = rangesIn(accept ?? '');
  if (ranges.length === 0) return forms[0]?.form ?? null;
  let best: { readonly form: Form; readonly quality: number } | null = null;
  for (const { form, types } of forms) {
    const quality = Math.max(...types.map((type) => qualityOf(type, ranges)));
    if (quality > (best?.quality ?? 0)) best = { form, quality };
  }
  return best?.form ?? null;
}

function rangesIn(header: string): MediaRange[] {
  return header
    .slice(0, LONGEST_HEADER)
    .split(',')
    .flatMap((part) => {
      const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const [type = '', subtype = '', ...more] = range.split('/');
      if (more.length > 0 || !TOKEN.test(type) || !TOKEN.test(subtype)) return [];
      if (type === '*' && subtype !== '*') return [];
      return [{ type, subtype, quality: qualityIn(parameters) }];
    });
}

/** What is no quality is read as 1, as if it were not there. */
function qualityIn(parameters: readonly string[]): number {
  const written = parameters.find((each) => each.startsWith('q='))?.slice(2);
  return written !== undefined && QUALITY.test(written) ? Number(written) : 1;
}

function qualityOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [type, subtype] = mediaType.split('/');
  const exact = ranges.filter((range) => range.type === type && range.subtype === subtype);
  const ofType = ranges.filter((range) => range.type === type && range.subtype === '*');
  const any = ranges.filter((range) => range.type === '*');
  const [first, ...others] = [exact, ofType, any].find((found) => found.length > 0) ?? [];
  return first === undefined ? 0 : Math.max(first.quality, ...others.map(({ quality }) => quality));
}
