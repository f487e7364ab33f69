import { WORD } from '../languages/word-classes.ts';
import type { Span } from '../text/span.ts';
import { subjectOfThatClause } from './addressees.ts';
import { type Grammar, isComma, isWord, verbSpan } from './clause.ts';
import type { ExtractedCommitment, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { POINT_SIGN } from './confidence/signs.ts';
import type { Draft } from './draft.ts';
import { embeddedRequest } from './embedded.ts';
import { isOfIssuer } from './who-acts.ts';

/** A sentence that breaks off, mostly in a colon, or a heading, and leaves it to the points under it to say what is to be done. */
export interface Chapeau {
  readonly draft: Draft;
  /** Its verb as a span of the text. */
  readonly verb: Span;
  /** What it says of each of its points. */
  readonly shared: SharedParts;
}

/** With whom, for whom, in what body and by when: said once above a list, it holds for every point. */
export type SharedParts = Pick<ExtractedCommitment, 'counterparts' | 'beneficiaries' | 'fora' | 'deadline'>;

const LAST_WORDS = 6;
const OWN_ACTION_WORDS = 5;

/** The chapeau that the sentence's last draft makes; null when the points cannot finish it. */
export function chapeauOf(grammar: Grammar, draft: Draft, shared: () => SharedParts): Chapeau | null {
  if (goesOnBelow(grammar) ? !isOpen(grammar, draft) : !breaksOff(grammar, draft)) return null;
  const verb = verbSpan(grammar, draft.cue);
  return verb === null ? null : { draft, verb, shared: shared() };
}

/** "ersucht die Kommission," and "uppmanar kommissionen att" with what is asked in the points: nothing follows the verb. */
function breaksOff({ units }: Grammar, draft: Draft): boolean {
  const last = units[units.length - 1];
  return draft.action === null && (last?.kind !== 'mark' || last.text === ',');
}

/** Whether the words below finish the sentence: it ends in a colon, or is a heading. */
function goesOnBelow(grammar: Grammar): boolean {
  return grammar.goesOnBelow === true || endsInColon(grammar);
}

function endsInColon({ units }: Grammar): boolean {
  return units[units.length - 1]?.text === ':';
}

function isOpen(grammar: Grammar, draft: Draft): boolean {
  const { units, lexicon } = grammar;
  if (draft.action === null) return true;
  const last = units[units.length - (endsInColon(grammar) ? 2 : 1)];
  if (last === undefined) return true;
  if (lexicon.language.openEndings.includes(last.lower)) return true;
  if (draft.kind === 'call' && draft.bearers.some((bearer) => bearer.span?.end === last.end)) return true;
  if (draft.kind === 'call' && isComma(units[draft.action - 1]) && tellsOnlyHow(grammar, draft.action)) return true;
  if (!endsInColon(grammar)) return false;
  if (tellsOnlyHow(grammar, draft.action)) return true;
  return units.slice(-LAST_WORDS).some((unit) => lexicon.isNoun(unit.lower, 'measures'));
}

const LONGEST_PHRASE = 8;

/**
 * "will, together with Norway:", »vil på denne baggrund:«: from the verb to the colon there are only phrases, which end
 * in a name or a figure or are few words without a verb of doing.
 */
function tellsOnlyHow(grammar: Grammar, action: number): boolean {
  const { units } = grammar;
  if (!isWord(grammar, action, WORD.prepositions | WORD.adverbs)) return false;
  const last = units[units.length - (endsInColon(grammar) ? 2 : 1)];
  const endsInName = last !== undefined && (last.mention !== null || /^\d+$/u.test(last.text));
  return endsInName || (units.length - action <= LONGEST_PHRASE && !hasVerbOfDoing(grammar, action));
}

/** Whether a verb that promises or asks stands from `from` on; behind a preposition or an adjective it is a noun. */
function hasVerbOfDoing(grammar: Grammar, from: number): boolean {
  const { units, lexicon } = grammar;
  return units.some(
    ({ lower, kind }, place) =>
      place >= from && kind === 'word' && lexicon.language.genre?.isImperative(lower) && !isInCompanion(grammar, place),
  );
}

/** »i tæt (samarbejde) med«: a noun of the same form between prepositions. */
function isInCompanion(grammar: Grammar, place: number): boolean {
  return (
    isWord(grammar, place + 1, WORD.prepositions) &&
    (isWord(grammar, place - 1, WORD.prepositions) || isWord(grammar, place - 2, WORD.prepositions))
  );
}

/** Whether the chapeau says something to do by itself, beyond what its points say. */
export function hasOwnAction(grammar: Grammar, draft: Draft): boolean {
  if (draft.action === null) return false;
  if (!goesOnBelow(grammar)) return true;
  if (tellsOnlyHow(grammar, draft.action)) return false;
  const words = grammar.units.slice(draft.action).filter((unit) => unit.kind !== 'mark');
  return words.length > OWN_ACTION_WORDS;
}

/** The draft of a point: what its chapeau says, of the point's own action, or of whom the point itself asks or decides on. */
export function pointDraft(grammar: Grammar, chapeau: Chapeau, issuer: string | null): Draft {
  const { draft } = chapeau;
  const start = grammar.units.findIndex((unit) => unit.kind !== 'mark');
  let first = start;
  while (isPointLink(grammar, first)) first += 1;
  const action = start >= 0 && first < grammar.units.length ? first : null;
  const step: TraceStep = {
    stage: 'chapeau',
    rule: 'chapeau.point',
    span: chapeau.verb,
    conclusion: CONCLUSIONS.point,
  };
  const point = { ...draft, action, signs: [...draft.signs, POINT_SIGN], trace: [...draft.trace, step] };
  if (draft.cue.definition.force !== 'decide') return point;
  const that = /^\d+$/u.test(grammar.units[start]?.text ?? '') ? start + 1 : start;
  const others = isWord(grammar, that, WORD.complementizers) ? subjectOfThatClause(grammar, that) : [];
  if (others.length > 0) {
    const isOwn = others.every((other) => isOfIssuer({ grammar, context: { issuer } }, other));
    return { ...point, kind: isOwn ? 'undertaking' : 'call', bearers: others };
  }
  const asked = embeddedRequest(grammar, action);
  if (asked === null) return point;
  return { ...point, kind: 'call', cue: asked.cue, bearers: asked.addressees, action: asked.action };
}

function isPointLink({ units, lexicon }: Grammar, place: number): boolean {
  return lexicon.language.pointLinks.includes(units[place]?.lower ?? '');
}
