import { expect, test } from 'vitest';
import { worldMap } from './world-map.ts';

const { places, land, width, height } = worldMap();

const at = (country: string) => {
  const place = places.get(country);
  if (!place) throw new Error(`no ${country}`);
  return place;
};

test('countries stand where they are to one another', () => {
  expect(at('dk')[1]).toBeLessThan(at('fr')[1]);
  expect(at('us')[0]).toBeLessThan(at('gb')[0]);
  expect(at('jp')[0]).toBeGreaterThan(at('in')[0]);
  expect(at('nz')[1]).toBeGreaterThan(at('ke')[1]);
  // The largest part counts: France lies north of Spain, whatever lies in South America.
  expect(at('fr')[1]).toBeLessThan(at('es')[1]);
  expect(at('fr')[0]).toBeGreaterThan(at('br')[0]);
});

test('every country stands on the map, small ones and Kosovo too', () => {
  for (const country of ['dk', 'lu', 'sg', 'mt', 'va', 'xk', 'tw', 'ps', 'gl', 'au']) {
    const [x, y] = at(country);
    expect([country, x > 0 && x < width && y > 0 && y < height]).toEqual([country, true]);
  }
  expect(places.size).toBeGreaterThan(230);
});

test('the land is light enough for a page', () => {
  expect(land).toMatch(/^M/);
  expect(land.length).toBeLessThan(40_000);
});
