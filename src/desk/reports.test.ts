import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { renderReport as renderInForm } from '../formats/report/render-report.ts';
import { audienceIdFor, moveToAudience } from '../store/audiences.ts';
import { auditEntriesOf } from '../store/audit.ts';
import { insertEvidence } from '../store/evidence.ts';
import type { Role } from '../store/schema/people.ts';
import { composeReport } from '../wording/report/compose-report.ts';
import type { DeskContext } from './context.ts';
import { defineReport, type ReportDefinition } from './define-report.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { requireReport } from './find-report.ts';
import { gatherReport } from './gather-report.ts';
import { listReports } from './list-reports.ts';
import { makeReportEdition } from './make-report-edition.ts';
import { openContext } from './open-context.ts';
import { renderReport } from './render-report.ts';
import { viewReport } from './view-report.ts';
import { writeReportParagraph } from './write-report-paragraph.ts';

const { database, databaseFor } = await testDatabase();
const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };

let conclusions = '';
let internal = '';
let teams: number[] = [];

async function as(role: Role, teamIds: readonly number[] = []): Promise<DeskContext> {
  return openContext(parts, { role, personId: role, name: role, teamIds });
}

const editor = () => as('editor', teams.slice(0, 1));

beforeAll(async () => {
  const given = await givenDocument(database, {
    title: 'Conclusions on tide tables',
    date: '2025-03-01',
    commitments: [
      {
        quote: 'The Council invites the Commission to publish tide tables by the end of 2026.',
        kind: 'call',
        speaker: 'eu-council',
        bearers: ['eu-commission'],
        dueOn: '2026-12-31',
      },
      { quote: 'We will measure the tides in every harbour.', bearers: ['dk'], dueOn: '2026-01-31' },
      { quote: 'The Council welcomes the tide gauges.', kind: 'stance', speaker: 'eu-council' },
    ],
  });
  conclusions = given.id;
  const note = await givenDocument(database, {
    title: 'Internal note on ports',
    date: '2026-02-01',
    commitments: [{ quote: 'Denmark will dredge the northern port.', bearers: ['dk'], dueOn: '2027-06-30' }],
  });
  internal = note.id;
  await moveToAudience(database, internal, 2);
  const rows = await database
    .insertInto('team')
    .values([
      { kind: 'unit', name: 'Harbours' },
      { kind: 'unit', name: 'Rivers' },
    ])
    .returning('id')
    .execute();
  teams = rows.map(({ id }) => id);
  const secret = await givenDocument(database, {
    title: 'Restricted note on locks',
    date: '2026-03-01',
    commitments: [{ quote: 'Denmark will rebuild the old lock.', bearers: ['dk'] }],
  });
  const audience = await audienceIdFor(database, { classification: 'restricted', teamIds: teams.slice(0, 1) });
  await moveToAudience(database, secret.id, audience);
  for (const role of ['reader', 'contributor', 'editor', 'reviewer', 'administrator'] as const) {
    await database
      .insertInto('person')
      .values({ id: role, name: `The ${role}`, email: `${role}@example.org`, role })
      .execute();
  }
});

const definition = (changes: Partial<ReportDefinition> = {}): ReportDefinition => ({
  scope: { kind: 'progress', documentId: conclusions, points: [] },
  language: 'en',
  asOf: '2026-06-01',
  onlyConfirmed: false,
  audience: { classification: 'internal', teamIds: [] },
  ...changes,
});

async function quotesOf(context: DeskContext, id: number): Promise<string[]> {
  const { groups } = await gatherReport(context, await requireReport(context.database, id), null);
  return groups.flatMap(({ commitments }) => commitments.map(({ commitment }) => commitment.quote));
}

