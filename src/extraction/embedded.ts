import { WORD } from '../languages/word-classes.ts';
import { type Request, readRequest } from './addressees.ts';
import { type Grammar, isWord, skipRight } from './clause.ts';
import { cueAt, type FoundCue } from './find-cues.ts';

/** A request that is what another verb decides: "resolves to (invite Member States to …)". */
export interface EmbeddedRequest extends Request {
  readonly cue: FoundCue;
}

/** The verb of asking in the infinitive at `place`. */
function infinitiveAt({ units, lexicon }: Grammar, place: number): FoundCue | null {
  const definition = lexicon.infinitiveCues.get(units[place]?.lower ?? '');
  if (definition !== undefined) return { definition, bare: true, first: place, last: place, verb: place };
  const cue = cueAt(units, place, lexicon);
  return cue?.definition.force === 'request' && cue.bare ? cue : null;
}

/** The request whose infinitive stands at `action`, if somebody is asked in it. */
export function embeddedRequest(grammar: Grammar, action: number | null): EmbeddedRequest | null {
  if (action === null) return null;
  let place = skipRight(grammar, action);
  while (isWord(grammar, place, WORD.infinitiveMarkers)) place = skipRight(grammar, place + 1);
  const cue = infinitiveAt(grammar, place);
  if (cue === null) return null;
  const request = readRequest(grammar, cue, cue.last + 1);
  return request.linked && request.addressees.length > 0 ? { ...request, cue } : null;
}
