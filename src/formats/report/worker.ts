import { answerRequests } from '../../reading/threads/answer-requests.ts';
import { renderReport } from './render-report.ts';
import type { Report, ReportForm } from './report.ts';

/** What the thread is asked for. */
export interface RenderRequest {
  readonly report: Report;
  readonly form: ReportForm;
}

answerRequests({ render: ({ report, form }: RenderRequest) => renderReport(report, form) });
