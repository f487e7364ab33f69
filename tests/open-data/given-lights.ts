import type { Kysely } from 'kysely';
import { addMember } from '../../src/desk/add-member.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { insertAccounts, submit } from '../../src/store/accounts.ts';
import { saveActors } from '../../src/store/actors.ts';
import { insertOrganisations } from '../../src/store/organisations.ts';
import { insertRound } from '../../src/store/rounds.ts';
import type { Database } from '../../src/store/schema.ts';
import { insertListedSignatures } from '../../src/store/signatures.ts';
import { givenDocument } from '../support/register.ts';

const FIRMS = ['amber', 'beryl', 'coral', 'diamond', 'emerald'] as const;

/**
 * A pledge with a coalition that carries it out. Five firms have signed: three are Danish, one reported, one is silent, two were not asked, and one has withdrawn.
 * Gives identifiers, and the number of the round.
 */
export async function givenLights(database: Kysely<Database>, operator: DeskContext) {
  const given = await givenDocument(database, {
    title: 'Pledge of lights',
    date: '2025-01-01',
    commitments: [{ quote: 'We will light every pier.', bearers: ['signatories'], dueOn: '2027-01-01' }],
  });
  const [text, commitment] = [given.id, given.commitments[0] ?? ''];
  const initiative = (slug: string, kind: 'pledge' | 'coalition', isPublic: boolean, documentId: string | null) =>
    createInitiative(operator, {
      ...{ kind, slug, names: { en: `The ${slug}`, da: `De ${slug}` }, descriptions: { en: 'Light.', da: 'Lys.' } },
      ...{ startedOn: '2025-01-01', documentId, isPublic },
    });
  const pledge = await initiative('lights', 'pledge', true, text);
  await initiative('older', 'pledge', true, null);
  await initiative('zwergdommel', 'pledge', false, null);
  const keepers = await initiative('keepers', 'coalition', true, text);
  await initiative('sleepers', 'coalition', true, null);
  await database.updateTable('initiative').set({ acts_on: pledge }).where('id', '=', keepers).execute();
  await addMember(operator, 'keepers', { who: 'dk', role: 'lead', since: '2026-02-20' });
  await saveActors(
    database,
    FIRMS.map((id) => ({ id, type: 'company', names: { da: `${id} A/S`, en: `${id} Ltd` } })),
  );
  const about = (id: string) => ({ kind: 'company', country: id < 'd' ? 'dk' : null, website: null }) as const;
  await insertOrganisations(
    database,
    FIRMS.map((id) => ({ actorId: id, ...about(id) })),
  );
  const signatures = await insertListedSignatures(
    database,
    FIRMS.map((id) => ({
      ...{ initiativeId: pledge, actorId: id, organisationName: id, ...about(id) },
      ...{ signedOn: id === 'coral' ? null : '2025-02-03', decidedBy: null, decidedAt: new Date('2025-03-01') },
    })),
  );
  const sealed = {
    address_hash: Buffer.from('hash'),
    domain_hash: Buffer.from('domain'),
    sealed: Buffer.from('sealed'),
  };
  const contact = await database.insertInto('contact').values(sealed).returning('id').executeTakeFirstOrThrow();
  await database
    .updateTable('signature')
    .set({ signer_name: 'Ada Amber', signer_office: 'Director', contact_id: contact.id })
    .where('actor_id', '=', 'amber')
    .execute();
  await database
    .updateTable('signature')
    .set({ withdrawn_on: '2025-06-01', withdrawal_reason: 'Dark.' })
    .where('actor_id', '=', 'emerald')
    .execute();
  const round = await insertRound(database, {
    ...{ initiativeId: pledge, expressionId: text, openedBy: null, openedAt: new Date('2025-12-01') },
    ...{
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      dueOn: '2026-02-01',
      questions: [{ en: 'Why?', da: 'Hvorfor?' }],
    },
  });
  const asked = ['amber', 'beryl'].map((id) => signatures.get(id) ?? '');
  const accounts = await insertAccounts(database, round, asked);
  await submit(
    database,
    { id: accounts.get(asked[0] ?? '') ?? '', submissions: 0 },
    {
      reports: [
        {
          ...{ commitmentId: commitment, code: 'under-way', done: 'Two piers.', nextStep: 'A third.' },
          ...{ address: 'https://amber.example/piers', evidenceId: null, failure: null },
        },
      ],
      answers: ['To see.'],
      at: new Date('2026-01-20T10:00:00Z'),
    },
  );
  return { text, commitment, round };
}
