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

test.each([
  [
    'en',
    'REGULATION (EU) 2027/12 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 3 May 2027 on lighthouses',
    '2027-05-03',
  ],
  ['en', 'Council Implementing Decision (EU) 2027/9 of 3 May 2027 amending the list of ports', '2027-05-03'],
  ['en', 'Report on Regulation (EU) 2027/12 of 3 May 2027', null],
  ['en', 'Resolution on the Council conclusions of 3 May 2027', null],
  ['da', 'Europa-Parlamentets og Rådets forordning (EU) 2027/12 af 3. maj 2027 om fyrtårne', '2027-05-03'],
  ['da', 'Lov nr. 12 af 3. maj 2027 om fyr', '2027-05-03'],
  ['da', 'Beslutning om opfølgning på konklusionerne af 3. maj 2027', null],
  [
    'de',
    'Verordnung (EU) 2027/12 des Europäischen Parlaments und des Rates vom 3. Mai 2027 über Leuchttürme',
    '2027-05-03',
  ],
  ['fr', 'Règlement (UE) 2027/12 du Parlement européen et du Conseil du 3 mai 2027 relatif aux phares', '2027-05-03'],
  [
    'es',
    'Reglamento (UE) 2027/12 del Parlamento Europeo y del Consejo, de 3 de mayo de 2027, relativo a los faros',
    '2027-05-03',
  ],
  ['sv', 'Europaparlamentets och rådets förordning (EU) 2027/12 av den 3 maj 2027 om fyrar', '2027-05-03'],
] as const)('the title of an act gives its day: %s %j', (language, title, date) => {
  expect(documentFacts({ ...documentOf('A text.'), title }, language).date).toBe(date);
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
