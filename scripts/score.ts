import { scoreMarkedDates } from './scoring/dates.ts';
import { scoreOwnSentences } from './scoring/own-sentences.ts';
import { scoreLabelledParts } from './scoring/parts.ts';
import { scoreRealDocuments } from './scoring/real-documents.ts';
import { scorePartsOfResolutions } from './scoring/roles.ts';

const flags = process.argv.slice(2);
process.stdout.write(await scoreRealDocuments(flags));
process.stdout.write(scoreOwnSentences());
process.stdout.write(scoreMarkedDates(flags));
process.stdout.write(scoreLabelledParts(flags));
process.stdout.write(await scorePartsOfResolutions(flags));
