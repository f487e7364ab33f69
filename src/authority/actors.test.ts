import { describe, expect, test } from 'vitest';
import { actorById, allActors } from './actors.ts';
import { findMentions } from './find-mentions.ts';

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
