import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { addVideo } from '../../src/desk/add-video.ts';
import { approveCampaignStatement } from '../../src/desk/approve-campaign-statement.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createCampaign } from '../../src/desk/create-campaign.ts';
import { createCampaignStatement } from '../../src/desk/create-campaign-statement.ts';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { editCampaign } from '../../src/desk/edit-campaign.ts';
import { editCampaignStatement, type StatementDraft } from '../../src/desk/edit-campaign-statement.ts';
import { editVideo } from '../../src/desk/edit-video.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../src/desk/errors.ts';
import { moveCampaignStatement } from '../../src/desk/order-campaign-statements.ts';
import { hideCampaign, publishCampaign } from '../../src/desk/publish-campaign.ts';
import { publishCampaignStatement, publishDueStatements } from '../../src/desk/publish-campaign-statement.ts';
import { scheduleCampaignStatement, unscheduleCampaignStatement } from '../../src/desk/schedule-campaign-statement.ts';
import { describeCampaignPicture, setCampaignPicture } from '../../src/desk/set-campaign-picture.ts';
import { gatherNews, tellNews } from '../../src/desk/tell-news.ts';
import { listStatementsAbout, viewCampaign, viewCampaignStatement } from '../../src/desk/view-campaign.ts';
import { viewCampaignDesk, viewStatementDraft } from '../../src/desk/view-campaign-desk.ts';
import { deleteCampaignStatement, withdrawCampaignStatement } from '../../src/desk/withdraw-campaign-statement.ts';
import { PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import { ROLES } from '../../src/store/schema/people.ts';
import { testDatabase } from '../support/database.ts';
import { makePng } from '../support/make-pictures.ts';
import { makeVideo } from '../support/make-video.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/served-desk.ts';

const parts = await testDatabase();
const { database } = parts;
const people = Object.fromEntries(
  await Promise.all(
    ROLES.map(async (role) => [role, await givenPerson(database, { id: role, name: `${role} Holm`, role })] as const),
  ),
);
const site = await pledgeSite(parts, { ...people, operator: { role: 'operator' } });

const as = (role: string): Promise<DeskContext> => {
  const person = people[role];
  return site.context(person ?? (role === 'operator' ? { role } : { role: 'visitor' }));
};
const [editor, visitor, operator] = ['editor', 'visitor', 'operator'].map((role) => () => as(role)) as [
  () => Promise<DeskContext>,
  () => Promise<DeskContext>,
  () => Promise<DeskContext>,
];

let commitment = '';
let campaignId = '';

beforeAll(async () => {
  const given = await givenDocument(database, {
    ...{ title: 'The quay pledge', date: '2026-01-01' },
    commitments: [{ quote: 'Denmark will open the quays.', bearers: ['dk'] }],
  });
  commitment = given.commitments[0] ?? '';
  await createInitiative(await operator(), {
    ...({ kind: 'pledge', slug: 'quays', startedOn: null, documentId: given.id, isPublic: true } as const),
    ...{ names: { en: 'The quay pledge' }, descriptions: {} },
  });
  campaignId = await createCampaign(await editor(), {
    ...{ slug: 'open-quays', titles: { en: 'Open the quays', da: 'Åbn kajerne' }, descriptions: { en: 'Now.' } },
    ...{ initiative: 'quays', startsOn: '2026-03-01', endsOn: '2026-04-01' },
  });
});

const issuesOf = async (done: Promise<unknown>) => {
  const error = await done.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).issues.map(({ field, code }) => `${field} ${code}`);
};

let slugs = 0;

const DRAFT = {
  ...{
    actorId: 'dk',
    speakerName: 'Mette Lund',
    speakerOffice: 'Minister',
    language: 'fr',
    sources: [],
    videoId: null,
  },
  texts: {
    fr: { title: 'Ouvrez les quais', body: 'Les *quais* doivent être ouverts.' },
    en: { title: 'Open the quays', body: 'The *quays* must be opened.' },
  },
} as const;

/** A statement that has all it needs but, unless said, the consent of whoever speaks. */
async function given(changes: Partial<StatementDraft> = {}, isApproved = true) {
  slugs += 1;
  const slug = `statement-${slugs}`;
  const begun = { campaignId, slug, actorId: 'dk', language: 'fr', title: 'Ouvrez' };
  const id = await createCampaignStatement(await editor(), begun);
  const links = [{ relation: 'presses' as const, commitmentId: commitment }];
  await editCampaignStatement(await editor(), { ...DRAFT, id, revision: 1, slug, links, ...changes });
  if (isApproved) await approve(id);
  return { id, slug };
}

