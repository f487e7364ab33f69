import { describe, expect, test } from 'vitest';
import {
  compareOrganisations,
  LIKENESS_TO_SHOW,
  type LikenessReason,
  type NamedOrganisation,
  parseOrganisation,
} from './compare-organisations.ts';

/** A name, perhaps with its country and its website. */
type Given = readonly [name: string, country?: string | null, website?: string];

const organisation = ([name, country = null, website]: Given): NamedOrganisation => ({
  name,
  country,
  website: website ?? null,
});
const compare = (one: Given, other: Given) =>
  compareOrganisations(parseOrganisation(organisation(one)), parseOrganisation(organisation(other)));

/** Pairs that somebody has to look at, with the reasons that they are told. Written by hand. */
const ALIKE: readonly (readonly [Given, Given, readonly LikenessReason[]])[] = [
  [['Fyrtårn'], ['FYRTÅRN'], ['same-name']],
  [['Fyrtårn', 'dk'], ['Fyrtårn', 'dk'], ['same-name']],
  [
    ['Fyrtårn', 'dk'],
    ['Fyrtårn', 'no'],
    ['same-name', 'other-country'],
  ],
  [['Lighthouse Labs Ltd'], ['Lighthouse Labs Limited'], ['same-without-form']],
  [['Lighthouse Labs Ltd'], ['Lighthouse Labs'], ['same-without-form']],
  [['Lighthouse Labs, Inc.'], ['The Lighthouse Labs'], ['same-without-form']],
  [['Faro Seguro S.A.'], ['Faro Seguro, S.A. de C.V.'], ['same-without-form']],
  [['Institute for the Study of Beacons'], ['Institute of the Study of Beacons'], ['same-without-form']],
  [['Harbour & Pilot Co'], ['Harbour and Pilot'], ['same-without-form']],
  [['Association of Pilots (AOP)'], ['Association of Pilots'], ['same-without-form']],
  [['Light House'], ['LightHouse'], ['same-letters']],
  [['Sea-Mark Systems'], ['SeaMark Systems'], ['same-letters']],
  [['Université de Boulogne-les-Phares'], ['Universite de Boulogne les Phares'], ['same-name']],
  [['University of Skagen'], ['Skagen University'], ['other-order']],
  [['Câmara de Comércio do Porto Velho'], ['Porto Velho Câmara de Comércio'], ['other-order']],
  [['Navigatron'], ['Navigatrom'], ['letters-apart']],
  [['Beacon Security Group'], ['Beacon Securtiy Group'], ['letters-apart']],
  [['International Federation of Lightkeepers'], ['Internationnal Federation of Lightkepers'], ['letters-apart']],
  [['Fyrtårn A/S', 'dk', 'https://fyr.example'], ['Signal & Søn', 'dk', 'http://www.fyr.example/da'], ['same-website']],
  [
    ['Fyrtårn A/S', 'dk', 'fyr.example'],
    ['Fyrtårn', 'dk', 'www.fyr.example'],
    ['same-without-form', 'same-website'],
  ],
  [['International Lightkeepers Association'], ['ILA'], ['acronym']],
  [['Nordic Lighthouse Keepers Union (NLKU)'], ['NLKU'], ['acronym']],
  [['Nordisk Fyrvogterforbund (NLKU)'], ['Nordic Lighthouse Keepers Union (NLKU)'], ['acronym']],
  [['Navigatron'], ['Navigatron Danmark'], ['one-within-other']],
  [['Navigatron'], ['Navigatron Security Solutions Ltd'], ['one-within-other']],
  [
    ['Navigatron', null, 'https://a.example'],
    ['Navigatron', null, 'https://b.example'],
    ['same-name', 'other-website'],
  ],
  [['Εταιρεία Φάρων'], ['ΕΤΑΙΡΕΙΑ ΦΑΡΩΝ'], ['same-name']],
];

/** Pairs that nobody should be asked about. */
const APART: readonly (readonly [Given, Given])[] = [
  [['Fyrtårn'], ['Bølgebryder']],
  [['University of Skagen'], ['University of Thisted']],
  [['Chamber of Commerce of Skagen'], ['Chamber of Commerce of Thisted']],
  [['National Cyber Institute'], ['National Maritime Institute']],
  [['CNAV'], ['CNAT']],
  [['Pier 39 Labs'], ['Pier 38 Labs']],
  [['Region 1 Harbours'], ['Region 2 Harbours']],
  [['Signal'], ['Sign']],
  [['ISA'], ['Independent Sailors']],
  [['Blue'], ['Blue Harbour Trust']],
  [['Association of Harbour Masters'], ['Association of Lightkeepers']],
  [['Harbour Ltd'], ['Lighthouse Ltd']],
  [['The Limited'], ['Harbour Limited']],
  [
    ['Signal A', null, 'https://linkedin.com/company/a'],
    ['Pilot B', null, 'https://linkedin.com/company/b'],
  ],
  [
    ['Navigatron', 'dk', 'https://a.example'],
    ['Navigatron Overseas', 'br', 'https://b.example'],
  ],
];

describe('organisations that may be one', () => {
  test.each(ALIKE)('%j and %j', (one, other, reasons) => {
    const found = compare(one, other);
    expect(found?.reasons).toEqual(reasons);
    expect(found?.score).toBeGreaterThanOrEqual(LIKENESS_TO_SHOW);
    expect(compare(other, one)).toEqual(found);
  });
});

describe('organisations that are two', () => {
  test.each(APART)('%j and %j', (one, other) => {
    expect(compare(one, other)?.score ?? 0).toBeLessThan(LIKENESS_TO_SHOW);
  });
});

test('other names count as the name does', () => {
  const known = parseOrganisation({ name: 'Seamark', otherNames: ['Søtegn A/S'], country: 'dk', website: null });
  expect(compareOrganisations(known, parseOrganisation(organisation(['Søtegn', 'dk'])))).toEqual({
    score: 0.94,
    reasons: ['same-without-form'],
    letters: null,
  });
});

test('one letter is told from two', () => {
  expect(compare(['Navigatron'], ['Navigatrom'])?.letters).toBe(1);
  expect(compare(['International Lightkeepers'], ['Internatonal Lightkepers'])?.letters).toBe(2);
});
