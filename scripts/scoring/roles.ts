import { ownRoleTexts, scoreRoles, securityCouncilRoleTexts } from '../../src/reading/testing/role-gold.ts';

/** How preambular and operative paragraphs are told apart, as a table of Markdown; `--misses` lists the mistakes. */
export async function scorePartsOfResolutions(flags: readonly string[]): Promise<string> {
  const sets = [
    ['our own, en', ownRoleTexts('en')],
    ['our own, fr', ownRoleTexts('fr')],
    ['Security Council, en', securityCouncilRoleTexts()],
  ] as const;
  const rows: string[] = [];
  const misses: string[] = [];
  for (const [name, texts] of sets) {
    if (texts === null) {
      rows.push(`| ${name}: not there | | | | | | |`);
      continue;
    }
    const score = await scoreRoles(texts);
    const shares = [score.f1.preambular, score.f1.operative, score.macroF1].map((share) => share.toFixed(3));
    rows.push(`| ${[name, score.texts, score.preambular, score.operative, ...shares].join(' | ')} |`);
    misses.push(...score.misses);
  }
  return [
    '\nPreambular and operative paragraphs\n',
    '| texts | number | preambular | operative | F1 preambular | F1 operative | macro-F1 |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
    ...(flags.includes('--misses') ? misses : []),
    '',
  ].join('\n');
}