const approve = async (id: string, on = '2026-02-27') =>
  approveCampaignStatement(await editor(), { id }, { by: 'Mette Lund', on, note: 'By mail' });

describe('a campaign', () => {
  test.each(ROLES)('is made by editors and administrators, not by others: %s', async (role) => {
    const done = createCampaign(await as(role), {
      ...{ slug: `by-${role}`, titles: { en: 'Tides' }, descriptions: {} },
      ...{ initiative: null, startsOn: null, endsOn: null },
    });
    if (role === 'editor' || role === 'administrator') await done;
    else await expect(done).rejects.toThrow(Forbidden);
  });

  test.each([
    [{ slug: 'Open Quays' }, 'slug not-a-slug'],
    [{ slug: 'pictures' }, 'slug taken'],
    [{ slug: 'open-quays' }, 'slug taken'],
    [{ titles: { en: '  ' } }, 'name missing'],
    [{ titles: { en: 'Quays\r\nBcc: all@example.org' } }, 'name line-break'],
    [{ initiative: 'nothing' }, 'initiative not-one-of'],
    [{ endsOn: '2026-02-30' }, 'endsOn not-a-date'],
    [{ startsOn: '2026-04-02', endsOn: '2026-04-01' }, 'endsOn before-another'],
  ])('that says %j is refused', async (changes, issue) => {
    const usual = { slug: 'tide-tables', titles: { en: 'Tides' }, descriptions: {}, initiative: null };
    const done = createCampaign(await editor(), { ...usual, startsOn: null, endsOn: null, ...changes });
    expect(await issuesOf(done)).toEqual([issue]);
  });

  test('shows nobody outside the newsroom a word on any table, and no page, before it is published', async () => {
    const { id, slug } = await given();
    await setPicture(id);
    for (const role of ['visitor', 'reader', 'contributor', 'reviewer']) {
      const context = await as(role);
      for (const table of [
        ...(['campaign', 'campaign_statement', 'campaign_statement_text', 'campaign_statement_link'] as const),
        ...(['campaign_picture', 'campaign_picture_content'] as const),
      ]) {
        expect(await context.database.selectFrom(table).select('audience_id').execute(), table).toEqual([]);
      }
      for (const path of ['/campaigns/open-quays', `/campaigns/open-quays/${slug}`, `/embed/statements/${id}`]) {
        expect((await site.get(path, role)).status, path).toBe(404);
      }
    }
    expect((await site.get('/campaigns/open-quays', 'editor')).status).toBe(404);
    expect(await issuesOf(publishCampaignStatement(await editor(), { id }))).toContain('campaign not-public-yet');
  });

  test('is written on by one at a time, and keeps its address once it is public', async () => {
    const seen = await viewCampaignDesk(await editor(), campaignId);
    await publishCampaign(await editor(), { id: campaignId, revision: seen.revision });
    const change = { titles: { en: 'Open the quays' }, descriptions: {}, startsOn: null, endsOn: null };
    const edit = { ...change, id: campaignId, slug: 'elsewhere', initiative: 'quays' };
    await expect(editCampaign(await editor(), { ...edit, revision: seen.revision })).rejects.toThrow(Conflict);
    await editCampaign(await editor(), edit);
    expect(await viewCampaign(await visitor(), 'open-quays')).toMatchObject({
      ...{ titles: { en: 'Open the quays' }, statements: [] },
      initiative: { slug: 'quays' },
    });
  });

  test('cannot be public before it is published, whatever the code does', async () => {
    const id = await createCampaign(await editor(), {
      ...{ slug: 'hidden', titles: { en: 'Hidden' }, descriptions: {}, initiative: null, startsOn: null, endsOn: null },
    });
    const update = database.updateTable('campaign').set({ audience_id: PUBLIC_AUDIENCE }).where('id', '=', id);
    await expect(update.execute()).rejects.toThrow(/check constraint/u);
  });
});

async function setPicture(id: string, alternatives: Record<string, string> = { fr: 'Un quai', en: 'A quay' }) {
  const picture = { name: 'quay.png', bytes: makePng(4, 2), alternatives, credit: 'Ana Lund' };
  await setCampaignPicture(await editor(), { id }, picture);
}

