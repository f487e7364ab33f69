import { actorById } from '../authority/actors.ts';
import { hasTerritory } from '../authority/forums.ts';
import type { Place } from './commitment.ts';
import { isAfterNoun } from './fora.ts';
import type { NounItem } from './noun-groups.ts';
import type { ReasonName } from './part-conclusions.ts';
import { Findings, type Found, phraseOf } from './part-findings.ts';
import type { PartOpening } from './part-openings.ts';
import { isTaken, type PartSite } from './part-site.ts';

/** Where, or for which part of the world: states and cities after "in" and "across", regions also after "for" and "to". */
export function findPlaces(site: PartSite, openings: readonly PartOpening[]): Found<Place> {
  const findings = new Findings<Place>('places');
  for (const opening of openings) {
    const rule = ruleOf(opening);
    if (rule === null) continue;
    for (const item of opening.group) {
      const judged = judge(site, item, opening, rule);
      if (judged === null) continue;
      if (typeof judged === 'string') findings.weigh(phraseOf(site, opening, item), rule, judged);
      else findings.add(judged, judged.place ?? judged.text, rule, { start: item.start, end: item.end });
    }
  }
  return findings.result();
}

type PlaceRule = 'extent' | 'location' | 'direction';

function ruleOf({ roles }: PartOpening): PlaceRule | null {
  if (roles.has('extent')) return 'extent';
  if (roles.has('location')) return 'location';
  const isDirected = (['benefit', 'helping', 'receiving', 'concerning'] as const).some((role) => roles.has(role));
  return isDirected ? 'direction' : null;
}

/** The place, the reason why it is none, or null where nobody would take it for one. */
function judge(site: PartSite, item: NounItem, opening: PartOpening, rule: PlaceRule): Place | ReasonName | null {
  if (item.kind === 'place') return rule === 'direction' && item.nouns.has('people') ? null : placed(item, item.place);
  if (item.mention === null) return null;
  if (rule === 'direction' && !opening.group.some(({ kind }) => kind === 'place')) return null;
  const actor = actorById(item.mention.actor);
  if (actor === null) return null;
  if (actor.type === 'state') return isTaken(site, item) ? 'is-bearer' : placed(item, actor.id);
  if (!hasTerritory(actor)) return rule === 'extent' ? null : 'is-body';
  return rule === 'extent' || isAfterNoun(site, opening) ? placed(item, actor.id) : 'is-body';
}

function placed({ text, start, end }: NounItem, place: string | null): Place {
  return { text, start, end, place };
}
