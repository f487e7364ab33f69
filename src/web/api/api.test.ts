import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiAs } from '../../../tests/support/api.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { describedApi } from '../../../tests/support/described-api.ts';
import { createDocumentReader } from '../../desk/document-reader.ts';
import { ingestDocument } from '../../desk/ingest-document.ts';
import { operatorContext } from '../../desk/open-context.ts';
import type { SourceFile } from '../../reading/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import { apiWording, OPERATIONS } from '../../wording/api.ts';
import { createApp } from '../app.tsx';
import { catalogueOf, operationAddress } from './catalogue.ts';
import * as comparisonSchemas from './comparison-schemas.ts';
import * as detailSchemas from './detail-schemas.ts';
import * as baseSchemas from './schemas.ts';

const schemas = { ...baseSchemas, ...comparisonSchemas, ...detailSchemas };

const TODAY = '2026-03-01';

const CONCLUSIONS = `Conclusions on safe harbours for research data

Brussels, 4 May 2025

1. The Council invites the Commission to present an inventory of research archives by 30 June 2026.

2. The Council calls on Member States to open their archives to one another.

3. The European Union will fund ten shared archives before the end of 2027.

4. The Council welcomes the work of the archivists.
`;

const STRATEGY = `Strategi for havnenes digitale sikkerhed

Danmark vil oprette tre øvelseshavne inden udgangen af 2027.

Danmark bør dele sine erfaringer med de baltiske lande.

Danmark har åbnet den første øvelseshavn i Esbjerg.
`;

const { database, databaseFor } = await testDatabase();
const now = () => new Date(`${TODAY}T12:00:00Z`);
const parts = { database, databaseFor, today: () => TODAY, now };
const context = operatorContext(parts);
const reportError = (error: unknown) => expect.unreachable(String(error));
const options = { reportError };
const api = apiAs(context, options);
const read = await describedApi(api);
const reader = createDocumentReader();
/** A register of its own for what would change the figures of the other tests. */
const own = await testDatabase();
const ownContext = operatorContext({ ...parts, database: own.database });
const ownApi = apiAs(ownContext, options);
let conclusions = '';

function textFile(name: string, words: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(words) };
}

