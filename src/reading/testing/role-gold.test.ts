import { describe, expect, test } from 'vitest';
import { ownRoleTexts, scoreRoles, securityCouncilRoleTexts } from './role-gold.ts';

/** What docs/annotation-guideline.md calls good, as a mean over both parts. */
const LEAST_F1 = 0.95;

const securityCouncil = securityCouncilRoleTexts();
if (securityCouncil === null) console.warn('SKIPPED: no resolutions of the Security Council beside the checkout.');

describe('preambular and operative paragraphs are told apart', () => {
  test.each(['en', 'fr'] as const)('in our own resolutions in %s', async (language) => {
    const score = await scoreRoles(ownRoleTexts(language));
    expect(score.preambular + score.operative).toBeGreaterThan(150);
    expect(score.macroF1, score.misses.join('\n')).toBeGreaterThanOrEqual(LEAST_F1);
  });

  test.skipIf(securityCouncil === null)('in resolutions of the Security Council', async () => {
    const score = await scoreRoles(securityCouncil ?? []);
    expect(score.preambular + score.operative).toBeGreaterThan(300);
    expect(score.macroF1, score.misses.join('\n')).toBeGreaterThanOrEqual(LEAST_F1);
  });
});
