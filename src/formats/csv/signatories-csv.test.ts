import { expect, test } from 'vitest';
import { type SignatoryRecord, signatoriesCsv } from './signatories-csv.ts';

test('is a table that no spreadsheet runs', () => {
  const lamps: SignatoryRecord = {
    kind: 'company',
    ...{ actorId: 'lamps', names: { da: 'Lamper', en: '=HYPERLINK("evil")' }, country: 'dk' },
    ...{ website: null, signedOn: '2024-05-01', withdrawnOn: null, signerName: '+Ask, Lind', signerOffice: null },
  };
  expect(signatoriesCsv([lamps])).toBe(
    '\uFEFFactor,name_en,name_da,kind,country,website,signed_on,withdrawn_on,signer,office\r\n' +
      `lamps,"'=HYPERLINK(""evil"")",Lamper,company,dk,,2024-05-01,,"'+Ask, Lind",\r\n`,
  );
});
