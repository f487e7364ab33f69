import { siblingModule } from '../../reading/reader.ts';
import { createThreadPool } from '../../reading/threads/thread-pool.ts';
import type { Report, ReportForm } from './report.ts';
import type { RenderRequest } from './worker.ts';

/** Renders reports in a thread of its own, one at a time, so that a long one does not keep the others waiting. */
export interface ReportRenderer {
  /** As `renderReport`. Throws `Unreadable` where the thread is lost over it. */
  render(report: Report, form: ReportForm): Promise<Uint8Array>;
  /** Stops the thread; what is being rendered or still waits fails. */
  close(): Promise<void>;
}

/** Makes a renderer; its thread starts with the first report. */
export function createReportRenderer(): ReportRenderer {
  const threads = createThreadPool({ module: siblingModule(import.meta.url, 'worker'), size: 1 });
  return {
    async render(report, form) {
      const request: RenderRequest = { report, form };
      return (await threads.run('render', report.title, request)) as Uint8Array;
    },
    close: () => threads.close(),
  };
}
