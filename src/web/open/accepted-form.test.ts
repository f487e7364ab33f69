import { describe, expect, test } from 'vitest';
import { acceptedForm } from './accepted-form.ts';
import { alternativesOf, representationAt } from './representations.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

describe('the form that an Accept header wants', () => {
  test.each([
    [undefined, 'html'],
    ['', 'html'],
    ['*/*', 'html'],
    [BROWSER, 'html'],
    ['text/html', 'html'],
    ['application/ld+json', 'jsonld'],
    ['APPLICATION/LD+JSON', 'jsonld'],
    ['application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
    ['application/json', 'json'],
    ['application/json;q=0.5, application/ld+json;q=0.6', 'jsonld'],
    ['application/*', 'jsonld'],
    ['application/*;q=0.9, text/csv', 'csv'],
    ['application/*, application/ld+json;q=0.1', 'json'],
    ['text/*', 'html'],
    ['text/*, text/html;q=0', 'csv'],
    ['*/*;q=0.1, text/csv;q=0.2', 'csv'],
    ['*/*, text/html;q=0.5', 'jsonld'],
    ['text/xml', 'xml'],
    ['application/akn+xml, */*;q=0.1', 'xml'],
    ['text/plain; charset=utf-8', 'text'],
    ['text/html;q=1.5', 'html'],
    ['text/html;q=0.0001', 'html'],
    ['nonsense', 'html'],
    ['*/json', 'html'],
    ['nonsense, application/json', 'json'],
    ['image/png', null],
    ['text/turtle', null],
    ['*/*;q=0', null],
    ['text/html;q=0', null],
    ['application/json;q=0, application/ld+json;q=0.000', null],
    [`${'x/y,'.repeat(10_000)}text/csv`, null],
  ])('%s: %s', (accept, form) => {
    expect(representationAt('/commitments/0123456789', accept)?.form).toBe(form);
  });

  test('is the first of those wanted alike', () => {
    const forms = [
      { form: 'one', types: ['text/csv'] },
      { form: 'two', types: ['text/html'] },
    ];
    expect(acceptedForm('text/html, text/csv', forms)).toBe('one');
  });
});

describe('a permanent address', () => {
  test.each([
    ['/commitments/0123456789', 'html'],
    ['/commitments/0123456789.jsonld', 'jsonld'],
    ['/commitments/0123456789.csv', 'csv'],
    ['/documents/0123456789.xml', 'xml'],
    ['/documents/0123456789.txt', 'text'],
    ['/topics/cybersecurity.csv', undefined],
    ['/commitments/0123456789.exe', undefined],
    ['/commitments/0123456789.html', undefined],
    ['/commitments/a/b', undefined],
    ['/initiatives/new', undefined],
    ['/news/archive', undefined],
    ['/events/past', undefined],
    ['/events/night-2026-02-10', 'html'],
    ['/events/night-2026-02-10.jsonld', 'jsonld'],
    ['/events/night-2026-02-10/event.ics', undefined],
    ['/news/feed/en.json', undefined],
    ['/register', undefined],
    ['/people/1', undefined],
  ])('%s answers a browser with %s', (path, form) => {
    expect(representationAt(path, BROWSER)?.form).toBe(form);
  });

  test('that names its form gives no other', () => {
    expect(representationAt('/commitments/0123456789.csv', 'application/json')).toEqual({
      ...{ kind: 'commitments', id: '0123456789', form: 'csv', isNamed: true },
    });
  });

  test('has one for each other form', () => {
    expect(alternativesOf({ kind: 'topics', id: 'cybersecurity' })).toEqual([
      { form: 'jsonld', type: 'application/ld+json', path: '/topics/cybersecurity.jsonld' },
      { form: 'json', type: 'application/json', path: '/topics/cybersecurity.json' },
    ]);
  });
});
