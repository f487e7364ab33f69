import { expect, test } from 'vitest';
import { appendLine } from './clean-line.ts';
import { Flow } from './flow.ts';

function clean(text: string): string {
  const flow = new Flow();
  appendLine(
    flow,
    {
      ...{ text, source: { start: 0, end: text.length }, page: null, box: null, fontSize: null, bold: false },
      ...{ column: null, region: null, superscripts: [], pieces: [] },
    },
    0,
    [],
  );
  return flow.text;
}

test.each([
  ['en lang linje uden noget særligt, med ord', 'en lang linje uden noget særligt, med ord'],
  ['to  ord\tog\u00A0tre', 'to ord og tre'],
  ['alle lande . Og så videre , ja', 'alle lande. Og så videre, ja'],
  ['alle navne under .eu og .dk , også', 'alle navne under .eu og .dk, også'],
  ['et møde, bl . a . i byen', 'et møde, bl.a. i byen'],
  ['vi siger bl .a . nej', 'vi siger bl.a. nej'],
  [
    'der er en lang række af usynlige tegn i or\u00ADdet og for\u200Bresten',
    'der er en lang række af usynlige tegn i ordet og forresten',
  ],
  ['her er en ﬁn ligatur', 'her er en fin ligatur'],
  ['blåbær og bla\u030Abær', 'blåbær og blåbær'],
  [
    'Læs mere påhttps://eu.example/a og her: http://b.example',
    'Læs mere på https://eu.example/a og her: http://b.example',
  ],
  ['punkt ... og så ..', 'punkt ... og så ..'],
  ['कि नहीं', 'कि नहीं'],
])('%s', (text, expected) => {
  expect(clean(text)).toBe(expected);
});
