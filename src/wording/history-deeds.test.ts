import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasDeedWords, wordDeed } from './history-deeds.ts';
import { LOCALES } from './locale.ts';

const sources = globSync('src/{desk,jobs,store}/**/*.ts', { exclude: ['**/*.test.ts'] }).map((file) =>
  readFileSync(file, 'utf8'),
);

/** An action as it is written where a change is recorded, handed to what records it, or noted by a trigger. */
const WRITTEN = [
  /^(?!.*useCase).*\baction: '([a-z-]+)'/gmu,
  /\buseCase: '([a-z-]+)'/gu,
  /\b(?:recordInvitation|recordEvidence|archiveEvidence)\([^()]*?'([a-z-]+)'/gu,
  /\bnote\(context, '([a-z-]+)'/gu,
  /\brecordCalendar\(context, transaction, '([a-z-]+)'/gu,
  /insert into audit_entry [^;]*?select id, role, '([a-z-]+)'/gu,
];

const actions = new Set(
  sources.flatMap((source) => WRITTEN.flatMap((pattern) => [...source.matchAll(pattern)].map(([, action]) => action))),
);

/** Actions of the account of decisions, which is another one than the log. */
const OF_DECISIONS = ['confirm', 'reject'];

describe('the words of the log', () => {
  test('are sought in all the places that write it', () => {
    for (const one of ['comment', 'undo-decision', 'invite-again', 'attach-evidence-file', 'add-passkey', 'sign-in']) {
      expect(actions).toContain(one);
    }
    expect(actions.size).toBeGreaterThan(50);
  });

  test.each(LOCALES)('are there for every action, in %s', (locale) => {
    const wordless = [...actions].filter((action) => action && !OF_DECISIONS.includes(action));
    expect(wordless.filter((action) => action && !hasDeedWords(action, locale))).toEqual([]);
  });

  test('say of what they do not know that something was changed', () => {
    expect(wordDeed('grow-wings', 'en')).toBe('changed something');
    expect(wordDeed('grow-wings', 'da')).toBe('ændrede noget');
  });
});
