import type { CueDefinition, Force, Strength } from '../cue.ts';

/** A performative with its two present forms; the plain form counts only right after its subject. */
export function performative(
  rule: string,
  force: Force,
  strength: Strength,
  verbs: readonly (readonly [plain: string, third: string])[],
  more: Partial<CueDefinition> = {},
): CueDefinition {
  return {
    rule,
    force,
    strength,
    phrases: verbs.map(([, third]) => third),
    bare: verbs.map(([plain]) => plain),
    nounLike: true,
    ...more,
  };
}
