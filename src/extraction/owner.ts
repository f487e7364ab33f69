import { actorById } from '../authority/actors.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';

/** The actor in the genitive, or the one whom "our" means. */
export function ownerAt({ grammar, context }: Pick<CueSite, 'grammar' | 'context'>, place: number): ActorPart | null {
  const unit = grammar.units[place];
  if (unit === undefined) return null;
  const span = { start: unit.start, end: unit.end };
  if (unit.mention !== null) return { text: unit.text, actor: unit.mention.actor, span, implied: false };
  if (!isOwnGovernment(grammar, place, context.issuer) && !isWord(grammar, place, WORD.ownPossessives))
    return { text: unit.text, actor: null, span, implied: false };
  return { text: unit.text, actor: context.issuer, span, implied: true };
}

/** »Regeringens« in a text of the state. */
function isOwnGovernment({ units, lexicon }: Grammar, place: number, issuer: string | null): boolean {
  const name = units[place]?.lower.replace(/['’]?s$/u, '') ?? '';
  const isNamed = lexicon.language.genre?.government?.includes(name) === true;
  return isNamed && issuer !== null && actorById(issuer)?.type === 'state';
}
