import { readingTasks } from '../reading/reading-tasks.ts';
import { answerRequests } from '../reading/threads/answer-requests.ts';
import { understandFile } from './understand-file.ts';

answerRequests({ ...readingTasks, understand: understandFile });
