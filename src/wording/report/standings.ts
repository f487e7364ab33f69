import type { Acceptance, Progress, Verdict } from '../../desk/follow-up-views.ts';
import type { GivenAnswer, ReportedCommitment } from '../../desk/report-content.ts';
import type { Standing, Tone } from '../../formats/report/report.ts';
import type { Locale } from '../locale.ts';
import type { Wording } from '../wording.ts';
import { dateWords, plain } from './report-words.ts';

/** The questions that are asked about a commitment. */
export const QUESTIONS = ['acceptance', 'progress', 'verdict'] as const;

/** One of {@link QUESTIONS}. */
export type Question = (typeof QUESTIONS)[number];

/** The answers to each question, the best first and the missing one last. */
const ANSWERS: Readonly<{
  acceptance: readonly Acceptance[];
  progress: readonly Progress[];
  verdict: readonly Verdict[];
}> = {
  acceptance: ['accepted', 'noted', 'rejected', 'not-answered'],
  progress: ['delivered', 'under-way', 'not-started', 'discontinued', 'not-reported'],
  verdict: ['complete', 'substantial', 'limited', 'not-started', 'no-evidence', 'not-assessed'],
};

/** What counts as the answer where nobody gave one. */
const MISSING: Readonly<Record<Question, string>> = {
  acceptance: 'not-answered',
  progress: 'not-reported',
  verdict: 'not-assessed',
};

const TONES: Readonly<Record<string, Tone>> = {
  accepted: 'complete',
  noted: 'started',
  rejected: 'none',
  delivered: 'complete',
  'under-way': 'started',
  'not-started': 'none',
  discontinued: 'void',
  complete: 'complete',
  substantial: 'substantial',
  limited: 'started',
  'no-evidence': 'void',
};

/** An answer that can be given to a question. */
export interface Answer {
  readonly code: string;
  readonly word: string;
  /** `unknown` for what nobody answered, and for nothing else. */
  readonly tone: Tone;
}

/** Everything that can be answered to a question, the best first and the missing answer last. */
export function answersTo(question: Question, { followUp }: Wording): Answer[] {
  const words: Readonly<Record<Question, Readonly<Record<string, string>>>> = {
    acceptance: followUp.acceptances,
    progress: followUp.progresses,
    verdict: followUp.verdicts,
  };
  return ANSWERS[question].map((code) => ({
    code,
    word: uncapitalised(words[question][code] ?? code),
    tone: TONES[code] ?? 'unknown',
  }));
}

/** The code of the answer to a question about a commitment. */
export function answerCode(commitment: ReportedCommitment, question: Question): string {
  return commitment[question]?.code ?? MISSING[question];
}

/** The three questions with their answers, who gave them and when. */
export function standingsOf(commitment: ReportedCommitment, wording: Wording, locale: Locale): Standing[] {
  const text = wording.reportText;
  return QUESTIONS.map((question) => {
    const code = answerCode(commitment, question);
    const answer = answersTo(question, wording).find((one) => one.code === code);
    return {
      question: text.questions[question],
      answer: answer?.word ?? code,
      tone: answer?.tone ?? 'unknown',
      detail: plain(detailOf(commitment[question], text, locale)),
    };
  });
}

function detailOf(given: GivenAnswer<string> | null, text: Wording['reportText'], locale: Locale): string {
  if (given === null) return '';
  const source = text.given(dateWords(given.asOf, locale), given.by);
  return given.text ? `${source}: ${given.text}` : source;
}

/** A word as it stands within a sentence. */
function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
