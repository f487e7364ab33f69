import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmCommitment } from '../../src/desk/confirm-commitment.ts';
import { editCommitmentParts } from '../../src/desk/edit-commitment-parts.ts';
import { mergeCommitments } from '../../src/desk/merge-commitments.ts';
import { openContext } from '../../src/desk/open-context.ts';
import { rejectCommitment } from '../../src/desk/reject-commitment.ts';
import { INTERNAL_AUDIENCE, moveToAudience, PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import { testDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { NS, openSite, SITE, type Triple, triplesAt } from './open-site.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const ELI = 'http://data.europa.eu/eli/ontology#';
const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'https://schema.org/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const test1 = await testDatabase();
const { database } = test1;
const { ask, operator } = openSite(test1);

const QUOTE = 'We will light every pier by 2027.';
let document = '';
let [piers, nets, buoys, sheds] = ['', '', '', ''];
let deed = '';

beforeAll(async () => {
  const given = await givenDocument(database, {
    title: 'Harbour lights',
    date: '2026-01-15',
    commitments: [
      { quote: QUOTE, bearers: ['dk'], speaker: 'eu-council', dueOn: '2027-12-31' },
      { quote: 'We will mend the nets.' },
      { quote: 'We will paint the buoys.' },
      { quote: 'We will build sheds.' },
    ],
    deeds: [{ quote: 'We lit one pier in June.', actors: ['dk'] }],
  });
  document = given.id;
  [piers, nets, buoys, sheds] = given.commitments as [string, string, string, string];
  [deed = ''] = given.deeds;
  await sql`update expression set audience_since = '2026-01-20T12:00:00Z', ingested_at = '2026-01-20T12:00:00Z'`.execute(
    database,
  );
});

/** Puts what was decided last at an instant, as if it had been decided then. */
async function decidedAt(instant: string): Promise<void> {
  await sql`update decision set decided_at = ${instant} where id = (select max(id) from decision)`.execute(database);
}

const typeOf = (answer: Response) => answer.headers.get('content-type')?.split(';')[0];

describe('a permanent address', () => {
  test.each([
    [BROWSER, 'text/html'],
    ['*/*', 'text/html'],
    ['application/ld+json', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['text/csv', 'text/csv'],
    ['application/akn+xml', 'application/akn+xml'],
    ['text/plain', 'text/plain'],
    ['text/csv;q=0.3, application/ld+json;q=0.7', 'application/ld+json'],
  ])('answers %s with %s, kept or not', async (accept, type) => {
    for (const _ of ['made', 'kept']) {
      const answer = await ask(`/commitments/${piers}`, { accept });
      expect([answer.status, typeOf(answer)]).toEqual([200, type]);
      expect(answer.headers.get('vary')?.split(/, ?/u)).toContain('Accept');
      expect(await answer.text()).toContain('light every pier');
    }
  });

  test('refuses what it has not in words that name what there is', async () => {
    const answer = await ask(`/commitments/${piers}`, { accept: 'image/png' });
    expect([answer.status, typeOf(answer)]).toEqual([406, 'application/problem+json']);
    expect((await answer.json()).detail).toContain('text/html, application/ld+json, application/json, text/csv');
    const danish = await ask(`/topics/cybersecurity`, { accept: 'image/png', 'accept-language': 'da' });
    expect((await danish.json()).detail).toMatch(/^Adressen svarer som text\/html, /u);
  });

  test('leads to every other form, by header and in its page', async () => {
    const page = await ask(`/commitments/${piers}`);
    const html = await page.text();
    for (const [suffix, type] of [
      ['jsonld', 'application/ld+json'],
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['xml', 'application/akn+xml'],
      ['txt', 'text/plain'],
    ]) {
      const path = `/commitments/${piers}.${suffix}`;
      expect(page.headers.get('link')).toContain(`<${path}>; rel="alternate"; type="${type}"`);
      expect(html).toContain(`<link rel="alternate" type="${type}" href="${path}"/>`);
      const answer = await ask(path, { accept: 'text/html' });
      expect([answer.status, typeOf(answer)]).toEqual([200, type]);
      expect(answer.headers.get('vary')).not.toMatch(/\bAccept\b(?!-)/u);
      expect(answer.headers.get('link')).toContain(`<${SITE}/commitments/${piers}>; rel="alternate"; type="text/html"`);
    }
  });

  test.each([
    ['documents', () => document, ['jsonld', 'json', 'csv', 'xml', 'txt']],
    ['deeds', () => deed, ['jsonld', 'json', 'csv']],
    ['actors', () => 'dk', ['jsonld', 'json', 'csv']],
    ['topics', () => 'cybersecurity', ['jsonld', 'json']],
  ])('of %s has its forms too', async (kind, id, suffixes) => {
    for (const suffix of suffixes) {
      const path = `/${kind}/${id()}.${suffix}`;
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
      const nothing = await ask(`/${kind}/0000000000.${suffix}`);
      expect([path, nothing.status, typeOf(nothing)]).toEqual([path, 404, 'application/problem+json']);
    }
    expect((await ask(`/${kind}/${id()}.exe`)).status).toBe(404);
  });

  test('may be read by pages of other sites only where that is allowed', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');
    expect(allowed(await ask(`/commitments/${piers}.jsonld`, headers))).toBeNull();
    expect(allowed(await ask('/ns/context.jsonld', headers))).toBe('*');
    const open = openSite(test1, {}, { apiOrigins: ['*'] });
    for (const path of [`/commitments/${piers}.jsonld`, '/data/catalog.jsonld', '/data/actors.csv']) {
      for (const _ of ['made', 'kept']) expect([path, allowed(await open.ask(path, headers))]).toEqual([path, '*']);
    }
    expect(allowed(await open.ask(`/commitments/${piers}`, headers))).toBeNull();
  });

  test('gives Akoma Ntoso that is valid', async ({ skip }) => {
    const schema = join(process.env.SERVANDA_SHARED ?? '../shared', 'schemas/akoma-ntoso/akomantoso30.xsd');
    if (!existsSync(schema)) skip(`${schema} is not there`);
    const folder = mkdtempSync(join(tmpdir(), 'servanda-akn-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    for (const path of [`/commitments/${piers}.xml`, `/documents/${document}.xml`]) {
      const answer = await ask(path);
      const file = join(folder, 'document.xml');
      writeFileSync(file, await answer.text());
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
    }
    expect((await ask(`/commitments/${piers}.xml`)).headers.get('content-location')).toBe(`/documents/${document}.xml`);
  });
});

describe('JSON-LD', () => {
  const has = (triples: readonly Triple[], triple: Triple) => expect(triples).toContainEqual(triple);
  const objectsOf = (triples: readonly Triple[], subject: string, predicate: string) =>
    triples.filter(([one, two]) => one === subject && two === predicate).map(([, , object]) => object);

  test('of a commitment says who owes what by when, and that nobody has assessed it', async () => {
    const triples = await triplesAt(ask, `/commitments/${piers}.jsonld`);
    const it = `${SITE}/commitments/${piers}`;
    has(triples, [it, TYPE, `${NS}Commitment`]);
    has(triples, [it, `${NS}kind`, `${NS}kind-undertaking`]);
    has(triples, [it, `${SCHEMA}text`, QUOTE]);
    has(triples, [it, `${SCHEMA}isPartOf`, `${SITE}/documents/${document}`]);
    has(triples, [it, `${PROV}wasQuotedFrom`, `${SITE}/documents/${document}#para_1`]);
    const [bearer = ''] = objectsOf(triples, it, `${NS}bearer`);
    has(triples, [bearer, `${NS}actor`, `${SITE}/actors/dk`]);
    has(triples, [bearer, `${NS}implied`, 'false']);
    has(triples, [`${SITE}/actors/dk`, `${SCHEMA}name`, 'Danmark']);
    const [deadline = ''] = objectsOf(triples, it, `${NS}deadline`);
    has(triples, [deadline, `${NS}dueOn`, '2027-12-31']);
    const [verdict = ''] = objectsOf(triples, it, `${NS}verdict`);
    has(triples, [verdict, `${NS}code`, `${NS}verdict-not-assessed`]);
    expect(triples.map(([, predicate]) => predicate).filter((each) => !each.startsWith('http'))).toEqual([]);
  });

  test('of a document says its work, its language and what it states', async () => {
    const triples = await triplesAt(ask, `/documents/${document}.jsonld`);
    const it = `${SITE}/documents/${document}`;
    has(triples, [it, TYPE, `${ELI}LegalExpression`]);
    has(triples, [it, `${ELI}title`, 'Harbour lights']);
    has(triples, [it, `${ELI}language`, 'http://publications.europa.eu/resource/authority/language/ENG']);
    has(triples, [it, `${NS}states`, `${SITE}/commitments/${piers}`]);
    const [work = ''] = objectsOf(triples, it, `${ELI}realizes`);
    has(triples, [work, TYPE, `${ELI}LegalResource`]);
    has(triples, [work, `${ELI}is_realized_by`, it]);
    has(triples, [work, `${ELI}date_document`, '2026-01-15']);
    const leads = await ask(work.slice(SITE.length));
    expect([leads.status, leads.headers.get('location')]).toEqual([303, `/documents/${document}`]);
    expect((await ask('/works/999999')).status).toBe(404);
  });

  test('of a deed, an actor and a topic', async () => {
    const deeds = await triplesAt(ask, `/deeds/${deed}.jsonld`);
    has(deeds, [`${SITE}/deeds/${deed}`, TYPE, `${NS}Deed`]);
    has(deeds, [`${SITE}/deeds/${deed}`, `${NS}happenedOn`, '2026-01-15']);
    has(await triplesAt(ask, '/actors/dk.jsonld'), [`${SITE}/actors/dk`, TYPE, `${SCHEMA}Country`]);
    const topic = await triplesAt(ask, '/topics/cybersecurity.jsonld');
    has(topic, [`${SITE}/topics/cybersecurity`, TYPE, `${SKOS}Concept`]);
    expect(objectsOf(topic, `${SITE}/topics/cybersecurity`, `${SKOS}closeMatch`).join()).toContain('eurovoc');
  });

  test('of the vocabulary defines every term of ours that data uses', async () => {
    const vocabulary = await triplesAt(ask, '/ns.jsonld');
    const defined = new Set(vocabulary.map(([subject]) => subject));
    const used = await Promise.all(
      [`/commitments/${piers}.jsonld`, `/documents/${document}.jsonld`, `/deeds/${deed}.jsonld`].map((path) =>
        triplesAt(ask, path),
      ),
    );
    const ours = used.flat(2).filter((term) => term.startsWith(NS) && !term.endsWith('#topics'));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((term) => !defined.has(term))).toEqual([]);
    has(vocabulary, [`${NS}verdict-not-assessed`, `${SKOS}prefLabel`, 'Not assessed']);
    const page = await (await ask('/ns')).text();
    for (const term of defined) {
      if (term.startsWith(NS) && term !== NS) expect(page).toContain(`id="${term.slice(NS.length)}"`);
    }
    expect(typeOf(await ask('/ns', { accept: 'application/ld+json' }))).toBe('application/ld+json');
  });
});

describe('as of a day', () => {
  const then = async (day: string) => (await ask(`/commitments/${nets}.json?as-of=${day}`)).json();

  test('a commitment has the parts, the state and the verdict of that day', async () => {
    const change = { part: 'kind', how: 'set', kind: 'expectation' } as const;
    await editCommitmentParts(operator, { id: nets, revision: 1, change });
    await decidedAt('2026-02-10T12:00:00Z');
    await confirmCommitment(operator, { id: nets, revision: 2 });
    await decidedAt('2026-02-20T12:00:00Z');
    await database
      .insertInto('verdict')
      .values({ commitment_id: nets, ordinal: 1, code: 'limited', as_of: '2026-02-15', text: 'Half.', evidence: [] })
      .execute();
    const days = ['2026-01-16', '2026-02-09', '2026-02-10', '2026-02-16', '2026-02-20', '2026-03-01'];
    const seen = await Promise.all(days.map(then));
    expect(seen.map(({ kind, state, followUp }) => [kind, state, followUp.verdict.code])).toEqual([
      ['undertaking', 'candidate', 'not-assessed'],
      ['undertaking', 'candidate', 'not-assessed'],
      ['expectation', 'candidate', 'not-assessed'],
      ['expectation', 'candidate', 'limited'],
      ['expectation', 'confirmed', 'limited'],
      ['expectation', 'confirmed', 'limited'],
    ]);
    const csv = await (await ask(`/commitments/${nets}.csv?as-of=2026-02-10`)).text();
    expect(csv).toContain('2026-02-10,not-answered,not-reported,,not-assessed');
    const triples = await triplesAt(ask, `/commitments/${nets}.jsonld?as-of=2026-02-10`);
    expect(triples).toContainEqual([`${SITE}/commitments/${nets}`, `${NS}kind`, `${NS}kind-expectation`]);
    expect(triples).toContainEqual([`${SITE}/commitments/${nets}`, `${NS}asOf`, '2026-02-10']);
    const page = await ask(`/commitments/${nets}?as-of=2026-02-09`);
    expect(await page.text()).toContain('You see this record as it stood on');
    expect(page.headers.get('link')).toContain(`</commitments/${nets}.csv?as-of=2026-02-09>`);
    expect(await (await ask(`/commitments/${nets}`)).text()).not.toContain('You see this record');
  });

  test('says nothing of what stood there while it was for other eyes', async () => {
    const given = await givenDocument(database, {
      title: 'Hidden first',
      date: '2026-01-01',
      commitments: [{ quote: 'We will do as we said.', bearers: ['dk'] }],
    });
    const [id = ''] = given.commitments;
    await moveToAudience(database, given.id, INTERNAL_AUDIENCE);
    const change = { part: 'kind', how: 'set', kind: 'call' } as const;
    await editCommitmentParts(operator, { id, revision: 1, change });
    await decidedAt('2026-02-02T12:00:00Z');
    expect((await ask(`/commitments/${id}.json?as-of=2026-01-15`)).status).toBe(404);
    await moveToAudience(database, given.id, PUBLIC_AUDIENCE);
    const kinds = await Promise.all(
      ['2026-01-15', '2026-02-03'].map(async (day) => (await ask(`/commitments/${id}.json?as-of=${day}`)).json()),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['call', 'call']);
  });

  test.each([
    ['2026-13-01', 400, 'is not a date'],
    ['yesterday', 400, 'is not a date'],
    ['2027-01-01', 400, 'in the future'],
    ['2026-01-14', 404, 'did not exist yet on 2026-01-14'],
  ])('%s is %d, in words', async (day, status, words) => {
    for (const path of [`/commitments/${piers}`, `/commitments/${piers}.jsonld`]) {
      const answer = await ask(`${path}?as-of=${day}`);
      expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
    }
  });

  test('is for commitments only', async () => {
    const answer = await ask('/actors/dk.jsonld?as-of=2026-02-01');
    expect([answer.status, (await answer.json()).detail]).toEqual([400, expect.stringContaining('only commitments')]);
  });
});

describe('what was withdrawn', () => {
  test('is gone in every form, with the reason on its page, and there on earlier days', async () => {
    await rejectCommitment(operator, { id: sheds, revision: 1, reason: 'no-commitment' });
    await decidedAt('2026-02-20T12:00:00Z');
    for (const suffix of ['', '.jsonld', '.json', '.csv', '.xml', '.txt']) {
      expect((await ask(`/commitments/${sheds}${suffix}`)).status).toBe(410);
      expect((await ask(`/commitments/${sheds}${suffix}?as-of=2026-02-19`)).status).toBe(200);
    }
    expect(await (await ask(`/commitments/${sheds}`)).text()).toContain('Withdrawn from the register on');
  });

  test('by being made one with another leads there in the same form', async () => {
    const both = await mergeCommitments(operator, [
      { id: nets, revision: 3 },
      { id: buoys, revision: 1 },
    ]);
    const into = both.find(({ state }) => state === 'candidate')?.id;
    for (const suffix of ['', '.jsonld', '.csv']) {
      const answer = await ask(`/commitments/${buoys}${suffix}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/commitments/${into}${suffix}`]);
    }
  });

  test('is still there for those who decide of it', async () => {
    const person = { role: 'editor', personId: 'somebody', name: 'Somebody', teamIds: [] } as const;
    const site = openSite(test1, { editor: person });
    expect((await openContext(site.parts, person)).principal).toEqual(person);
    expect((await site.ask(`/commitments/${sheds}`, { cookie: 'who=editor' })).status).toBe(200);
  });
});
