import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { INTERNAL_AUDIENCE, moveToAudience, PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import { testDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { givenLights } from './given-lights.ts';
import { givenNews } from './given-news.ts';
import { openSite, SITE, type Triple, triplesAt } from './open-site.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const TABLES = [
  ...['commitments', 'deeds', 'documents', 'actors', 'signatories', 'accounts', 'groups', 'releases', 'events'],
];

const own = await testDatabase();
const { database } = own;
const editor = { role: 'editor', personId: 'somebody', name: 'Somebody', teamIds: [] } as const;
const { ask, operator } = openSite(own, { editor });
let [open, hidden, lights, commitment] = ['', '', '', ''];

beforeAll(async () => {
  const given = await givenDocument(database, {
    title: 'Open quays',
    date: '2026-01-15',
    commitments: [
      { quote: '=SUM(A1) is what we will pay; "all" of it.', bearers: ['dk', 'eu'], dueOn: '2026-12-31' },
      { quote: 'We will sweep.', kind: 'call', parts: { negated: true } },
    ],
    deeds: [{ quote: 'We swept in June.', actors: ['dk'] }],
  });
  open = given.id;
  const other = await givenDocument(database, {
    title: 'Zwergdommel',
    date: '2026-01-16',
    commitments: [{ quote: 'We will hide the Zwergdommel.', bearers: ['se'] }],
    deeds: [{ quote: 'We hid the Zwergdommel.', actors: ['se'] }],
  });
  hidden = other.id;
  await moveToAudience(database, hidden, INTERNAL_AUDIENCE);
  ({ text: lights, commitment } = await givenLights(database, operator));
  await givenNews(database, operator, commitment);
});

interface Metadata {
  readonly url: string;
  readonly tableSchema: {
    readonly primaryKey: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly datatype: string | { readonly base: string; readonly format: string };
      readonly required?: boolean;
      readonly separator?: string;
      readonly 'dc:description': readonly { readonly '@language': string; readonly '@value': string }[];
    }[];
  };
}

