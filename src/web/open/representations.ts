import { acceptedForm } from './accepted-form.ts';

/** The forms in which a permanent address answers, with what they are called in an `Accept` header and in a file name. */
const FORMS = {
  html: { types: ['text/html'], suffix: null },
  jsonld: { types: ['application/ld+json'], suffix: 'jsonld' },
  json: { types: ['application/json'], suffix: 'json' },
  csv: { types: ['text/csv'], suffix: 'csv' },
  xml: { types: ['application/akn+xml', 'application/xml', 'text/xml'], suffix: 'xml' },
  text: { types: ['text/plain'], suffix: 'txt' },
} as const;

/** One of the forms. */
export type Form = keyof typeof FORMS;

/** The media type with which each form is sent. */
export const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  html: 'text/html; charset=utf-8',
  jsonld: 'application/ld+json',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  xml: 'application/akn+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** What has a permanent address, by the first part of its path, and the forms in which it answers. */
const RESOURCES = {
  commitments: ['html', 'jsonld', 'json', 'csv', 'xml', 'text'],
  documents: ['html', 'jsonld', 'json', 'csv', 'xml', 'text'],
  deeds: ['html', 'jsonld', 'json', 'csv'],
  actors: ['html', 'jsonld', 'json', 'csv'],
  topics: ['html', 'jsonld', 'json'],
  pledges: ['html', 'jsonld', 'csv'],
  initiatives: ['html', 'jsonld'],
  news: ['html', 'jsonld'],
  events: ['html', 'jsonld'],
} as const satisfies Readonly<Record<string, readonly Form[]>>;

/** One of {@link RESOURCES}. */
export type ResourceKind = keyof typeof RESOURCES;

/** What is asked for at a permanent address. */
export interface Representation {
  readonly kind: ResourceKind;
  /** Identifier or address of the thing, as in its path. */
  readonly id: string;
  /** Null where nothing that is wanted is there. */
  readonly form: Form | null;
  /** Whether the address itself names the form, so that it answers in no other. */
  readonly isNamed: boolean;
}

const SUFFIXES = new Map<string, Form>(
  Object.entries(FORMS).flatMap(([form, { suffix }]) => (suffix === null ? [] : [[suffix, form as Form]])),
);
const ADDRESS = new RegExp(`^/(${Object.keys(RESOURCES).join('|')})/([^/.]+)(?:\\.([a-z]+))?$`, 'u');
/** Pages that stand where things do. */
const PAGES: ReadonlySet<string> = new Set(['initiatives/new', 'news/archive', 'events/past']);

/** What is asked for, by path and `Accept` header; null for what is no permanent address. */
export function representationAt(path: string, accept: string | undefined): Representation | null {
  const [, first, id = '', suffix] = ADDRESS.exec(path) ?? [];
  if (first === undefined || PAGES.has(`${first}/${id}`)) return null;
  const kind = first as ResourceKind;
  const forms: readonly Form[] = RESOURCES[kind];
  if (suffix === undefined) return { kind, id, form: acceptedForm(accept, offered(forms)), isNamed: false };
  const form = SUFFIXES.get(suffix);
  return form && forms.includes(form) ? { kind, id, form, isNamed: true } : null;
}

/** The other forms of a thing, each with its own address; `query` is what was asked of it, of which the day counts. */
export function alternativesOf({ kind, id }: Pick<Representation, 'kind' | 'id'>, query = ''): readonly Alternative[] {
  return RESOURCES[kind].flatMap((form) => {
    const { suffix, types } = FORMS[form];
    return suffix === null ? [] : [{ form, type: types[0], path: `/${kind}/${id}.${suffix}${dayOf(kind, query)}` }];
  });
}

/** The part of a query that asks for a day. */
export function dayOf(kind: ResourceKind, query: string): string {
  const day = kind === 'commitments' ? new URLSearchParams(query).get('as-of') : null;
  return day === null ? '' : `?${new URLSearchParams({ 'as-of': day })}`;
}

/** A form with its own address. */
export interface Alternative {
  readonly form: Form;
  readonly type: string;
  readonly path: string;
}

/** The media types in which a kind of thing answers, for those who asked for another. */
export function typesOf(kind: ResourceKind): readonly string[] {
  return RESOURCES[kind].map((form) => FORMS[form].types[0]);
}

function offered(forms: readonly Form[]) {
  return forms.map((form) => ({ form, types: FORMS[form].types }));
}
