import { describe, expect, test } from 'vitest';
import { REPORT_KINDS } from '../desk/report-content.ts';
import { DUE_BUCKETS, RECURRENCES, REGISTER_SORTS, SILENCE_BUCKETS } from '../desk/views.ts';
import { COMMITMENT_KINDS } from '../extraction/commitment.ts';
import { REPORT_FORMS } from '../formats/report/report.ts';
import { STANCES } from '../store/schema/evidence.ts';
import {
  ACCEPTANCES,
  MILESTONE_STATES,
  PROGRESSES,
  VERDICTS,
  VIEW_MAILS,
  VIEW_PLACES,
} from '../store/schema/follow-up.ts';
import { IMPORT_RULES, INITIATIVE_KINDS } from '../store/schema/initiatives.ts';
import { REMINDER_STAGES } from '../store/schema/mail.ts';
import { CLASSIFICATIONS, ROLES } from '../store/schema/people.ts';
import { COMMITMENT_STATES, REJECTION_REASONS, SETTABLE_PARTS } from '../store/schema/review.ts';
import { SIGN_IN_METHODS } from '../store/schema/sign-in.ts';
import { wordHistoryStep } from './history.ts';
import { wordFieldName } from './history-fields.ts';
import { wordFieldValue } from './history-values.ts';
import { LOCALES } from './locale.ts';

/** Every field of the log that holds codes, the action where it matters, and all its codes. */
const CODED: readonly (readonly [field: string, action: string, codes: readonly (string | boolean)[]])[] = [
  ['acceptance', 'give-acceptance', ACCEPTANCES],
  ['progress', 'report-progress', PROGRESSES],
  ['verdict', 'give-verdict', VERDICTS],
  ['state', 'plan-milestone', MILESTONE_STATES],
  ['state', 'confirm-commitment', COMMITMENT_STATES],
  ['kind', 'edit-commitment-parts', COMMITMENT_KINDS],
  ['kind', 'create-team', ['unit', 'delegation']],
  ['kind', 'create-initiative', INITIATIVE_KINDS],
  ['scope.kind', 'define-report', REPORT_KINDS],
  ['scope.part', 'define-report', ['bearer', 'forum', 'country']],
  ['scope', 'make-calendar', ['person', 'team', 'forum']],
  ['reason', 'reject-commitment', REJECTION_REASONS],
  ['stance', 'attach-evidence-file', STANCES],
  ['isInternal', 'attach-evidence-file', [true, false]],
  ['role', 'change-person', ROLES],
  ['suspended', 'change-person', [true, false]],
  ['classification', 'classify-document', CLASSIFICATIONS],
  ['method', 'sign-in', SIGN_IN_METHODS],
  ['stages', 'choose-reminders', REMINDER_STAGES],
  ['isWanted', 'choose-reminders', [true, false]],
  ['mail', 'save-view', VIEW_MAILS],
  ['place', 'save-view', VIEW_PLACES],
  ['outcome', 'ingest-document', ['stored', 'same-text']],
  ['decision', 'decide-import-row', ['new', 'same', 'skip']],
  ['rule', 'decide-import-row', IMPORT_RULES],
  ['form', 'render-report', REPORT_FORMS],
  ['section', 'write-report-paragraph', ['summary', 'outlook', 'rest']],
  ['onlyConfirmed', 'define-report', [true, false]],
  ['language', 'define-report', ['da', 'en']],
  ['locale', 'change-own-account', ['da', 'en']],
  ['kinds', 'export-register', COMMITMENT_KINDS],
  ['due', 'export-register', DUE_BUCKETS],
  ['recurrences', 'export-register', RECURRENCES],
  ['silences', 'export-register', SILENCE_BUCKETS],
  ['sort', 'export-register', REGISTER_SORTS],
  ['action', 'export-log', ['confirm-commitment']],
  ['subjectType', 'export-log', ['commitment', 'archive-item', 'double-review', 'initiative', 'signature']],
];

/** Words that are what their code is, in English. */
const SAME_WORD = [
  'call',
  'stance',
  'undertaking',
  'expectation',
  'unit',
  'delegation',
  'passkey',
  'password',
  ...ROLES,
];

describe.each(LOCALES)('in %s', (locale) => {
  test.each(CODED)('%s (%s) is said in words, whatever it holds', (field, action, codes) => {
    const raw = codes.map(String).filter((code) => wordFieldValue(field, code, locale, action) === code);
    expect(
      raw.filter(
        (code) => !(SAME_WORD.includes(code) || /^(commitment|signature|summary|supports|contradicts)$/u.test(code)),
      ),
    ).toEqual([]);
    expect(wordFieldName(field, locale, action)).toBeTypeOf('string');
  });

  test('several codes in one field are said one by one', () => {
    const words = REMINDER_STAGES.map((stage) => wordFieldValue('stages', stage, locale, 'choose-reminders'));
    expect(wordFieldValue('stages', REMINDER_STAGES.join(', '), locale, 'choose-reminders')).toBe(words.join(', '));
  });

  test.each(SETTABLE_PARTS)('the part %s of a commitment has a name', (part) => {
    expect(wordFieldName(part, locale)).toBeTypeOf('string');
  });
});

test('a step of the history reads as a sentence with what changed, in both languages', () => {
  const step = {
    ...{ id: 7, at: new Date('2026-03-01T12:00:00Z'), who: 'Edith', action: 'reject-commitment' },
    changes: [
      { field: 'state', before: 'candidate', after: 'rejected' },
      { field: 'reason', before: null, after: 'wrong-place' },
    ],
  };
  expect(wordHistoryStep(step, 'en')).toEqual({
    sentence: 'Edith rejected the commitment',
    changes: [
      { field: 'state', label: 'state', before: 'Not yet reviewed', after: 'Rejected' },
      { field: 'reason', label: 'reason', before: null, after: 'The words are cut wrongly' },
    ],
  });
  expect(wordHistoryStep(step, 'da').changes).toMatchObject([
    { label: 'tilstand', after: 'Afvist' },
    { label: 'grund', after: 'Ordene er skåret forkert ud' },
  ]);
});

test('the address of a saved view is said as what it asks for', () => {
  const query = 'q=pier&kind=call&state=confirmed&progress=under-way&language=da&sort=newest';
  expect(wordFieldValue('query', query, 'en', 'save-view')).toBe(
    'Words: pier · Kind: call · Review: Confirmed · Progress: Under way · Language: Danish · Order: Newest text first',
  );
  expect(wordFieldValue('query', 'q=mole&due=overdue', 'da')).toBe('Ord: mole · Frist: Overskredet');
});

test('what somebody wrote stays as it is, even where it is the name of a code', () => {
  expect(wordFieldValue('reason', 'other', 'en', 'withdraw-signature')).toBe('other');
  expect(wordFieldValue('text', 'delivered', 'da', 'report-progress')).toBe('delivered');
});
