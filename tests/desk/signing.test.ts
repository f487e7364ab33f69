import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { openSigning } from '../../src/desk/open-signing.ts';
import { forgetUnconfirmed } from '../../src/store/signing.ts';
import { testDatabase } from '../support/database.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/served-desk.ts';

const server = await testDatabase();
const { database, pool } = server;
const editor = await givenPerson(database, { id: 'edda', name: 'Edda Holm', role: 'editor' });
const site = await pledgeSite(server, { edda: editor });
let textId = '';

beforeAll(async () => {
  const text = await givenDocument(database, {
    title: 'The Beacon Pledge',
    date: '2020-01-01',
    commitments: [{ quote: 'We will light every beacon.' }],
  });
  textId = text.id;
  const context = await site.context(editor);
  await createInitiative(context, {
    ...{ kind: 'pledge', slug: 'beacons', names: { en: 'the Beacon Pledge', da: 'Fyrløftet' }, descriptions: {} },
    ...{ startedOn: '2020-01-01', documentId: text.id, isPublic: true },
  });
  await openSigning(context, { kind: 'pledge', slug: 'beacons' }, true);
});

beforeEach(async () => {
  site.later(48);
  site.server.answers = {};
  await site.mails();
});

const lund = (changes: Readonly<Record<string, string>> = {}) => ({
  ...{ text: textId, organisation: 'Lund Lanterns Ltd', kind: 'company', country: 'gb', website: 'lund.example' },
  ...{ signerName: 'Inger Lund', signerOffice: 'Chief lamplighter', email: 'inger@lund.example', ...changes },
});

/** What the form is to be sent with. */
async function formToken(): Promise<string> {
  const { text } = await site.get('/pledges/beacons/sign');
  return /name="token" value="([^"]+)"/u.exec(text)?.[1] ?? '';
}

/** Opens the form, waits as long as a person does, and sends it. */
async function sign(fields: Readonly<Record<string, string>>, waits = 1 / 60) {
  const token = await formToken();
  site.later(waits);
  return site.post('/pledges/beacons/sign', { token, ...fields });
}

/** Signs, and gives the path of the link that was mailed. */
async function signed(fields: Readonly<Record<string, string>>): Promise<string> {
  expect(await sign(fields)).toMatchObject({ status: 200 });
  const mail = (await site.mails()).find(({ subject }) => subject?.startsWith('Confirm'));
  return pathIn(mail, '/signatures/');
}

async function signatures() {
  const { rows } = await pool.query(
    'select id, organisation_name as name, state, actor_id as actor, revision from signature order by given_at, id',
  );
  return rows as { id: string; name: string; state: string; actor: string | null; revision: number }[];
}

const named = async (name: string) => (await signatures()).filter((one) => one.name === name);

/** Signs, confirms, and gives the signature as the secretariat sees it. */
async function confirmed(fields: Readonly<Record<string, string>>) {
  expect((await site.post(await signed(fields), {})).status).toBe(200);
  const [signature] = await named(fields.organisation ?? '');
  if (!signature) throw new Error('not signed');
  return signature;
}

const decide = ({ id, revision }: { id: string; revision: number }, fields: Readonly<Record<string, string>>) =>
  site.post(`/pledges/beacons/signatures/${id}`, { revision: String(revision), ...fields }, 'edda');

