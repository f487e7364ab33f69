import { describe, expect, test } from 'vitest';
import { unitsOf } from '../structure/text-units.ts';
import { AttributeReader } from './attributes.ts';

/** The values of the attributes `names` of a start tag that holds `markup`. */
function values(markup: string, ...names: string[]): (string | null)[] {
  const reader = new AttributeReader(markup, unitsOf(markup));
  return names.map((name) => reader.valueOf(name, 0, markup.length));
}

describe('AttributeReader', { timeout: 60_000 }, () => {
  test.each([
    [' id="a" class=\'b c\'', 'a', 'b c'],
    [' CLASS = b\n id=a', 'a', 'b'],
    [' id=a id=b class', 'a', ''],
    ['/id="x>y"class="é &amp; &#229;"', 'x>y', 'é & å'],
    [' class="unended id=a', 'a', '"unended'],
    [' data-id=1 idx=2 class=', null, ''],
    [' id= class=b', 'class=b', null],
  ])('%j', (markup, id, names) => {
    expect(values(markup, 'id', 'class')).toEqual([id, names]);
  });

  test('reads each tag of a page by itself', () => {
    const page = '<p id=a class=b><p class=c>';
    const reader = new AttributeReader(page, unitsOf(page));
    const asked = [reader.valueOf('id', 2, 15), reader.valueOf('id', 18, 26), reader.valueOf('class', 18, 26)];
    expect([...asked, reader.valueOf('class', 2, 15)]).toEqual(['a', null, 'c', 'b']);
  });

  test('reads a value of ten million signs, and the last of 200,000 attributes', () => {
    const long = 'x'.repeat(10_000_000);
    expect(values(` title="${long}" id=a`, 'id', 'title')).toEqual(['a', long]);
    const many = Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ');
    expect(values(`${many} id=last`, 'id')).toEqual(['last']);
  });
});
