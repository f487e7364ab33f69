import type { FieldChange, HistoryStep } from '../desk/read-history.ts';
import { wordDeed } from './history-deeds.ts';
import { wordFieldName } from './history-fields.ts';
import { wordFieldValue } from './history-values.ts';
import type { Locale } from './locale.ts';
import { wordingIn } from './wording.ts';

const OPERATOR: Readonly<Record<Locale, string>> = { da: 'Driften', en: 'The operator' };

/** One entry of a history in words. */
export interface WordedStep {
  /** Who did what: "Signe Holm reported progress". */
  readonly sentence: string;
  readonly changes: readonly WordedChange[];
}

/** From what to what, in words. */
export interface WordedChange extends FieldChange {
  readonly label: string;
}

/** An entry of a record's history as a sentence, with what changed in it. */
export function wordHistoryStep({ who, action, changes }: HistoryStep, locale: Locale): WordedStep {
  return {
    sentence: `${who ?? OPERATOR[locale]} ${wordDeed(action, locale)}`,
    changes: changes.map(({ field, before, after }) => ({
      field,
      label: wordFieldName(field, locale, action) ?? field,
      before: before && wordFieldValue(field, before, locale, action),
      after: after && wordFieldValue(field, after, locale, action),
    })),
  };
}

/** A field of a record with its value, both in words. */
export function wordField(field: string, value: string, locale: Locale): { label: string; value: string } {
  const { acceptances, progresses, verdicts } = wordingIn(locale).followUp;
  const codes: Readonly<Record<string, string>> = { ...acceptances, ...progresses, ...verdicts };
  if (field === 'code') return { label: wordingIn(locale).followUp.code, value: codes[value] ?? value };
  const label = wordFieldName(field, locale) ?? field;
  return { label: label.charAt(0).toLocaleUpperCase() + label.slice(1), value: wordFieldValue(field, value, locale) };
}