describe('words', () => {
  test('are not published without the consent of whoever speaks', async () => {
    const { id, slug } = await given({}, false);
    const time = { wallTime: '2027-01-01T10:00', timeZone: 'Europe/Copenhagen' };
    expect(await issuesOf(publishCampaignStatement(await editor(), { id }))).toEqual(['approval not-approved']);
    expect(await issuesOf(scheduleCampaignStatement(await editor(), { id }, time))).toEqual(['approval not-approved']);
    const forced = database.updateTable('campaign_statement').set({ state: 'published', published_at: new Date() });
    await expect(forced.where('id', '=', id).execute()).rejects.toThrow(/check constraint/u);
    expect(await issuesOf(approve(id, '2026-03-02'))).toEqual(['approvedOn in-the-future']);
    await approve(id);
    await publishCampaignStatement(await editor(), { id });
    const answer = await site.get(`/campaigns/open-quays/${slug}`);
    expect(answer.text).not.toContain('By mail');
  });

  test.each<[string, Partial<StatementDraft>]>([
    ['the words', { texts: { ...DRAFT.texts, en: { title: 'Open them', body: 'The quays must be opened.' } } }],
    ['a translation', { texts: { fr: DRAFT.texts.fr } }],
    ['who speaks', { speakerName: 'Ida Kjær' }],
    ['what they answer', { links: [] }],
  ])('have to be approved again when %s change', async (_, changes) => {
    const { id, slug } = await given();
    const links = [{ relation: 'presses' as const, commitmentId: commitment }];
    const same = { ...DRAFT, id, slug, links, sources: [{ title: 'Speech', address: 'https://example.org/speech' }] };
    await editCampaignStatement(await editor(), same);
    expect((await viewStatementDraft(await editor(), id)).approval).toMatchObject({ by: 'Mette Lund' });
    await editCampaignStatement(await editor(), { ...same, ...changes });
    expect((await viewStatementDraft(await editor(), id)).approval).toBeNull();
  });

  test('that lack something are refused with all that is missing', async () => {
    const { id } = await given({ texts: { en: { title: 'Open', body: '' } } });
    await setPicture(id, { da: 'En kaj' });
    await approve(id);
    expect(await issuesOf(publishCampaignStatement(await editor(), { id }))).toEqual([
      ...['title-fr missing', 'body-en missing', 'alt-en missing'],
    ]);
  });

  test.each<[Partial<StatementDraft>, string]>([
    [{ language: 'xx' }, 'language not-one-of'],
    [{ actorId: 'nobody' }, 'actor not-known'],
    [{ speakerName: null }, 'speakerName missing'],
    [{ speakerName: 'Mette\nBcc: x' }, 'speakerName line-break'],
    [{ links: [{ relation: 'answers', commitmentId: 'none' }] }, 'links not-one-of'],
    [{ sources: [{ title: '', address: 'javascript:alert(1)' }] }, 'sources not-a-site'],
    [{ texts: { fr: { title: 'x'.repeat(201), body: '' } } }, 'title-fr too-long'],
  ])('with %j are refused', async (changes, issue) => {
    expect(await issuesOf(given(changes))).toEqual([issue]);
  });

  test('are never HTML, and a picture is nothing but a picture', async () => {
    const body = 'Ouvrez <script>alert(1)</script> [ici](javascript:alert(1))';
    const { id, slug } = await given({ texts: { fr: { title: '<b>Ouvrez</b>', body } } });
    const file = { name: 'quay.svg', bytes: new TextEncoder().encode('<svg/>'), alternatives: {}, credit: '' };
    expect(await issuesOf(setCampaignPicture(await editor(), { id }, file))).toEqual(['file no-picture']);
    await publishCampaignStatement(await editor(), { id });
    for (const path of [`/campaigns/open-quays/${slug}`, `/embed/statements/${id}`]) {
      const { text } = await site.get(path);
      expect(text).not.toMatch(/<script>|href="javascript|<b>Ouvrez/u);
    }
  });
});

describe('a time', () => {
  test('is kept to the minute of the wall clock, and one job publishes once', async () => {
    const { id, slug } = await given();
    await setPicture(id);
    const time = { wallTime: '2026-03-02T06:00', timeZone: 'Europe/Copenhagen' };
    await approve(id);
    await scheduleCampaignStatement(await editor(), { id }, time);
    expect((await viewStatementDraft(await editor(), id)).publishAt?.toISOString()).toBe('2026-03-02T05:00:00.000Z');
    const paths = [`/campaigns/open-quays/${slug}`, `/embed/statements/${id}`];
    const { picture } = await viewStatementDraft(await editor(), id);
    paths.push(`/campaigns/pictures/${picture?.id}/quay.png`);
    site.later(16);
    expect(await publishDueStatements(await operator())).toBe(0);
    for (const path of paths) expect((await site.get(path)).status, path).toBe(404);
    expect((await site.get('/campaigns/open-quays')).text).not.toContain(slug);
    site.later(1);
    await Promise.all([publishDueStatements(await operator()), publishDueStatements(await operator())]);
    const logged = await database.selectFrom('audit_entry').select(['action', 'after']).execute();
    const publications = logged.filter(({ action }) => action === 'publish-campaign-statement');
    expect(publications.filter(({ after }) => JSON.stringify(after).includes(id))).toHaveLength(1);
    for (const path of paths) expect((await site.get(path)).status, path).toBe(200);
    expect((await site.get('/campaigns/open-quays')).text).toContain(slug);
  });

  test('is taken back before anything is changed', async () => {
    const { id, slug } = await given();
    const time = { wallTime: '2026-05-02T06:00', timeZone: 'Europe/Copenhagen' };
    await scheduleCampaignStatement(await editor(), { id }, time);
    const change = editCampaignStatement(await editor(), { ...DRAFT, id, slug, links: [] });
    expect(await issuesOf(change)).toEqual(['state wrong-state']);
    expect(await issuesOf(hideCampaign(await editor(), { id: campaignId }))).toEqual(['state has-public-parts']);
    await unscheduleCampaignStatement(await editor(), { id });
    await deleteCampaignStatement(await editor(), { id });
    await expect(viewStatementDraft(await editor(), id)).rejects.toThrow(NotFound);
  });
});

describe('a published statement', () => {
  test('stands where it belongs: in its sequence, with its commitment, its feed, and marked as a translation', async () => {
    const [first, second] = [await given(), await given()];
    for (const { id } of [first, second]) await publishCampaignStatement(await editor(), { id });
    await moveCampaignStatement(await editor(), { id: campaignId }, { statementId: second.id, by: -1 });
    const { statements } = await viewCampaign(await visitor(), 'open-quays');
    const order = statements.map(({ slug }) => slug);
    expect(order.indexOf(second.slug)).toBe(order.indexOf(first.slug) - 1);
    const page = await viewCampaignStatement(await visitor(), { campaign: 'open-quays', statement: second.slug });
    expect(page.next?.slug).toBe(first.slug);
    const about = await listStatementsAbout(await visitor(), commitment);
    expect(about.map(({ slug }) => slug)).toContain(first.slug);

    const { text } = await site.get(`/campaigns/open-quays/${first.slug}`);
    expect(text).toContain('Translated from French');
    expect(text).toContain('The <em>quays</em> must be opened.');
    expect(text).toContain('Les <em>quais</em> doivent être ouverts.');
    expect(text).toContain(`&lt;iframe src=&quot;http://localhost/embed/statements/${first.id}&quot;`);
    const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      ...{ '@type': 'Quotation', inLanguage: 'en', translationOfWork: { inLanguage: 'fr' } },
      creator: { '@type': 'Person', name: 'Mette Lund', jobTitle: 'Minister', affiliation: { name: 'Denmark' } },
      about: [{ '@id': `http://localhost/commitments/${commitment}` }],
      position: order.indexOf(first.slug) + 1,
    });
    expect((await site.get(`/commitments/${commitment}`)).text).toContain(`/campaigns/open-quays/${first.slug}`);
    expect((await site.get('/pledges/quays')).text).toContain('/campaigns/open-quays');
    expect((await site.get('/sitemap.xml')).text).toContain(`http://localhost/campaigns/open-quays/${first.slug}`);
    const feed = parseAtomFeed((await site.get('/campaigns/open-quays/feed/en.atom')).text);
    expect(feed.entries?.map(({ id }) => id)).toContain(`urn:uuid:${first.id}`);
    const json = JSON.parse((await site.get('/campaigns/open-quays/feed/da.json')).text);
    expect(json.items[0]).toMatchObject({ title: 'Ouvrez les quais' });
  });

  test('stands in frames of other sites at its embedded address, and there only', async () => {
    const { id, slug } = await given();
    await publishCampaignStatement(await editor(), { id });
    const [embedded, page] = [
      await site.headers(`/embed/statements/${id}`),
      await site.headers(`/campaigns/open-quays/${slug}`),
    ];
    expect(embedded.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/u);
    expect(embedded.get('content-security-policy')).not.toContain('script-src');
    expect(embedded.get('x-frame-options')).toBeNull();
    expect(page.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await site.get(`/embed/statements/${id}`)).text).not.toMatch(/<script|<form/u);
  });

  test('brings its video out with it, once that has captions, and takes it along when it is withdrawn', async () => {
    const words = { titles: { fr: 'Les quais' }, language: 'fr', credit: '' };
    const film = makeVideo(2_000);
    const read = async (from: number, length: number) => film.subarray(from, from + length);
    const videoId = await addVideo(await editor(), { ...words, arrived: { name: 'q.mp4', size: 2_000, read } });
    const { id, slug } = await given({ videoId });
    expect(await issuesOf(publishCampaignStatement(await editor(), { id }))).toEqual(['captions no-captions']);
    const captions = { language: 'fr', bytes: Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nOuvrez.\n') };
    await editVideo(await editor(), { ...words, id: videoId, revision: 1, transcripts: {}, captions, without: [] });
    const at = { wallTime: '2026-06-01T06:00', timeZone: 'UTC' };
    await scheduleCampaignStatement(await editor(), { id }, at);
    const change = { ...words, id: videoId, transcripts: {} };
    await editVideo(await editor(), { ...change, revision: 2, captions: null, without: ['fr'] });
    site.later(24 * 100);
    await publishDueStatements(await operator());
    expect(await viewStatementDraft(await editor(), id)).toMatchObject({ state: 'draft', publishAt: null });
    await editVideo(await editor(), { ...change, revision: 3, captions, without: [] });
    expect((await site.get(`/videos/${videoId}`)).status).toBe(404);
    await publishCampaignStatement(await editor(), { id });
    for (const path of [`/campaigns/open-quays/${slug}`, `/embed/statements/${id}`]) {
      expect((await site.get(path)).text).toContain(`<source src="/videos/${videoId}/q.mp4" type="video/mp4"`);
    }
    expect((await site.get(`/videos/${videoId}/q.mp4`)).status).toBe(200);
    await withdrawCampaignStatement(await editor(), { id }, { reasons: { en: 'The quays are open.' } });
    expect((await site.get(`/videos/${videoId}/q.mp4`)).status).toBe(404);
  });

  test('is withdrawn with a reason: nothing of it is left but that', async () => {
    const { id, slug } = await given();
    await setPicture(id);
    await approve(id);
    await publishCampaignStatement(await editor(), { id });
    const { picture } = await viewStatementDraft(await editor(), id);
    expect(await issuesOf(describeCampaignPicture(await editor(), { id }, { alternatives: {}, credit: '' }))).toEqual([
      'state wrong-state',
    ]);
    expect(await issuesOf(withdrawCampaignStatement(await editor(), { id }, { reasons: { da: ' ' } }))).toEqual([
      'reason missing',
    ]);
    await withdrawCampaignStatement(await editor(), { id }, { reasons: { en: 'The quays are open.' } });
    for (const who of ['', 'editor']) {
      const answer = await site.get(`/campaigns/open-quays/${slug}`, who);
      expect(answer.status).toBe(410);
      expect(answer.text).toContain('The quays are open.');
      expect(answer.text).not.toMatch(/Mette Lund|Open the quays<\/h1>|doivent/u);
    }
    expect((await site.get(`/campaigns/pictures/${picture?.id}/quay.png`)).status).toBe(404);
    expect((await site.get(`/embed/statements/${id}`, 'editor')).status).toBe(404);
    expect((await site.get('/campaigns/open-quays/feed/en.atom')).text).not.toContain(id);
  });
});

