import type { CueDefinition } from '../cue.ts';
import { frenchCommissives } from './commissives.ts';
import { frenchDirectives } from './directives.ts';
import { frenchDuties } from './duties.ts';
import { frenchPlanCues } from './plan-cues.ts';
import { frenchStances } from './stances.ts';
import { frenchToldCues } from './told-cues.ts';

/** French words that bind, ask, advise or take a stand; of two that share a form the first counts. */
export const frenchCues: readonly CueDefinition[] = [
  ...frenchCommissives,
  ...frenchDirectives,
  ...frenchStances,
  ...frenchDuties,
  ...frenchPlanCues,
  ...frenchToldCues,
];
