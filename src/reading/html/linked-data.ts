/** What a page says about its document in JSON-LD (schema.org). */
export interface LinkedFacts {
  readonly title: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly issuer: string | null;
  readonly identifiers: readonly string[];
}

/** Things that are documents; sites, lists and persons are not. */
const DOCUMENT =
  /(?:Article|Report|Legislation|LegislationObject|CreativeWork|DigitalDocument|BlogPosting|PressRelease|Announcement|WebPage|TechArticle|GovernmentDocument)$/u;
const MOST_THINGS = 1000;

type Thing = Readonly<Record<string, unknown>>;

/** The facts of the first document that `json` describes, articles before pages; null where it describes none. */
export function linkedFacts(json: string): LinkedFacts | null {
  const documents = thingsIn(parsed(json)).filter((thing) => typesOf(thing).some((type) => DOCUMENT.test(type)));
  const thing = documents.find((one) => !typesOf(one).includes('WebPage')) ?? documents[0];
  if (!thing) return null;
  return {
    title: textOf(thing.headline) ?? textOf(thing.name),
    date: textOf(thing.datePublished) ?? textOf(thing.legislationDate) ?? textOf(thing.dateCreated),
    language: textOf(thing.inLanguage),
    issuer:
      nameOf(thing.publisher) ??
      nameOf(thing.sourceOrganization) ??
      nameOf(thing.legislationPassedBy) ??
      nameOf(thing.author),
    identifiers: [thing.legislationIdentifier, thing.identifier, thing['@id'], thing.url].flatMap(
      (value) => textOf(value) ?? (isThing(value) ? (textOf(value.value) ?? []) : []),
    ),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** All things of a value, those in lists and graphs too, without recursion. */
function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let index = 0; index < waiting.length && things.length < MOST_THINGS; index += 1) {
    const one = waiting[index];
    if (Array.isArray(one)) for (const inner of one.slice(0, MOST_THINGS)) waiting.push(inner);
    else if (isThing(one)) {
      things.push(one);
      waiting.push(one['@graph'], one.mainEntity, one.mainEntityOfPage);
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  const types: unknown = thing['@type'];
  return (Array.isArray(types) ? types : [types]).filter((type) => typeof type === 'string');
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return textOf(first) ?? (isThing(first) ? textOf(first.name) : null);
}
