import { describe, expect, test } from 'vitest';
import { languageOf } from '../languages/registry.ts';
import { actorById, allActors } from './actors.ts';
import { findMentions } from './find-mentions.ts';
import { nameIn } from './names-in-language.ts';

describe('actors', () => {
  test('each identifier is in the style of the register and stands once', () => {
    const ids = allActors().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('states are the 249 of ISO 3166-1 and Kosovo', () => {
    expect(allActors().filter(({ type }) => type === 'state')).toHaveLength(250);
    expect(actorById('dk')).toEqual({ id: 'dk', type: 'state', names: { da: 'Danmark', en: 'Denmark' } });
    expect(actorById('kr')?.names).toEqual({ da: 'Sydkorea', en: 'South Korea' });
    expect(actorById('ba')?.names.en).toBe('Bosnia and Herzegovina');
    expect(actorById('cd')?.names.da).toBe('Den Demokratiske Republik Congo');
  });

  test('states are complete by ISO 3166-1 alpha-2', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const named = letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .filter((code) => regions.of(code));
    const notInStandard = new Set([
      // Reserved, private or made up by the Unicode CLDR, and withdrawn ones that it still names.
      ...['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'],
      ...['AN', 'BU', 'CS', 'DD', 'DY', 'FQ', 'FX', 'HV', 'JT', 'MI', 'NH', 'NQ', 'NT', 'PC', 'PU', 'PZ', 'QU', 'RH'],
      ...['SU', 'TP', 'UK', 'VD', 'WK', 'YD', 'YU', 'ZR'],
    ]);
    const standard = named.filter((code) => !notInStandard.has(code)).map((code) => code.toLowerCase());
    const states = allActors().filter(({ type }) => type === 'state');
    expect(states.map(({ id }) => id).sort()).toEqual(standard.sort());
  });

  test.each(['da', 'en', 'fr'])('every state is found in a sentence, bare and by its government, in %s', (language) => {
    const missed = allActors()
      .filter(({ type, id }) => type === 'state' && id !== 'dk')
      .flatMap((state) => [
        nameIn(state, language),
        ...languageOf(language).names.governments(nameIn(state, language)).slice(0, 1),
      ])
      .map((name) => name.replace(/^\(\p{L}+\) /u, ''))
      .filter((name) => findMentions(`${name}.`, language).length !== 1);
    expect(missed).toEqual([]);
  });

  test('the identifiers of the design are there', () => {
    const ids = [
      'eu',
      'eu-council',
      'eu-commission',
      'eu-high-representative',
      'eu-member-states',
      'eu-parliament',
      'eu-delegations',
      'eib',
      'eu-digital-diplomacy-network',
      'dk-government',
      'signatories',
      'financial-institutions',
    ];
    for (const id of ids) expect(actorById(id)?.id).toBe(id);
  });

  test('shown names start with a capital or a digit', () => {
    for (const { names } of allActors()) {
      expect(names.da).toMatch(/^[\p{Lu}\p{N}]/u);
      expect(names.en).toMatch(/^[\p{Lu}\p{N}]/u);
    }
  });

  test('an unknown identifier gives null', () => {
    expect(actorById('atlantis')).toBeNull();
    expect(actorById('constructor')).toBeNull();
  });

  test('every shown name is found in a text as its own actor', () => {
    const differently = new Set(
      allActors()
        .flatMap(({ id, names }) => [
          { id, found: findMentions(names.da, 'da') },
          { id, found: findMentions(names.en, 'en') },
        ])
        .filter(({ id, found }) => found.length !== 1 || found[0]?.actor !== id)
        .map(({ id }) => id),
    );
    expect([...differently]).toEqual([]);
  });
});
