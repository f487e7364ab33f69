import { actorById } from '../authority/actors.ts';
import { WORD } from '../languages/word-classes.ts';
import { isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { NounItem } from './noun-groups.ts';
import type { ReasonName } from './part-conclusions.ts';
import { collectActors, Findings, type Found } from './part-findings.ts';
import type { PartOpening } from './part-openings.ts';
import type { PartSite } from './part-site.ts';
import { unitAt } from './units.ts';

/** How many units may stand between "provide" and "to". */
const FARTHEST_GIFT = 25;

/**
 * For whom it is to be done: those after "support to", the objects of "help" and "protect", those to whom something is
 * given, and people, groups and states after a bare "for".
 */
export function findBeneficiaries(site: PartSite, openings: readonly PartOpening[]): Found<ActorPart> {
  const findings = new Findings<ActorPart>('beneficiaries');
  const gifts = openings.filter(({ roles }) => roles.has('giving')).map(({ first }) => first);
  const isGift = ({ first }: PartOpening): boolean =>
    gifts.some((gift) => gift < first && first - gift <= FARTHEST_GIFT);
  collectActors(
    site,
    openings,
    findings,
    (opening) => ruleOf(site, opening, isGift(opening)),
    (item, opening, rule) => judge(site, item, opening, rule),
  );
  return findings.result();
}

function ruleOf(site: PartSite, { roles, first }: PartOpening, isGift: boolean): string | null {
  if (roles.has('benefit')) return 'benefit';
  if (roles.has('helping')) return 'helping';
  if (roles.has('giving')) return 'giving';
  if (roles.has('receiving') && isGift) return 'receiving';
  if (!roles.has('concerning')) return null;
  const before = unitAt(site.grammar.units, first - 1);
  return before === undefined || site.words.concerningStops.has(before.lower) ? null : 'concerning';
}

function judge(site: PartSite, item: NounItem, opening: PartOpening, rule: string): ReasonName | null {
  if (rule === 'concerning' && isSubjectOfInfinitive(site, opening)) return 'is-subject';
  switch (item.kind) {
    case 'vague':
      return 'vague';
    case 'place':
      return item.nouns.has('people') ? null : 'is-place';
    case 'noun':
      return item.nouns.has('people') || (item.nouns.has('partners') && rule !== 'giving') ? null : 'not-people';
    case 'name':
      return rule === 'benefit' || rule === 'receiving' ? null : 'not-people';
    case 'actor':
      return (rule === 'concerning' || rule === 'giving') && !isMany(item) ? 'not-people' : null;
  }
}

/** A state or a group; "for the Council" can be a cause, a task or an office. */
function isMany({ mention }: NounItem): boolean {
  const type = mention === null ? undefined : actorById(mention.actor)?.type;
  return type === 'state' || type === 'group';
}

/** "for States to act": those after "for" are to do it. */
function isSubjectOfInfinitive({ grammar }: PartSite, { group }: PartOpening): boolean {
  return isWord(grammar, (group.at(-1)?.last ?? -2) + 1, WORD.infinitiveMarkers);
}
