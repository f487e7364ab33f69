import { WORD } from '../languages/word-classes.ts';
import { isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { NounItem } from './noun-groups.ts';
import type { ReasonName } from './part-conclusions.ts';
import { collectActors, Findings, type Found } from './part-findings.ts';
import type { PartOpening } from './part-openings.ts';
import type { PartSite } from './part-site.ts';

/** How many units may stand between "share" and "with". */
const FARTHEST_CONFERRING = 15;

/**
 * With whom it is to be done: those after "together with", "in cooperation with", and after a bare "with" where
 * something is shared or talked about, or where the list of company goes on ("and with").
 */
export function findCounterparts(site: PartSite, openings: readonly PartOpening[]): Found<ActorPart> {
  const findings = new Findings<ActorPart>('counterparts');
  const company = new Set<PartOpening>();
  let before: PartOpening | null = null;
  for (const opening of openings) {
    if (
      opening.roles.has('company') ||
      isConferring(site, openings, opening) ||
      (before !== null && goesOn(site, before, opening, company))
    )
      company.add(opening);
    before = opening;
  }
  collectActors(
    site,
    openings,
    findings,
    (opening) => (company.has(opening) ? (opening.roles.has('company') ? 'company' : 'conferring') : null),
    judge,
  );
  return findings.result();
}

/** "share … with": the verb stands not far before, or behind where it ends its clause (»sich mit X abstimmen«). */
function isConferring({ grammar }: PartSite, openings: readonly PartOpening[], opening: PartOpening): boolean {
  if (!opening.roles.has('conferringWith')) return false;
  const { verbLast } = grammar.lexicon.language;
  return openings.some(({ roles, first }) => {
    const distance = opening.first - first;
    return roles.has('conferring') && (distance > 0 || verbLast) && Math.abs(distance) <= FARTHEST_CONFERRING;
  });
}

/** "with A and with B": the list of company goes on. */
function goesOn(
  { grammar }: PartSite,
  before: PartOpening,
  opening: PartOpening,
  company: ReadonlySet<PartOpening>,
): boolean {
  const last = before.group.at(-1)?.last;
  if (last === undefined || !company.has(before)) return false;
  return (
    opening.roles.has('conferringWith') &&
    opening.first - last <= 2 &&
    isWord(grammar, opening.first - 1, WORD.coordinators)
  );
}

function judge({ kind, nouns }: NounItem): ReasonName | null {
  switch (kind) {
    case 'actor':
    case 'name':
    case 'place':
      return null;
    case 'noun':
      return nouns.has('people') || nouns.has('partners') ? null : 'unnamed';
    case 'vague':
      return 'vague';
  }
}