describe('what a report tells', () => {
  test('a text point by point, without stances', async () => {
    const id = await defineReport(await editor(), definition());
    const view = await viewReport(await editor(), id);
    expect(view.sections.map(({ key, commitments }) => [key, commitments])).toEqual([
      ['summary', 0],
      ['point-para_1', 1],
      ['point-para_2', 1],
      ['outlook', 0],
    ]);
    expect(view).toMatchObject({ kind: 'progress', edition: 1, asOf: '2026-06-01', commitments: 2 });
  });

  test('only the points that were chosen, however their numbers are written', async () => {
    const scope = { kind: 'progress', documentId: conclusions, points: ['(2)'] } as const;
    const id = await defineReport(await editor(), definition({ scope }));
    expect(await quotesOf(await editor(), id)).toEqual(['We will measure the tides in every harbour.']);
  });

  test('of single points only how many of their own commitments are confirmed', async () => {
    const only = async (points: readonly string[]) => {
      const scope = { kind: 'progress', documentId: conclusions, points } as const;
      const id = await defineReport(await editor(), definition({ scope }));
      const content = await gatherReport(await editor(), await requireReport(database, id), null);
      return [content.confirmed, content.unconfirmed];
    };
    const first = database.updateTable('commitment').where('expression_id', '=', conclusions).where('ordinal', '=', 0);
    await first.set({ state: 'confirmed' }).execute();
    expect([await only([]), await only(['1']), await only(['2']), await only(['7'])]).toEqual([
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    await first.set({ state: 'candidate' }).execute();
  });

  test('an actor in the part that was chosen, text by text', async () => {
    const scope = { kind: 'status', actorId: 'dk', part: 'bearer' } as const;
    const id = await defineReport(await editor(), definition({ scope }));
    expect(await quotesOf(await editor(), id)).toEqual([
      'We will measure the tides in every harbour.',
      'Denmark will dredge the northern port.',
    ]);
  });

  test('a year: what falls due in it and what its documents promise', async () => {
    const id = await defineReport(await editor(), definition({ scope: { kind: 'annual', year: 2026 } }));
    expect((await quotesOf(await editor(), id)).sort()).toEqual([
      'Denmark will dredge the northern port.',
      'The Council invites the Commission to publish tide tables by the end of 2026.',
      'We will measure the tides in every harbour.',
    ]);
  });
});

describe('who may see a report limits what it builds on', () => {
  const scope = { kind: 'status', actorId: 'dk', part: 'country' } as const;

  test('a public report takes nothing internal, whoever renders it', async () => {
    const audience = { classification: 'public', teamIds: [] } as const;
    const id = await defineReport(await editor(), definition({ scope, audience }));
    expect(await quotesOf(await editor(), id)).toEqual(['We will measure the tides in every harbour.']);
  });

  test('a restricted report takes what its teams may see, and other teams do not find it', async () => {
    const audience = { classification: 'restricted', teamIds: teams.slice(0, 1) } as const;
    const id = await defineReport(await editor(), definition({ scope, audience }));
    expect(await quotesOf(await editor(), id)).toContain('Denmark will rebuild the old lock.');
    const stranger = await as('editor', teams.slice(1));
    await expect(viewReport(stranger, id)).rejects.toThrow(NotFound);
    expect((await listReports(stranger)).map((report) => report.id)).not.toContain(id);
  });

  test('nobody restricts a report to teams that are not their own', async () => {
    const audience = { classification: 'restricted', teamIds: teams } as const;
    await expect(defineReport(await editor(), definition({ audience }))).rejects.toThrow(Invalid);
  });
});

describe('evidence', () => {
  let commitmentId = '';
  let publicDeed = '';

  beforeAll(async () => {
    const given = await givenDocument(database, {
      title: 'Report of the pilots',
      date: '2026-04-01',
      commitments: [{ quote: 'Pilots will log every tide.', bearers: ['no'], dueOn: '2026-12-31' }],
      deeds: [{ quote: 'The pilots logged nine hundred tides.', actors: ['no'] }],
    });
    commitmentId = given.commitments[0] ?? '';
    publicDeed = given.id;
  });

  const giveFrom = async (expressionId: string, quote: string, isInternal = false) => {
    const source = { expressionId, passage: 'para_1', start: 0, end: quote.length, quote };
    const said = { commitmentId, note: 'As told.', isInternal, deedId: null, givenBy: null };
    await insertEvidence(database, { ...said, stance: 'supports', source });
  };

  async function evidenceIn(classification: 'public' | 'internal', asOf: string): Promise<string[]> {
    const scope = { kind: 'status', actorId: 'no', part: 'bearer' } as const;
    const audience = { classification, teamIds: [] };
    const id = await defineReport(await editor(), definition({ scope, audience, asOf }));
    const { groups } = await gatherReport(await editor(), await requireReport(database, id), null);
    return groups.flatMap(({ commitments }) =>
      commitments.flatMap(({ evidence }) => evidence.map(({ title, quote }) => `${title}: ${quote?.text}`)),
    );
  }

  test('is told with its source, and only to those who may see that source', async () => {
    await giveFrom(publicDeed, 'The pilots logged');
    await giveFrom(internal, 'Denmark will dredge');
    await giveFrom(publicDeed, 'nine hundred tides', true);
    const today = '2099-12-31';
    expect(await evidenceIn('public', today)).toEqual(['Report of the pilots: The pilots logged']);
    expect(await evidenceIn('internal', today)).toEqual([
      'Report of the pilots: The pilots logged',
      'Internal note on ports: Denmark will dredge',
      'Report of the pilots: nine hundred tides',
    ]);
  });

  test('counts from the day on which it was given', async () => {
    expect(await evidenceIn('internal', '2020-01-01')).toEqual([]);
  });
});

describe('what people write', () => {
  test('is kept in the next edition, and the older one stays as it was', async () => {
    const desk = await editor();
    const id = await defineReport(desk, definition());
    const revision = await writeReportParagraph(desk, {
      id,
      section: 'point-para_2',
      text: 'Five harbours so far.',
      revision: 0,
    });
    expect(await makeReportEdition(desk, { id, asOf: '2026-12-01' })).toBe(2);
    const second = (await viewReport(desk, id)).sections.find(({ key }) => key === 'point-para_2');
    expect(second).toMatchObject({ text: 'Five harbours so far.', writtenBy: 'The editor' });
    await writeReportParagraph(desk, { id, section: 'point-para_2', text: 'Seven.', revision: second?.revision ?? 0 });
    const textOf = async (edition: number) =>
      (await gatherReport(desk, await requireReport(desk.database, id, edition), null)).paragraphs.get('point-para_2');
    expect([revision, await textOf(1), await textOf(2)]).toEqual([1, 'Five harbours so far.', 'Seven.']);
  });

  test('of two who write at once the second is shown both texts, and nothing is lost', async () => {
    const desk = await editor();
    const id = await defineReport(desk, definition());
    const write = (text: string) => writeReportParagraph(desk, { id, section: 'summary', text, revision: 0 });
    const outcomes = await Promise.allSettled([write('One.'), write('Two.')]);
    const [kept] = outcomes.flatMap((outcome, at) => (outcome.status === 'fulfilled' ? [['One.', 'Two.'][at]] : []));
    const [lost] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(lost).toBeInstanceOf(Conflict);
    expect((lost as Conflict).theirs).toEqual({ text: kept });
    expect([kept, (lost as Conflict).yours.text].sort()).toEqual(['One.', 'Two.']);
    expect((await viewReport(desk, id)).sections[0]).toMatchObject({ text: kept, revision: 1 });
  });

  test('where its section is gone it is shown as such', async () => {
    const desk = await editor();
    const id = await defineReport(desk, definition());
    await writeReportParagraph(desk, { id, section: 'point-para_99', text: 'Of a point that went.', revision: 0 });
    const lost = (await viewReport(desk, id)).sections.filter(({ isPlaced }) => !isPlaced);
    expect(lost.map(({ text }) => text)).toEqual(['Of a point that went.']);
  });
});

describe('a rendered report', () => {
  const render = (context: DeskContext, id: number, form: 'html' | 'csv', edition?: number) =>
    renderReport(context, {
      id,
      edition,
      form,
      origin: 'https://s.example',
      compose: composeReport,
      render: renderInForm,
    });

  test('has the same bytes each time, says what is not known, and is logged', async () => {
    const desk = await editor();
    const id = await defineReport(desk, definition());
    const [first, second] = [await render(desk, id, 'html'), await render(desk, id, 'html')];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    const html = new TextDecoder().decode(first.bytes);
    expect(html).toContain('not assessed');
    expect(html).toContain('https://s.example/commitments/');
    expect(html.match(/<strong class="tone none">/gu)).toBeNull();
    const entries = await auditEntriesOf(database, { type: 'report', id: String(id) });
    expect(entries.map(({ action }) => action)).toEqual(['render-report', 'render-report', 'define-report']);
    expect(entries[0]?.after).toMatchObject({ edition: 1, form: 'html' });
  });

  test('of an older edition tells of the day of that edition', async () => {
    const desk = await editor();
    const id = await defineReport(desk, definition());
    await makeReportEdition(desk, { id, asOf: '2027-01-01' });
    const csv = async (edition?: number) => new TextDecoder().decode((await render(desk, id, 'csv', edition)).bytes);
    expect(await csv(1)).toContain(',2026-06-01\r\n');
    expect(await csv()).toContain(',2027-01-01\r\n');
    await expect(render(desk, id, 'csv', 3)).rejects.toThrow(NotFound);
  });
});

describe('permission', () => {
  test.each(['reader', 'contributor', 'reviewer'] as const)('a %s reads reports and writes none', async (role) => {
    const id = await defineReport(await editor(), definition());
    const desk = await as(role);
    expect((await viewReport(desk, id)).id).toBe(id);
    await expect(defineReport(desk, definition())).rejects.toThrow(Forbidden);
    await expect(makeReportEdition(desk, { id, asOf: '2026-12-01' })).rejects.toThrow(Forbidden);
    await expect(writeReportParagraph(desk, { id, section: 'summary', text: 'x', revision: 0 })).rejects.toThrow(
      Forbidden,
    );
  });

  test('a visitor finds no reports', async () => {
    const visitor = await openContext(parts, { role: 'visitor' });
    await expect(listReports(visitor)).rejects.toThrow(Forbidden);
    await expect(viewReport(visitor, 1)).rejects.toThrow(Forbidden);
  });
});

describe('what cannot be is refused', () => {
  const refused: readonly (readonly [string, Partial<ReportDefinition>])[] = [
    ['no such day', { asOf: '2026-02-30' }],
    ['a name without end', { title: 'x'.repeat(201) }],
    ['a year out of sight', { scope: { kind: 'annual', year: 20260 } }],
    ['too many points', { scope: { kind: 'progress', documentId: 'x', points: Array.from({ length: 101 }, String) } }],
    ['restricted to nobody', { audience: { classification: 'restricted', teamIds: [] } }],
  ];

  test.each(refused)('%s', async (_, changes) => {
    await expect(defineReport(await editor(), definition(changes))).rejects.toThrow(Invalid);
  });

  test('a text and an actor that are not there, and numbers that are none', async () => {
    const text = { kind: 'progress', documentId: 'nosuchtext', points: [] } as const;
    await expect(defineReport(await editor(), definition({ scope: text }))).rejects.toThrow(NotFound);
    const actor = { kind: 'status', actorId: 'nobody', part: 'bearer' } as const;
    await expect(defineReport(await editor(), definition({ scope: actor }))).rejects.toThrow(NotFound);
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      await expect(viewReport(await editor(), id)).rejects.toThrow(NotFound);
    }
  });
});
