import { expect, test } from 'vitest';
import { documentFacts } from './document-facts.ts';
import { documentOf } from './testing/document-of.ts';

test.each([
  [
    'da',
    ['Rådets konklusioner om rumpolitik', 'Bruxelles, den 26. juni 2023', '1. Rådet noterer sig fremskridtene.'],
    '2023-06-26',
    'eu-council',
  ],
  [
    'da',
    ['Bruxelles, den 3. maj 2027', 'EUCO 7/27', 'Generalsekretariatet for Rådet', 'Det Europæiske Råd ser på sagen.'],
    '2027-05-03',
    'european-council',
  ],
  ['da', ['København, 5. september 2022', 'Regeringen vil styrke indsatsen.'], '2022-09-05', 'dk-government'],
  ['en', ['We commit to act.', 'Paris, 12th of November, 2018'], '2018-11-12', 'signatories'],
  [
    'en',
    ['Resolution 502 (1982) of 3 April 1982', 'The Security Council,', '1. Demands peace;'],
    '1982-04-03',
    'un-security-council',
  ],
  [
    'en',
    ['Adopted by the Security Council at its 9001st meeting, on 4 May 2022', 'The Security Council,'],
    '2022-05-04',
    'un-security-council',
  ],
  [
    'en',
    ['Council conclusions on space policy', 'Adopted on 23 May 2024', 'The Council welcomes the plan.'],
    '2024-05-23',
    'eu-council',
  ],
] as const)('%s %j', (language, paragraphs, date, issuer) => {
  expect(documentFacts(documentOf(...paragraphs), language)).toEqual({ date, issuer });
});

test('a date in the body, in a list of other news or in a recital is not that of the document', () => {
  const document = documentOf(
    'Nyt initiativ for et frit internet',
    'Kampagnen begyndte den 5. maj 2021 i København.',
    'Møde i nævnet 6.1.2026 09:38:47 CET | Pressemeddelelse',
    'Nævnet mødes den 6. januar 2026 kl. 18.',
  );
  expect(documentFacts(document, 'da').date).toBeNull();
  const recital = documentOf(
    'Bearing in mind the promises that both sides made in the armistice signed in Geneva on 16 August 1960,',
  );
  expect(documentFacts(recital, 'en').date).toBeNull();
});
