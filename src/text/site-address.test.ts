import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

test.each([
  ['beacon.example', 'https://beacon.example/'],
  [' http://Beacon.example/om ', 'http://beacon.example/om'],
  ['https://bücher.example', 'https://xn--bcher-kva.example/'],
])('%j is %s', (written, address) => {
  expect(siteAddress(written)).toBe(address);
});

test.each([
  '',
  'localhost',
  'javascript:alert(1)',
  'https://me:word@beacon.example',
  'beacon.example with words',
  'beacon.example\r\nBcc: all',
  `beacon.example/${'a'.repeat(500)}`,
])('%j is no address', (written) => {
  expect(siteAddress(written)).toBeNull();
});
