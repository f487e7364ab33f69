import { expect, test } from 'vitest';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { toDictionaryCsv, toReportCsv } from './to-report-csv.ts';

test('the figures have a row for each record, under English names', () => {
  expect(toReportCsv(sampleReport.data)).toBe(
    '\uFEFFid,progress,due_on\r\n0123456789,delivered,2027-06-30\r\nabcdefghjk,not-reported,\r\n',
  );
});

test('the dictionary explains every column, and every code that can stand in it', () => {
  expect(toDictionaryCsv(sampleReport.data)).toBe(
    '\uFEFFcolumn,type,meaning,codes\r\n' +
      'id,text,Løftets faste nummer,\r\n' +
      'progress,code,Hvad bæreren rapporterer,delivered = leveret; not-reported = ikke rapporteret\r\n' +
      'due_on,date,Fristens sidste dag,\r\n',
  );
});
