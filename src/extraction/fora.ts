import { actorById } from '../authority/actors.ts';
import { hasTerritory, isForum } from '../authority/forums.ts';
import { instrumentAt } from '../authority/instruments/instruments.ts';
import { WORD } from '../languages/word-classes.ts';
import { isComma, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { NounItem } from './noun-groups.ts';
import type { ReasonName } from './part-conclusions.ts';
import { collectActors, Findings, type Found } from './part-findings.ts';
import type { PartOpening } from './part-openings.ts';
import type { PartSite } from './part-site.ts';
import { unitAt } from './units.ts';

/** In which body or meeting: organisations, bodies, meetings and presidencies after "within the framework of", "in", "at". */
export function findFora(site: PartSite, openings: readonly PartOpening[]): Found<ActorPart> {
  const findings = new Findings<ActorPart>('fora');
  collectActors(site, openings, findings, ruleOf, (item, opening, rule) => judge(site, item, opening, rule));
  return findings.result();
}

function ruleOf({ roles }: PartOpening): string | null {
  if (roles.has('setting')) return 'setting';
  return roles.has('location') ? 'location' : null;
}

function judge(site: PartSite, item: NounItem, opening: PartOpening, rule: string): ReasonName | null {
  switch (item.kind) {
    case 'place':
      return 'is-place';
    case 'vague':
      return 'vague';
    case 'noun':
    case 'name':
      return judgeMeeting(site, item, rule);
    case 'actor':
      return judgeActor(site, item, opening, rule);
  }
}

function judgeMeeting(site: PartSite, { kind, nouns, text, start }: NounItem, rule: string): ReasonName | null {
  if (isDocument(site, start)) return 'is-document';
  if (nouns.has('venues')) return /\p{Lu}/u.test(text) ? null : 'unnamed';
  if (nouns.has('people') || nouns.has('partners')) return 'is-group';
  return kind === 'name' && rule === 'setting' ? null : 'unnamed';
}

/** "in the framework of the 2030 Agenda": what is named there is a document. */
function isDocument({ grammar }: PartSite, start: number): boolean {
  const { sentence, lexicon } = grammar;
  return instrumentAt(sentence.folded, start - sentence.start, lexicon.language.code) !== null;
}

function judgeActor(site: PartSite, { mention }: NounItem, opening: PartOpening, rule: string): ReasonName | null {
  const actor = mention === null ? null : actorById(mention.actor);
  if (actor === null) return 'unnamed';
  if (actor.type === 'state') return 'is-place';
  if (!isForum(actor)) return actor.type === 'office' && rule === 'setting' ? null : 'is-group';
  return rule === 'location' && hasTerritory(actor) && isAfterNoun(site, opening) ? 'is-place' : null;
}

/** "companies in the EU" are in a part of the world; what is done "in the EU" is done in a body. */
export function isAfterNoun({ grammar }: PartSite, { first }: PartOpening): boolean {
  const before = unitAt(grammar.units, first - 1);
  if (before === undefined || isComma(before) || before.kind === 'mark') return false;
  if (before.mention !== null) return true;
  const isSmall = isWord(
    grammar,
    first - 1,
    WORD.adverbs | WORD.prepositions | WORD.coordinators | WORD.auxiliaries | WORD.negations,
  );
  return !isSmall && !grammar.lexicon.cues.has(before.lower) && before.lower !== before.text.toUpperCase();
}
