import type { Span } from '../text/span.ts';
import { type Grammar, verbSpan } from './clause.ts';
import type { TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { POINT_SIGN } from './confidence/signs.ts';
import type { Draft } from './draft.ts';
import { embeddedRequest } from './embedded.ts';

/** A sentence that breaks off, mostly in a colon, or a heading, and leaves it to the points under it to say what is to be done. */
export interface Chapeau {
  readonly draft: Draft;
  /** Its verb as a span of the text. */
  readonly verb: Span;
}

const LAST_WORDS = 6;
const OWN_ACTION_WORDS = 5;

/** The chapeau that the sentence's last draft makes; null when the points cannot finish it. */
export function chapeauOf(grammar: Grammar, draft: Draft): Chapeau | null {
  if (goesOnBelow(grammar) ? !isOpen(grammar, draft) : !breaksOff(grammar, draft)) return null;
  const verb = verbSpan(grammar, draft.cue);
  return verb === null ? null : { draft, verb };
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
  if (!endsInColon(grammar)) return false;
  return units.slice(-LAST_WORDS).some((unit) => lexicon.isNoun(unit.lower, 'measures'));
}

/** Whether the chapeau says something to do by itself, beyond what its points say. */
export function hasOwnAction(grammar: Grammar, draft: Draft): boolean {
  if (draft.action === null) return false;
  if (!goesOnBelow(grammar)) return true;
  const words = grammar.units.slice(draft.action).filter((unit) => unit.kind !== 'mark');
  return words.length > OWN_ACTION_WORDS;
}

/** The draft of a point: what its chapeau says, of the point's own action, or of whom the point itself asks. */
export function pointDraft(grammar: Grammar, chapeau: Chapeau): Draft {
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
  const asked = draft.cue.definition.force === 'decide' ? embeddedRequest(grammar, action) : null;
  if (asked === null) return point;
  return { ...point, kind: 'call', cue: asked.cue, bearers: asked.addressees, action: asked.action };
}

function isPointLink({ units, lexicon }: Grammar, place: number): boolean {
  return lexicon.language.pointLinks.includes(units[place]?.lower ?? '');
}
