import { scoreOwnSentences } from './scoring/own-sentences.ts';
import { scoreRealDocuments } from './scoring/real-documents.ts';

process.stdout.write(await scoreRealDocuments(process.argv.slice(2)));
process.stdout.write(scoreOwnSentences());
