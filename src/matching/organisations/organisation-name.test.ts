import { describe, expect, test } from 'vitest';
import { parseOrganisationName } from './organisation-name.ts';
import { websiteHost } from './website-host.ts';

describe('the legal form', () => {
  test.each([
    ['Bølgeværket A/S', 'bolgevaerket', 'as'],
    ['Bølgeværket ApS', 'bolgevaerket', 'aps'],
    ['Fyrtårn Holding GmbH & Co. KG', 'fyrtarn holding', 'gmbh and co kg'],
    ['Faros Consultores, S.A. de C.V.', 'faros consultores', 'sa de cv'],
    ['Latarnia Sp. z o.o.', 'latarnia', 'sp z oo'],
    ['Majak s.r.o.', 'majak', 'sro'],
    ['SC Farul SRL', 'farul', 'sc srl'],
    ['UAB Švyturys', 'svyturys', 'uab'],
    ['Lighthouse Pvt. Ltd.', 'lighthouse', 'pvt ltd'],
    ['The Lighthouse Company, Inc.', 'the lighthouse company', 'inc'],
    ['Le Phare SAS', 'le phare', 'sas'],
    ['Majakka Oyj', 'majakka', 'oyj'],
    ['Svetionik d.o.o.', 'svetionik', 'doo'],
  ])('of %s', (name, words, form) => {
    const parsed = parseOrganisationName(name);
    expect([parsed.words, parsed.form]).toEqual([words, form]);
  });

  test.each(['Limited', 'The Company', 'S.A.', 'Oy'])('is all that there is: %s', (name) => {
    expect(parseOrganisationName(name)).toMatchObject({ form: '' });
    expect(parseOrganisationName(name).words.length).toBeGreaterThan(0);
  });
});

test('what stands in brackets is no part of the words, and may be a short form', () => {
  const parsed = parseOrganisationName('Nordic Lighthouse Keepers’ Union (NLKU)');
  expect(parsed.words).toBe('nordic lighthouse keepers union');
  expect(parsed.acronyms).toEqual(['nlku']);
  expect(parsed.initials).toBe('nlku');
});

test('a name in brackets alone, of signs alone, or empty has no more words than it has', () => {
  expect(parseOrganisationName('(NLKU)').words).toBe('nlku');
  expect(parseOrganisationName('–').words).toBe('');
  expect(parseOrganisationName('')).toMatchObject({ words: '', compact: '', initials: '', acronyms: [] });
});

test.each([
  ['https://www.fyr.example/om', 'fyr.example'],
  ['fyr.example', 'fyr.example'],
  ['HTTP://FYR.example.', 'fyr.example'],
  ['https://www2.fyr.example', 'fyr.example'],
  ['https://www.linkedin.com/company/fyr', null],
  ['http://10.0.0.1/', null],
  ['javascript:alert(1)', null],
  ['mailto:a@fyr.example', null],
  ['none', null],
  ['not an address', null],
  ['', null],
])('the host of %j', (address, host) => expect(websiteHost(address)).toBe(host));
