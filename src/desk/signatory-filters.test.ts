import { expect, test } from 'vitest';
import { organisationId } from './organisation-id.ts';
import { narrowSignatories, type Signatory, type SignatoryFilters } from './signatory-filters.ts';

const signatory = (name: string, changes: Partial<Signatory> = {}): Signatory => ({
  ...{ actorId: name, names: { da: name, en: name }, kind: 'company', country: 'dk', website: null, signedOn: null },
  ...{
    signerName: null,
    signerOffice: null,
    withdrawnOn: null,
    withdrawalReason: null,
    signatureId: name,
    revision: 1,
  },
  ...changes,
});

const SIGNATORIES = [
  signatory('Fyrtårn', { signedOn: '2020-05-01' }),
  signatory('Bølgebryder', { signedOn: '2021-05-01', country: 'no' }),
  signatory('Danmark', { kind: 'state', names: { da: 'Danmark', en: 'Denmark' } }),
  signatory('Nowhere', { country: null, kind: 'civil-society' }),
];

const narrow = (filters: Partial<SignatoryFilters>) =>
  narrowSignatories(SIGNATORIES, { kinds: [], countries: [], years: [], name: '', ...filters });
const names = (filters: Partial<SignatoryFilters>) => narrow(filters).signatories.map(({ actorId }) => actorId);

test('each filter leaves those that fit', () => {
  expect(names({})).toHaveLength(4);
  expect(names({ kinds: ['state', 'civil-society'] })).toEqual(['Danmark', 'Nowhere']);
  expect(names({ countries: ['unknown'] })).toEqual(['Nowhere']);
  expect(names({ years: ['2020', 'unknown'] })).toEqual(['Fyrtårn', 'Danmark', 'Nowhere']);
  expect(names({ name: 'DENM' })).toEqual(['Danmark']);
  expect(names({ name: 'fyr bølge' })).toEqual([]);
});

test('a value counts what it would leave beside the other filters', () => {
  const list = narrow({ kinds: ['company'], countries: ['no'] });
  expect(list.kinds).toEqual([{ value: 'company', count: 1 }]);
  expect(list.countries).toEqual([
    { value: 'dk', count: 1 },
    { value: 'no', count: 1 },
  ]);
  expect(list.years).toEqual([{ value: '2021', count: 1 }]);
});

test.each([
  ['Bølgeværket A/S', 'dk', [], 'bolgevaerket-a-s'],
  ['Bølgeværket', 'dk', ['bolgevaerket'], 'bolgevaerket-dk'],
  ['Bølgeværket', null, ['bolgevaerket'], 'bolgevaerket-2'],
  ['Bølgeværket', 'dk', ['bolgevaerket', 'bolgevaerket-dk'], 'bolgevaerket-2'],
  ['People’s Harbour', null, [], 'peoples-harbour'],
])('%s has an identifier of its own', (name, country, taken, id) => {
  expect(organisationId(name, country, (one) => taken.includes(one))).toBe(id);
});

test.each(['灯台', 'DK', '–'])('%s has one in letters a to z that is no state’s', (name) => {
  expect(organisationId(name, null, () => false)).toMatch(/^organisation-[0-9a-f]{10}$/);
});