/** What a value of each data type looks like. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  anyURI: /^https?:\/\/\S+$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u,
  integer: /^-?\d+$/u,
  decimal: /^-?\d+(?:\.\d+)?$/u,
  boolean: /^(?:true|false)$/u,
};

async function rowsOf(table: string): Promise<Record<string, string>[]> {
  const answer = await ask(`/data/${table}.csv`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  return parse(await answer.text(), { bom: true, columns: true });
}

describe('a table', () => {
  test.each(TABLES)('%s is what its metadata says', async (table) => {
    const metadata = (await (await ask(`/data/${table}.csv-metadata.json`)).json()) as Metadata;
    expect(metadata.url).toBe(`${SITE}/data/${table}.csv`);
    const { columns, primaryKey } = metadata.tableSchema;
    const [header = ''] = (await (await ask(`/data/${table}.csv`)).text()).split('\r\n');
    expect(header.replace('\uFEFF', '').split(',')).toEqual(columns.map(({ name }) => name));
    const rows = await rowsOf(table);
    expect(rows.length).toBeGreaterThan(0);
    for (const { name, datatype, required, separator, ...column } of columns) {
      expect(column['dc:description'].map((each) => each['@language'])).toEqual(['da', 'en']);
      const base = typeof datatype === 'string' ? datatype : datatype.base;
      for (const cell of rows.map((row) => row[name] ?? '')) {
        expect([name, !required || cell !== '']).toEqual([name, true]);
        for (const value of separator === undefined ? [cell] : cell.split(separator)) {
          if (value === '') continue;
          expect([name, value]).toEqual([name, expect.stringMatching(FORMS[base] ?? /^$/u)]);
          if (typeof datatype !== 'string') expect(value).toMatch(new RegExp(`^(?:${datatype.format})$`, 'u'));
        }
      }
    }
    const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('of commitments has the words, safe from spreadsheets, and where each stands', async () => {
    const rows = await rowsOf('commitments');
    expect(rows.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([`'=SUM(A1) is what we will pay; "all" of it.`, 'We will sweep.']),
    );
    expect(rows.find(({ quote }) => quote?.includes('SUM'))).toMatchObject({
      ...{ bearers: 'dk; eu', due_on: '2026-12-31', verdict: 'not-assessed', progress: 'not-reported' },
      ...{ document_title: 'Open quays', negated: 'false', kind: 'undertaking' },
    });
  });

  test('of groups has who belongs to them and how far they are, and what nobody reported on is told apart', async () => {
    const rows = await rowsOf('groups');
    expect(rows.map(({ slug, dormant }) => [slug, dormant])).toEqual([
      ['keepers', 'false'],
      ['sleepers', 'true'],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ address: `${SITE}/initiatives/keepers`, kind: 'coalition', carries_out: 'lights', name_da: 'De keepers' },
      ...{ leads: 'dk', members: 'dk', deliverables: '1', not_reported: '1', delivered: '0', overdue: '0' },
      last_sign_on: '2026-02-20',
    });
  });

  test('of releases has those that are published, language by language', async () => {
    const rows = await rowsOf('releases');
    expect(rows).toMatchObject([
      {
        ...{ slug: 'piers', address: `${SITE}/news/piers/en`, language: 'en', title: 'On piers' },
        ...{
          published_at: '2026-03-01T12:00:00.000Z',
          topics: 'cybersecurity',
          pledges: 'lights',
          commitments: commitment,
        },
      },
    ]);
  });

  test('of events has what was announced there, as far as everybody may see it', async () => {
    const rows = await rowsOf('events');
    expect(rows.map(({ name_en, status }) => [name_en, status])).toEqual([
      ['Dawn', 'planned'],
      ['Night of lights', 'held'],
    ]);
    expect(rows[1]).toMatchObject({
      ...{ kind: 'conference', starts_at: '2026-02-10T22:30:00.000Z', time_zone: 'Europe/Copenhagen' },
      ...{ place: 'Esbjerg', initiatives: 'lights', commitments: commitment, deeds: '' },
    });
    await moveToAudience(database, lights, INTERNAL_AUDIENCE);
    expect((await rowsOf('events'))[1]).toMatchObject({ slug: rows[1]?.slug, commitments: '' });
    expect((await rowsOf('releases'))[0]).toMatchObject({ slug: 'piers', commitments: '', pledges: 'lights' });
    await moveToAudience(database, lights, PUBLIC_AUDIENCE);
  });

  test('holds what everybody may see, whoever asks', async () => {
    for (const cookie of ['', 'who=editor']) {
      for (const table of TABLES) {
        const text = await (await ask(`/data/${table}.csv`, { cookie })).text();
        expect([table, /Zwergdommel|\bse\b/u.test(text)]).toEqual([table, false]);
      }
      const graph = await (await ask('/data/commitments.jsonld', { cookie })).text();
      expect(graph).not.toContain('Zwergdommel');
      const archive = await (await ask('/data/documents.zip', { cookie })).arrayBuffer();
      expect(Object.keys(unzipSync(new Uint8Array(archive))).sort()).toEqual([`${open}.xml`, `${lights}.xml`].sort());
    }
  });
});

describe('everything at once', () => {
  test('is JSON-LD that a processor reads', async () => {
    const triples = await triplesAt(ask, '/data/commitments.jsonld');
    const commitments = triples.filter(
      ([, predicate, object]) => predicate === TYPE && object.endsWith('ns#Commitment'),
    );
    expect(commitments).toHaveLength(3);
  });

  test('is documented on a page in both languages', async () => {
    for (const [language, words] of [
      ['da', 'Åbne data'],
      ['en', 'Open data'],
    ] as const) {
      const page = await (await ask('/data', { 'accept-language': language })).text();
      expect(page).toContain(`<h1>${words}</h1>`);
      for (const table of TABLES) expect(page).toContain(`href="/data/${table}.csv"`);
      for (const column of ['deadline_edtf', 'next_step', 'signed_on'])
        expect(page).toContain(`<code>${column}</code>`);
    }
  });
});

describe('the catalogue', () => {
  test('has what DCAT-AP 3 demands of catalogues, data sets, distributions and services', async () => {
    const triples = await triplesAt(ask, '/data/catalog.jsonld');
    const of = (subject: string, predicate: string) =>
      triples.filter(([one, two]) => one === subject && two === predicate).map(([, , object]) => object);
    const typed = (type: string) =>
      triples.filter(([, two, three]) => two === TYPE && three === type).map(([one]) => one);
    const demand = (type: string, predicates: readonly string[]) => {
      for (const each of typed(type)) {
        for (const predicate of predicates) expect([each, predicate, of(each, predicate)]).not.toContainEqual([]);
      }
    };
    expect(typed(`${DCAT}Catalog`)).toEqual([`${SITE}/data/catalog.jsonld`]);
    expect(typed(`${DCAT}Dataset`)).toHaveLength(TABLES.length);
    expect(typed(`${DCAT}Distribution`)).toHaveLength(TABLES.length + 2);
    const described = [`${DCT}title`, `${DCT}description`];
    demand(`${DCAT}Catalog`, [
      ...described,
      ...[`${DCT}publisher`, `${DCT}license`, `${DCT}language`, `${DCT}modified`, `${DCAT}dataset`],
      ...[`${DCAT}service`, 'http://xmlns.com/foaf/0.1/homepage'],
    ]);
    demand(`${DCAT}Dataset`, [
      ...described,
      ...[`${DCAT}distribution`, `${DCAT}contactPoint`, `${DCAT}keyword`, `${DCAT}theme`, `${DCT}publisher`],
      ...[`${DCT}accrualPeriodicity`, `${DCT}accessRights`, `${DCT}language`, `${DCT}modified`, `${DCT}identifier`],
    ]);
    demand(`${DCAT}Distribution`, [
      ...[`${DCAT}accessURL`, `${DCAT}downloadURL`, `${DCAT}mediaType`, `${DCT}format`, `${DCT}license`, `${DCT}title`],
    ]);
    demand(`${DCAT}DataService`, [
      ...described,
      `${DCAT}endpointURL`,
      `${DCAT}endpointDescription`,
      `${DCAT}servesDataset`,
    ]);
    expect(triples.filter(([, , object]: Triple) => object.endsWith('licence/CC_BY_4_0')).length).toBeGreaterThan(5);
    const names = triples.filter(([, two]) => two === 'http://xmlns.com/foaf/0.1/name').map(([, , object]) => object);
    expect(names).toEqual(['Servanda']);
    for (const address of typed(`${DCAT}Distribution`).flatMap((each) => of(each, `${DCAT}downloadURL`))) {
      expect([address, (await ask(address.slice(SITE.length))).status]).toEqual([address, 200]);
    }
  });

  test('says the licence and the contact of whoever runs the site', async () => {
    const openData = { licence: 'https://licence.example/own', contact: 'mailto:data@house.example' };
    const site = openSite(own, {}, { openData });
    const catalogue = await (await site.ask('/data/catalog.jsonld')).text();
    expect(catalogue).toContain('"vcard:hasEmail":{"@id":"mailto:data@house.example"}');
    expect(catalogue).not.toContain('CC_BY');
    expect(await (await site.ask('/data')).text()).toContain('href="https://licence.example/own"');
  });
});
