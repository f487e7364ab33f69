import { extract } from '../extraction/extract.ts';
import { readingTasks } from '../reading/reading-tasks.ts';
import { answerRequests } from '../reading/threads/answer-requests.ts';
import { type ExtractAgainInput, understandFile } from './understand-file.ts';

answerRequests({
  ...readingTasks,
  understand: understandFile,
  extractAgain: async ({ document, options }: ExtractAgainInput) => extract(document, options),
});
