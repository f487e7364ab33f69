import { expect, test } from 'vitest';
import { Fields } from './form-fields.ts';

test('lines end by a line feed, in whatever way they are asked for', () => {
  const form = new FormData();
  form.append('text', 'One.\r\n\r\nTwo.');
  form.append('text', 'Three.\r\nFour.');
  const fields = new Fields(form);
  expect(fields.text('text')).toBe('One.\n\nTwo.');
  expect(fields.all('text')).toEqual(['One.\n\nTwo.', 'Three.\nFour.']);
  expect(fields.entriesBut('')).toEqual([
    ['text', 'One.\n\nTwo.'],
    ['text', 'Three.\nFour.'],
  ]);
});

test('a file stays as it was', async () => {
  const form = new FormData();
  form.append('list', new File(['a\r\nb'], 'list.csv'));
  expect(await new Fields(form).file('list')?.text()).toBe('a\r\nb');
});
