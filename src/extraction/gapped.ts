import { WORD } from '../languages/word-classes.ts';
import { actorParts, readRequest } from './addressees.ts';
import { type Grammar, isWord } from './clause.ts';
import type { Draft } from './draft.ts';
import { groupEnd } from './subject.ts';
import { unitAt } from './units.ts';

const FARTHEST = 60;

/** "invites the Commission to act and (invites) Member States to follow up": the further request that leaves its verb out. */
export function gappedRequest(grammar: Grammar, draft: Draft): Draft | null {
  const { cue, action } = draft;
  if (cue.definition.force !== 'request' || action === null || draft.bearers.length === 0) return null;
  for (let place = action + 1; place < Math.min(grammar.units.length, action + FARTHEST); place += 1) {
    if (grammar.units[place]?.text === ';') return null;
    if (!isWord(grammar, place, WORD.coordinators) || unitAt(grammar.units, place - 1)?.kind === 'actor') continue;
    let first = place + 1;
    while (isWord(grammar, first, WORD.determiners)) first += 1;
    if (grammar.units[first]?.kind !== 'actor') continue;
    const last = groupEnd(grammar, first);
    const request = readRequest(grammar, cue, last + 1);
    if (!request.linked || request.link !== last + 1 || request.action === null) continue;
    const position = { clause: 'conjoined', edge: place + 1, opener: null } as const;
    return { ...draft, bearers: actorParts(grammar, first, last), action: request.action, position };
  }
  return null;
}