describe('subscribers', () => {
  test('of the initiative, the actor or the commitment are told of a statement, others are not', async () => {
    const choices = ['actor:dk', `commitment:${commitment}`, 'topic:digital-diplomacy'];
    for (const [index, choice] of choices.entries()) await subscribed(`sub${index}@example.org`, choice);
    await gatherNews(await operator());
    await tellNews(await operator());
    await site.mails();
    const { id, slug } = await given();
    await publishCampaignStatement(await editor(), { id });
    await gatherNews(await operator());
    await tellNews(await operator());
    const mails = await site.mails();
    expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual(['sub0@example.org', 'sub1@example.org']);
    expect(mails[0]?.subject).toBe('Open the quays');
    for (const body of [mails[0]?.text, mails[0]?.html]) {
      expect(body).toContain(`https://servanda.example/campaigns/open-quays/${slug}`);
      expect(body).toContain('Mette Lund, Minister, Denmark');
    }
  });

  test('are not told of one that was withdrawn while the mail waited', async () => {
    const { id } = await given();
    await publishCampaignStatement(await editor(), { id });
    await gatherNews(await operator());
    await tellNews(await operator());
    await withdrawCampaignStatement(await editor(), { id }, { reasons: { en: 'By mistake' } });
    expect(await site.mails()).toEqual([]);
  });
});

async function subscribed(email: string, choice: string): Promise<void> {
  await site.post('/subscribe', { email, frequency: 'at-once', language: 'en', choice });
  const mail = (await site.mails()).find(({ to }) => to?.[0]?.address === email);
  await site.post(pathIn(mail, '/subscribe/confirm/'), {});
}
