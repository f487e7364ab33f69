import { readingTasks } from './reading-tasks.ts';
import { answerRequests } from './threads/answer-requests.ts';

answerRequests(readingTasks);
