import type { ActorPart } from './commitment.ts';
import type { NounItem } from './noun-groups.ts';
import type { ReasonName } from './part-conclusions.ts';
import { collectActors, Findings, type Found } from './part-findings.ts';
import type { PartOpening } from './part-openings.ts';
import type { PartSite } from './part-site.ts';

/** With whom it is to be done: those after "together with", "in cooperation with". */
export function findCounterparts(site: PartSite, openings: readonly PartOpening[]): Found<ActorPart> {
  const findings = new Findings<ActorPart>('counterparts');
  collectActors(site, openings, findings, ({ roles }) => (roles.has('company') ? 'company' : null), judge);
  return findings.result();
}

function judge({ kind, nouns, place }: NounItem): ReasonName | null {
  switch (kind) {
    case 'actor':
    case 'name':
      return null;
    case 'place':
      return place === 'world' ? 'not-people' : null;
    case 'noun':
      return nouns.has('people') || nouns.has('partners') || nouns.has('venues') ? null : 'unnamed';
    case 'vague':
      return 'vague';
  }
}
