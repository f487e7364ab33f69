import { toDictionaryCsv, toReportCsv } from './csv/to-report-csv.ts';
import type { Report, ReportForm } from './report.ts';

/** The report in a form: the same report gives the same bytes. Each form loads what it needs when it is wanted. */
export async function renderReport(report: Report, form: ReportForm): Promise<Uint8Array> {
  switch (form) {
    case 'docx':
      return (await import('./docx/to-docx.ts')).toDocx(report);
    case 'pdf':
      return (await import('./pdf/to-pdf.ts')).toPdf(report);
    case 'html':
      return encoded((await import('./html/to-html.ts')).toHtml(report));
    case 'csv':
      return encoded(toReportCsv(report.data));
    case 'dictionary':
      return encoded(toDictionaryCsv(report.data));
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
