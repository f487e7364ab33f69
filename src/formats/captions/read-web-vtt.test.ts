import { describe, expect, test } from 'vitest';
import { readWebVtt } from './read-web-vtt.ts';
import { transcriptOf } from './transcript-of.ts';
import { writeWebVtt } from './write-web-vtt.ts';

const read = (...lines: string[]) => readWebVtt(Buffer.from(lines.join('\n')));
const faultsOf = (...lines: string[]) => {
  const captions = read('WEBVTT', '', ...lines);
  return 'problems' in captions ? captions.problems.map(({ fault, line }) => [fault, line]) : [];
};
const cuesOf = (...lines: string[]) => {
  const captions = read(...lines);
  if ('problems' in captions) throw new Error(JSON.stringify(captions.problems));
  return captions.cues;
};

describe('captions', () => {
  test('are read with hours, without, with settings and names', () => {
    const cues = cuesOf(
      ...['\uFEFFWEBVTT – Harbour day', 'Kind: captions', '', 'NOTE for the translator', ''],
      ...['first', '00:01.000 --> 00:03.500 line:0 align:start', 'Welcome to', 'the harbour.', ''],
      ...['01:02:03.004 --> 01:02:04.000', 'Goodbye.'],
    );
    expect(cues).toEqual([
      { start: 1_000, end: 3_500, settings: 'line:0 align:start', lines: ['Welcome to', 'the harbour.'] },
      { start: 3_723_004, end: 3_724_000, settings: '', lines: ['Goodbye.'] },
    ]);
  });

  test('are written anew without styles, regions, notes and names', () => {
    const cues = cuesOf(
      ...['WEBVTT', '', 'STYLE', '::cue { background: url(https://example.com/spy) }', ''],
      ...['REGION', 'id:low', '', 'one', '00:01.000 --> 00:02.000 region:low size:50%', '<v Ida>Æblø &amp; Læsø', ''],
    );
    expect(writeWebVtt(cues)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000 size:50%\n<v Ida>Æblø &amp; Læsø\n');
    expect(readWebVtt(Buffer.from(writeWebVtt(cues)))).toEqual({ cues });
  });

  test.each([
    ['a script', ['00:01.000 --> 00:02.000', 'Hello', '<script>alert(1)</script>'], [['bad-tag', 5]]],
    ['a picture', ['00:01.000 --> 00:02.000', '<img src=x onerror=alert(1)>'], [['bad-tag', 4]]],
    ['a bare sign', ['00:01.000 --> 00:02.000', '3 < 4'], [['bad-tag', 4]]],
    ['a comma in a time', ['00:01,000 --> 00:02.000', 'Hello'], [['bad-time', 3]]],
    ['a minute of 61 seconds', ['00:01.000 --> 00:61.000', 'Hello'], [['bad-time', 3]]],
    ['an arrow among the words', ['00:01.000 --> 00:02.000', 'Hello', 'a --> b'], [['bad-time', 5]]],
    ['an end before the beginning', ['00:02.000 --> 00:01.000', 'Hello'], [['ends-too-early', 3]]],
    ['nothing to read', ['00:01.000 --> 00:02.000', '<i></i>'], [['no-text', 3]]],
    ['words without a time', ['Hello there'], [['no-time', 3]]],
    ['an unknown setting', ['00:01.000 --> 00:02.000 onclick:x', 'Hello'], [['bad-setting', 3]]],
    ['nothing at all', [], [['no-cues', 2]]],
    [
      'two at once, the later first',
      ['00:05.000 --> 00:06.000', 'Later', '', '00:01.000 --> 00:02.000', 'Sooner'],
      [['out-of-order', 6]],
    ],
  ] as const)('are refused for %s, with the line', (_, lines, faults) => {
    expect(faultsOf(...lines)).toEqual(faults);
  });

  test('are refused as a whole when they are something else', () => {
    expect(read('1', '00:00:01,000 --> 00:00:02,000', 'Hello')).toEqual({
      problems: [{ fault: 'sub-rip', line: 1, value: '' }],
    });
    expect(read('<html>')).toEqual({ problems: [{ fault: 'no-header', line: 1, value: '<html>' }] });
    expect(readWebVtt(Buffer.from('WEBVTT\n\n\u00E6', 'latin1'))).toEqual({
      problems: [{ fault: 'not-utf-8', line: 1, value: '' }],
    });
  });

  test('tell of no more than twenty problems', () => {
    expect(faultsOf(...Array.from({ length: 500 }, () => ['words', '']).flat())).toHaveLength(20);
  });
});

describe('a transcript', () => {
  test('has a paragraph for each speaker, and after a silence', () => {
    const cues = cuesOf(
      ...['WEBVTT', '', '00:01.000 --> 00:02.000', '<v Ida Holm>Good', 'morning', ''],
      ...['00:02.000 --> 00:03.000', '<v Ida Holm>to <i>all</i>.', '', '00:03.000 --> 00:04.000', '<v Bo>Thanks.', ''],
      ...['00:09.000 --> 00:10.000', '<v Bo>Next &lt;point&gt;.'],
    );
    expect(transcriptOf(cues)).toEqual([
      { speaker: 'Ida Holm', text: 'Good morning to all.' },
      { speaker: 'Bo', text: 'Thanks.' },
      { speaker: 'Bo', text: 'Next <point>.' },
    ]);
  });
});