describe('an organisation', () => {
  test('signs, confirms by mail, is accepted, stands on the list, and withdraws by its own link', async () => {
    const path = await signed(lund());
    expect(await named('Lund Lanterns Ltd')).toMatchObject([{ state: 'unconfirmed' }]);
    const shown = await site.get(path);
    expect(shown.text).toContain('Chief lamplighter');
    expect(await named('Lund Lanterns Ltd')).toMatchObject([{ state: 'unconfirmed' }]);
    expect((await site.post(path, {})).text).toContain('The signature is confirmed');
    expect((await site.get('/pledges/beacons')).text).not.toContain('Lund Lanterns');

    const desk = await site.get('/pledges/beacons/signatures', 'edda');
    expect(desk.text).toContain('Lund Lanterns Ltd');
    expect(desk.text).not.toContain('inger@');
    const [waiting] = await named('Lund Lanterns Ltd');
    expect((await decide(waiting ?? { id: '', revision: 0 }, { decision: 'new' })).status).toBe(303);
    const list = await site.get('/pledges/beacons');
    expect(list.text).toContain('Lund Lanterns Ltd');
    expect(list.text).toContain('Inger Lund, Chief lamplighter');
    expect(list.text).not.toContain('inger@');

    const [accepted] = await site.mails();
    expect(accepted?.subject).toBe('The signature of the Beacon Pledge is accepted');
    expect(accepted?.to).toEqual([{ name: 'Inger Lund', address: 'inger@lund.example' }]);
    expect(accepted?.html).toContain('<html lang="en">');
    const withdrawal = pathIn(accepted, '/signatures/');
    expect((await site.get(withdrawal)).text).toContain('Withdraw the signature');
    expect((await site.post(withdrawal, { reason: 'We sold the lamps.' })).status).toBe(200);
    expect((await site.get('/pledges/beacons')).text).toContain('We sold the lamps.');
    expect((await site.post(withdrawal, {})).status).toBe(404);
    const [told] = await site.mails();
    expect(told?.subject).toContain('is withdrawn');
  });

  test('that is known already is shown with the reasons, and signs once', async () => {
    const first = await confirmed(lund({ organisation: 'Skerry Pilots A/S', email: 'a@skerry.example' }));
    await decide(first, { decision: 'new' });
    const again = await confirmed(lund({ organisation: 'Skerry Pilots', email: 'b@skerry.example' }));
    const desk = await site.get('/pledges/beacons/signatures', 'edda');
    expect(desk.text).toContain('same words, legal form and small words set aside');
    expect(desk.text).toContain('has signed already');
    const refused = await decide(again, { decision: 'as skerry-pilots-a-s' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('has signed already and stands by it');
    await site.mails();
    expect((await decide(again, { decision: 'decline', reason: 'Signed in May.' })).status).toBe(303);
    const [mail] = await site.mails();
    expect(mail?.text).toContain('Signed in May.');
    expect(await named('Skerry Pilots')).toMatchObject([{ state: 'declined' }]);
  });

  test('is decided once, whoever else looks at it', async () => {
    const waiting = await confirmed(lund({ organisation: 'Two Desks', email: 'two@desks.example' }));
    const both = await Promise.all([
      decide(waiting, { decision: 'new' }),
      decide(waiting, { decision: 'decline', reason: 'No.' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

describe('a link', () => {
  test('that two open at once confirms once', async () => {
    const path = await signed(lund({ organisation: 'At Once', email: 'once@example.org' }));
    const both = await Promise.all([site.post(path, {}), site.post(path, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const { rows } = await pool.query(
      `select from audit_entry where action = 'confirm-signature' and after ->> 'organisation' = 'At Once'`,
    );
    expect(rows).toHaveLength(1);
  });

  test('that was used says so, and does nothing again', async () => {
    const path = await signed(lund({ organisation: 'Used Up', email: 'used@example.org' }));
    await site.post(path, {});
    expect((await site.get(path)).text).toContain('The signature is confirmed');
    expect((await site.post(path, {})).status).toBe(404);
  });

  test('that is too old does nothing', async () => {
    const path = await signed(lund({ organisation: 'Too Late', email: 'late@example.org' }));
    site.later(8 * 24);
    expect([(await site.get(path)).status, (await site.post(path, {})).status]).toEqual([404, 404]);
    expect(await named('Too Late')).toMatchObject([{ state: 'unconfirmed' }]);
  });

  test.each(['forged', 'A'.repeat(43), '%27--'])('that is none of ours is nothing: %s', async (token) => {
    expect((await site.get(`/signatures/${token}`)).status).toBe(404);
    expect((await site.post(`/signatures/${token}`, {})).status).toBe(404);
  });
});

describe('on a bad day', () => {
  test('a flood to one address is one mail a while', async () => {
    const token = await formToken();
    site.later(1 / 60);
    const flood = Array.from({ length: 12 }, (_, index) =>
      site.post('/pledges/beacons/sign', lund({ organisation: `Flood ${index}`, email: 'victim@example.org', token })),
    );
    for (const { status } of await Promise.all(flood)) expect(status).toBe(200);
    expect(await site.mails()).toHaveLength(1);
    site.later(0.1);
    await sign(lund({ organisation: 'Flood again', email: 'Victim@Example.org' }));
    expect(await site.mails()).toHaveLength(0);
    site.later(0.5);
    await sign(lund({ organisation: 'Flood once more', email: 'victim@example.org' }));
    expect(await site.mails()).toHaveLength(1);
  });

  test('the mail says nothing that the form said', async () => {
    await sign(lund({ organisation: 'Win a prize at http://evil.example', signerName: 'Click here' }));
    const [mail] = await site.mails();
    expect(mail?.raw).not.toMatch(/prize|evil|click/iu);
  });

  test('a robot that fills in what people do not see is told the same, and gets nothing', async () => {
    const answer = await sign(lund({ organisation: 'Robot', email: 'robot@example.org', 'address-line': 'x' }));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Look into your inbox');
    expect(await site.mails()).toEqual([]);
    expect(await named('Robot')).toEqual([]);
  });

  test.each([
    ['at once', { waits: 0 }],
    ['after two days', { waits: 48 }],
    ['with a time of its own', { token: 'mbq1.AAAA' }],
  ])('a form that is sent %s is to be sent again', async (_, { waits, token }: { waits?: number; token?: string }) => {
    const fields = lund({ organisation: 'Hasty', email: 'hasty@example.org' });
    const answer = await sign(token === undefined ? fields : { ...fields, token }, waits);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('value="Hasty"');
    expect(await site.mails()).toEqual([]);
  });

  test.each([
    ['organisation', 'Lund\r\nBcc: all@example.org'],
    ['organisation', ' '],
    ['signerName', 'Inger\u2028Lund'],
    ['signerOffice', 'x'.repeat(201)],
    ['email', 'inger@lund.example\r\nRCPT TO:<all@example.org>'],
    ['email', 'inger@lund.example, all@example.org'],
    ['kind', 'empire'],
    ['country', 'zz'],
    ['website', 'javascript:alert(1)'],
    ['text', 'another-text'],
  ])('%s cannot be %j', async (field, value) => {
    const answer = await sign(lund({ [field]: value }));
    expect(answer.status).toBe(400);
    expect(await site.mails()).toEqual([]);
  });

  test('markup in names is shown as it was written', async () => {
    const waiting = await confirmed(lund({ organisation: '<script>alert(1)</script>', email: 'm@example.org' }));
    await decide(waiting, { decision: 'new' });
    const page = await site.get('/pledges/beacons');
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('<script>alert');
  });

  test('a mail server that refuses for a while loses no confirmation', async () => {
    site.server.answers = { recipient: () => '421 come back later' };
    await sign(lund({ organisation: 'Patient', email: 'patient@example.org' }));
    expect(await site.mails()).toEqual([]);
    site.server.answers = {};
    site.later(1);
    const [mail] = await site.mails();
    expect((await site.post(pathIn(mail, '/signatures/'), {})).status).toBe(200);
  });

  test('many from one network have to wait', async () => {
    const statuses = new Set<number>();
    for (let number = 0; number < 25; number += 1) {
      const { status } = await sign(
        lund({ organisation: `Net ${number}`, email: `net${number}@example.org` }),
        1 / 900,
      );
      statuses.add(status);
    }
    expect([...statuses]).toContain(429);
  });
});

test('what nobody confirms is forgotten, with its address', async () => {
  await signed(lund({ organisation: 'Never Mind', email: 'never@mind.example' }));
  const before = await pool.query('select from contact');
  await forgetUnconfirmed(database, new Date(site.now().getTime() + 1));
  expect(await named('Never Mind')).toEqual([]);
  const after = await pool.query('select from contact');
  expect(after.rowCount).toBeLessThan(before.rowCount ?? 0);
  const { rows } = await pool.query(
    'select count(*)::int as lost from signature where actor_id is not null and origin = $1 and contact_id is null',
    ['form'],
  );
  expect(rows).toEqual([{ lost: 0 }]);
});

test('no address stands anywhere in the clear', async () => {
  await sign(lund({ email: 'secretive.person@hidden.example' }));
  await site.mails();
  const tables = ['mail', 'signature', 'contact', 'audit_entry', 'signature_link', 'sign_in_failure'];
  for (const table of tables) {
    const { rows } = await pool.query(`select t::text as row from ${table} t`);
    expect([table, JSON.stringify(rows)]).toEqual([table, expect.not.stringMatching(/secretive|hidden\.example/u)]);
  }
});

test('signing that is closed is closed for robots too', async () => {
  expect((await site.post('/pledges/beacons/signing', { open: 'no' })).status).toBe(403);
  expect((await site.post('/pledges/beacons/signing', { open: 'no' }, 'edda')).status).toBe(303);
  expect((await site.get('/pledges/beacons/sign')).text).toContain('not open for signatures');
  expect((await sign(lund())).status).toBe(400);
  expect((await site.post('/pledges/beacons/signing', { open: 'yes' }, 'edda')).status).toBe(303);
});

test('an organisation is put right, and made one with another', async () => {
  const waiting = await confirmed(lund({ organisation: 'Harbor Light', email: 'h@light.example' }));
  await decide(waiting, { decision: 'new' });
  const page = await site.get('/organisations/harbor-light', 'edda');
  const revision = /name="revision" value="(\d+)"/u.exec(page.text)?.[1] ?? '';
  const fields = {
    revision,
    name: 'Harbour Light',
    otherNames: 'HL',
    kind: 'civil-society',
    country: 'dk',
    website: '',
  };
  expect((await site.post('/organisations/harbor-light', fields, 'edda')).status).toBe(303);
  expect((await site.get('/pledges/beacons')).text).toContain('Harbour Light');
  expect((await site.post('/organisations/harbor-light', fields, 'edda')).status).toBe(409);
  const unknown = await site.post('/organisations/harbor-light/merge', { into: 'nobody' }, 'edda');
  expect(unknown.status).toBe(404);
});
