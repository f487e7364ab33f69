import type { CueDefinition, Force, Strength } from './cue.ts';

/** A performative as minutes and reports tell it, in the past; `phrases` are all its forms. */
export function told(
  rule: string,
  force: Force,
  strength: Strength,
  phrases: readonly string[],
  links: readonly string[] = [],
  more: Partial<CueDefinition> = {},
): CueDefinition {
  return { rule, force, strength, phrases, ...(links.length > 0 && { links }), past: true, ...more };
}
