import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../src/extraction/extract.ts';
import type { ReadDocument } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { countWords, resolutions, samples } from './inputs.ts';
import { type Comparison, compare } from './measure.ts';

/** Our extraction beside a tagger's reading of the same English texts, per 1,000 words. */
export async function compareExtraction(): Promise<Comparison> {
  const documents = await englishDocuments();
  const words = documents.reduce((sum, document) => sum + countWords(document.text), 0);
  const wink = winkNLP(model);
  const tagger = winkNLP(model, ['sbd', 'pos']);
  let commitments = 0;
  const times = await compare(
    [
      {
        name: 'Servanda',
        does: 'commitments and stances with all parts, mentions of actors',
        run: () => {
          const found = documents.map((document) => extract(document, { language: 'en', date: document.date }));
          commitments = found.reduce((sum, extraction) => sum + extraction.commitments.length, 0);
        },
      },
      {
        name: 'wink-nlp 2.4',
        does: 'its plain English pipeline: sentences, parts of speech, negation, sentiment, named entities',
        run: () => {
          for (const document of documents) wink.readDoc(document.text);
        },
      },
      {
        name: 'wink-nlp 2.4, a part',
        does: 'sentences and parts of speech alone, and those of every word given out',
        run: () => {
          for (const document of documents) tagger.readDoc(document.text).tokens().out(tagger.its.pos);
        },
      },
    ],
    { rounds: 15, units: words / 1_000, unmeasured: 80 },
  );
  const megabytes = documents.reduce((sum, { text }) => sum + text.length, 0) / 1_000_000;
  const speeds = times.map(
    ({ name, median }) => `${name} ${((1_000 * megabytes) / ((median * words) / 1_000)).toFixed(2)} MB/s`,
  );
  return {
    title: 'Extraction',
    unit: '1,000 words',
    input: `${documents.length} English texts with ${words.toLocaleString('en')} words, in which Servanda finds ${commitments.toLocaleString('en')} commitments and stances: ${speeds.join(', ')}`,
    times,
    notes: [
      'Every contestant has read all texts eighty times before the first turn that counts, as in a process that has run for a while; ours goes on being compiled for some thirty of them, a tagger for five.',
      'We know of no other tool that finds commitments. wink-nlp does another thing, the first step of most language pipelines, and shows what looking at every word costs.',
      'Both start from clean text in memory; reading is measured above.',
    ],
  };
}

async function englishDocuments(): Promise<ReadDocument[]> {
  const files = [...samples('.md'), ...samples('.html'), ...samples('.txt'), ...resolutions()];
  const documents = await Promise.all(files.map((file) => readDocument(file)));
  return documents.filter(({ language }) => language === 'en');
}