async function refusal(path: string, init: RequestInit = {}) {
  const response = await api.request(path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = schemas.problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

beforeAll(async () => {
  const stored = await ingestDocument(context, {
    file: textFile('conclusions.txt', CONCLUSIONS),
    declared: { issuer: 'eu-council', date: '2025-05-04' },
    reader,
  });
  conclusions = stored.document.id;
  await ingestDocument(context, {
    file: textFile('strategi.txt', STRATEGY),
    declared: { issuer: 'dk-government', date: '2024-02-01' },
    reader,
  });
}, 60_000);

afterAll(() => reader.close());

describe('description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const document = await (await api.request('/openapi.json')).json();
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('knows every operation that is worded, with a sentence on each parameter', async () => {
    const document = await (await api.request('/openapi.json')).json();
    expect(catalogueOf(document).operations.map(({ name }) => name)).toEqual([...OPERATIONS]);
    for (const item of Object.values<{ get: { parameters?: { description: string }[] } }>(document.paths)) {
      for (const parameter of item.get.parameters ?? []) expect(parameter.description).toMatch(/\.$/);
    }
  });

  it('is what a program gets at the root', async () => {
    const root = await api.request('/', { headers: { accept: '*/*' } });
    expect(await root.json()).toEqual(await (await api.request('/openapi.json')).json());
    expect(root.headers.get('vary')).toContain('Accept');
  });
});

describe('documents', () => {
  it('lists them, the newest first', async () => {
    const list = await read('/documents', 'DocumentList', schemas.documentListSchema);
    expect(list.total).toBe(2);
    expect(list.rows.map(({ date }) => date)).toEqual(['2025-05-04', '2024-02-01']);
    expect(list.rows[0]?.issuer?.id).toBe('eu-council');
  });

  it('gives one with its text, and its statements in it', async () => {
    const document = await read(`/documents/${conclusions}`, 'Document', schemas.documentSchema);
    expect(document.text).toContain('The Council calls on Member States');
    expect(document.manifestations.map(({ fileName }) => fileName)).toEqual(['conclusions.txt']);
    const found = await read(document.commitments.replace('/api', ''), 'CommitmentList', schemas.commitmentListSchema);
    expect(found.rows.map(({ kind }) => kind)).toEqual(['call', 'call', 'undertaking', 'stance']);
    for (const { start, end, quote } of found.rows) expect(document.text.slice(start, end)).toBe(quote);
  });

  it('gives its passages with their words', async () => {
    const { text } = await read(`/documents/${conclusions}`, 'Document', schemas.documentSchema);
    const passages = await read(`/documents/${conclusions}/passages`, 'PassageList', schemas.passageListSchema);
    expect(passages.rows.map(({ number }) => number).filter(Boolean)).toEqual(['1.', '2.', '3.', '4.']);
    for (const passage of passages.rows) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
  });

  it('gives one as Akoma Ntoso, in the edition asked for', async () => {
    const { text } = await read(`/documents/${conclusions}`, 'Document', schemas.documentSchema);
    const response = await api.request(`/documents/${conclusions}/akoma-ntoso?edition=standard`);
    expect(response.headers.get('content-type')).toBe('application/akn+xml; charset=utf-8');
    const xml = await response.text();
    expect(xml).toContain('xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"');
    const back = await readDocument({ name: 'document.akn', bytes: new TextEncoder().encode(xml) });
    expect([back.text, back.issuer]).toEqual([text, 'Council of the European Union']);
    expect((await api.request(`/documents/${conclusions}/akoma-ntoso?edition=first`)).status).toBe(400);
    expect((await api.request('/documents/0000000000/akoma-ntoso')).status).toBe(404);
  });

  it('gives only the kinds asked for', async () => {
    const path = `/documents/${conclusions}/commitments?kind=stance&kind=undertaking`;
    const found = await read(path, 'CommitmentList', schemas.commitmentListSchema);
    expect(found.rows.map(({ kind }) => kind)).toEqual(['undertaking', 'stance']);
  });
});

describe('versions', () => {
  it('says what changed from one to the other, and what language versions disagree about', async () => {
    const take = (name: string, words: string, declared = {}) =>
      ingestDocument(ownContext, { file: textFile(name, words), declared, reader });
    const first = await take('v1.txt', CONCLUSIONS);
    const revised = CONCLUSIONS.replace('by 30 June 2026', 'in due course').replace('will fund', 'should fund');
    const second = await take('v2.txt', revised, { newVersionOf: first.document.id });
    const words = 'Rådet opfordrer medlemsstaterne til at åbne deres arkiver inden 2029.';
    const danish = await take('v2.da.txt', words, { sameAs: second.document.id });
    const ids = { first: first.document.id, second: second.document.id, danish: danish.document.id };

    const versions = `/documents/${ids.first}/versions/${ids.second}`;
    const comparison = await read(versions, 'VersionComparison', schemas.versionComparisonSchema, ownApi);
    expect([comparison.before.version, comparison.after.version]).toEqual([1, 2]);
    const shifts = comparison.commitments.flatMap((change) => change.shifts);
    expect(shifts).toEqual(expect.arrayContaining(['deadline-dropped', 'verb-weaker', 'kind-changed']));
    const document = await read(`/documents/${ids.second}`, 'Document', schemas.documentSchema, ownApi);
    expect(document.versions.map(({ id }) => id)).toEqual([ids.first, ids.second]);
    expect(document.languageVersions).toMatchObject([{ id: ids.danish, recognisedBy: 'declared' }]);

    const beside = `/documents/${ids.second}/beside/${ids.danish}`;
    const { rows, twins } = await read(beside, 'SideBySide', schemas.sideBySideSchema, ownApi);
    expect(rows.filter(({ left, right }) => left && right)).toHaveLength(1);
    expect(twins.flatMap(({ disagreements }) => disagreements.map(({ part }) => part))).toContain('deadline');
    const changed = comparison.commitments.find((change) => change.shifts.includes('deadline-dropped'))?.after?.id;
    const detail = await read(`/commitments/${changed}`, 'CommitmentDetail', schemas.commitmentDetailSchema, ownApi);
    expect(detail.history).toMatchObject([{ kind: 'reworded', before: { document: { id: ids.first } } }]);

    const statusOf = async (of: string) => (await ownApi.request(`/documents/${ids.first}/${of}`)).status;
    const wrong = [`versions/${ids.danish}`, `beside/${ids.second}`, 'versions/0000000000'];
    expect(await Promise.all(wrong.map(statusOf))).toEqual([400, 400, 404]);
  });
});

describe('register', () => {
  it('filters, with a count for every value', async () => {
    const page = await read('/commitments?kind=call&bearer=eu-commission', 'RegisterPage', schemas.registerPageSchema);
    expect(page.rows.map(({ commitment }) => commitment.bearers[0]?.actor?.id)).toEqual(['eu-commission']);
    expect(page.rows[0]?.commitment.deadline).toMatchObject({ edtf: '2026-06-30', dueOn: '2026-06-30' });
    expect(page.facets.kind.find(({ value }) => value === 'call')?.selected).toBe(true);
    expect(page.facets.bearer.find(({ value }) => value === 'eu-commission')?.actor?.names.da).toBe(
      'Europa-Kommissionen',
    );
  });

  it('keeps to a language', async () => {
    const page = await read('/commitments?language=da', 'RegisterPage', schemas.registerPageSchema);
    expect(page.rows.map(({ commitment }) => commitment.language)).toEqual(['da', 'da']);
    expect(page.facets.language.map(({ value, count, selected }) => [value, count, selected])).toEqual([
      ['da', 2, true],
      ['en', 3, false],
    ]);
  });

  it('finds inflected words in both languages and says where they are', async () => {
    const page = await read('/commitments?q=erfaring', 'RegisterPage', schemas.registerPageSchema);
    const [row] = page.rows;
    expect(row?.marks.map(({ start, end }) => row.commitment.quote.slice(start, end))).toEqual(['erfaringer']);
  });

  it('pages forwards and back by following addresses', async () => {
    const first = await read('/commitments?sort=oldest&limit=2', 'RegisterPage', schemas.registerPageSchema);
    const follow = (address: string | null) => {
      expect(address).toMatch(/^\/commitments\?/);
      return read(String(address), 'RegisterPage', schemas.registerPageSchema);
    };
    const ids = (page: typeof first) => page.rows.map(({ commitment }) => commitment.id);
    expect(first.total).toBe(5);
    const second = await follow(first.next);
    const third = await follow(second.next);
    expect(new Set([first, second, third].flatMap(ids)).size).toBe(5);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(ids(await follow(second.previous))).toEqual(ids(first));
  });

  it('shows a commitment with the rules that found it', async () => {
    const page = await read('/commitments?kind=undertaking&bearer=eu', 'RegisterPage', schemas.registerPageSchema);
    const id = page.rows[0]?.commitment.id;
    const commitment = await read(`/commitments/${id}`, 'CommitmentDetail', schemas.commitmentDetailSchema);
    expect(commitment.trace.map(({ stage }) => stage)).toContain('kind');
    for (const { conclusion } of commitment.trace) expect(conclusion.da).not.toBe(conclusion.en);
    expect(commitment.html).toBe(`/commitments/${id}`);
  });
});

describe('actors, search, overview', () => {
  it('says what an actor owes', async () => {
    const list = await read('/actors', 'ActorList', schemas.actorListSchema);
    expect(list.rows.find(({ id }) => id === 'eu-commission')).toMatchObject({ owes: 1, documents: 1 });
    const actor = await read('/actors/eu-commission', 'Actor', schemas.actorSchema);
    expect(actor.owed.map(({ kind }) => kind)).toEqual(['call']);
    expect(actor.namedIn.map(({ document }) => document.id)).toEqual([conclusions]);
  });

  it('finds passages', async () => {
    const hits = await read('/search?q=archivist', 'PassageHits', schemas.passageHitsSchema);
    expect(hits.rows.map(({ passage }) => passage.number)).toEqual(['4.']);
  });

  it('sums up', async () => {
    const overview = await read('/overview', 'Overview', schemas.overviewSchema);
    expect(overview).toMatchObject({ documents: 2, counts: { call: 2, stance: 1 } });
    expect(overview.upcoming[0]?.deadline?.dueOn).toBe('2026-06-30');
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['/documents/0000000000', 'not-found', 404],
    ['/documents/0000000000/passages', 'not-found', 404],
    ['/commitments/..%2f..%2fetc', 'not-found', 404],
    ['/documents/%00', 'not-found', 404],
    ['/actors/nobody', 'not-found', 404],
    ['/actors/%27%20or%201=1', 'not-found', 404],
    ['/nothing/here', 'not-found', 404],
    ['/commitments?kind=promise', 'invalid-parameters', 400],
    ['/commitments?language=xx', 'invalid-parameters', 400],
    ['/commitments?year=20x5', 'invalid-parameters', 400],
    ['/commitments?limit=0', 'invalid-parameters', 400],
    ['/commitments?limit=101', 'invalid-parameters', 400],
    ['/commitments?cursor=elsewhere', 'invalid-parameters', 400],
    ['/commitments?page=2', 'invalid-parameters', 400],
    ['/documents?kind=call', 'invalid-parameters', 400],
    ['/search', 'invalid-parameters', 400],
    ['/search?q=', 'invalid-parameters', 400],
    ['/search?q=one&q=two', 'invalid-parameters', 400],
  ])('%s', async (path, type, status) => {
    const problem = await refusal(path);
    expect(problem).toMatchObject({ type: `/api#problem-${type}`, status });
    expect(problem.detail).toMatch(/[.…]$/);
  });

  it('refuses a text without end', async () => {
    expect((await refusal(`/commitments?q=${'a'.repeat(501)}`)).issues?.map(({ field }) => field)).toEqual(['q']);
  });

  it('names every parameter that is wrong', async () => {
    const { issues } = await refusal('/commitments?kind=promise&year=x&colour=red');
    expect(issues?.map(({ field }) => field).sort()).toEqual(['colour', 'kind', 'year']);
  });

  it('is said in Danish to those who read Danish', async () => {
    const headers = { 'accept-language': 'da-DK,da;q=0.9,en;q=0.5' };
    expect((await refusal('/documents/0000000000', { headers })).title).toBe('Ikke fundet');
    expect((await refusal('/commitments?limit=0', { headers })).detail).toBe(
      '»limit« skal være et helt tal fra 1 til 100.',
    );
  });

  it('includes changing anything', async () => {
    const response = await api.request('/documents', { method: 'POST', body: '{}' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('takes words that mean nothing to the database for what they are', async () => {
    for (const words of ['%00', '%27%20%26%20%21', '%F0%9F%98%80', '%22', '-', '*', '(((']) {
      expect((await api.request(`/commitments?q=${words}`)).status).toBe(200);
    }
  });
});

describe('headers', () => {
  it('spare the body of an unchanged answer', async () => {
    const first = await api.request('/documents');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const second = await apiAs(context, { ...options, apiOrigins: ['*'] }).request('/documents', { headers });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('let other sites read only where the operator says so', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const allowed = async (app: typeof api) => {
      const response = await app.request('/documents', { headers });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed(api)).toBeNull();
    expect(await allowed(apiAs(context, { ...options, apiOrigins: ['*'] }))).toBe('*');
    expect(await allowed(apiAs(context, { ...options, apiOrigins: ['https://elsewhere.example'] }))).toBe(
      'https://elsewhere.example',
    );
    expect(await allowed(apiAs(context, { ...options, apiOrigins: ['https://another.example'] }))).toBeNull();
  });
});

describe('page', () => {
  const identify = async () => context.principal;
  const app = createApp({ ...parts, ...options, identify, reader, maximumUploadBytes: 1_000_000 });
  const page = async (language: string) => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': language };
    return (await app.request('/api', { headers })).text();
  };

  it.each(['da', 'en'] as const)('names every operation in %s', async (locale) => {
    const html = await page(locale);
    for (const name of OPERATIONS) expect(html).toContain(apiWording[locale].operations[name].summary);
    expect(html).toContain(`<html lang="${locale}"`);
  });

  it('has no link that leads nowhere', async () => {
    const html = await page('en');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !ids.has(id))).toEqual([]);
    const examples = [...html.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, path]) =>
      String(path).replaceAll('&amp;', '&'),
    );
    const needTwoVersions = 2;
    // Of the pledge, its list of signatories, one of them, its rounds, one of those, a group, a press release and an event.
    const needInitiatives = 8;
    expect(examples.length).toBe(OPERATIONS.length - needTwoVersions - needInitiatives + 1);
    for (const path of examples) expect((await app.request(path)).status, path).toBe(200);
  });
});

describe('forms of the page', () => {
  it('lead to the operation, blank fields left out', async () => {
    const response = await api.request('/try/searchRegister?q=+archives+&kind=call&kind=stance&bearer=&sort=');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/api/commitments?q=archives&kind=call&kind=stance');
  });

  it('put an identifier into the path, whatever it is', async () => {
    const document = await (await api.request('/openapi.json')).json();
    const operation = catalogueOf(document).operations.find(({ name }) => name === 'getDocument');
    if (!operation) throw new Error('getDocument is missing');
    expect(operationAddress(operation, new URLSearchParams({ id: '../x?y' }))).toBe('/api/documents/..%2Fx%3Fy');
  });
});
