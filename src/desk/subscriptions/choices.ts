import { topicById } from '../../authority/topics/topics.ts';
import { findCommitments } from '../../store/commitments.ts';
import { allInitiatives } from '../../store/initiatives.ts';
import { CHOICE_KINDS } from '../../store/schema/subscriptions.ts';
import type { Choice } from '../../store/subscriptions.ts';
import type { DeskContext } from '../context.ts';
import { listActors } from '../list-actors.ts';

/** A choice with what it is called. */
export interface NamedChoice extends Choice {
  /** In Danish and English; the words of a commitment are in its own language in both. */
  readonly names: { readonly da: string; readonly en: string };
  /** Language of the names where it is that of a text, ISO 639-1; else null. */
  readonly language: string | null;
}

/** More than anybody chooses by hand. */
export const MOST_CHOICES = 100;

/** A choice as forms and addresses carry it: `topic:cyber-security`; null for what is none. */
export function choiceFrom(written: string): Choice | null {
  const [kind, value = ''] = written.split(/:(.*)/su);
  const known = CHOICE_KINDS.find((one) => one === kind);
  if (!known || (known === 'all') !== (value === '') || value.length > 200) return null;
  return { kind: known, value };
}

/** The same the other way. */
export function writtenChoice({ kind, value }: Choice): string {
  return value === '' ? kind : `${kind}:${value}`;
}

/** These choices with their names, as far as whoever asks may know of them; what is not there is left out. */
export async function nameChoices(context: DeskContext, choices: readonly Choice[]): Promise<NamedChoice[]> {
  const of = (kind: Choice['kind']) => choices.filter((choice) => choice.kind === kind).map(({ value }) => value);
  const names = new Map<string, Pick<NamedChoice, 'names' | 'language'>>();
  for (const id of of('topic')) {
    const topic = topicById(id);
    if (topic) names.set(`topic:${id}`, { names: topic.labels, language: null });
  }
  for (const { id, names: given } of await actorsOf(context, of('actor'))) {
    names.set(`actor:${id}`, { names: given, language: null });
  }
  for (const { id, names: given } of await initiativesOf(context, of('initiative'))) {
    const [first = ''] = Object.values(given);
    names.set(`initiative:${id}`, { names: { da: given.da ?? first, en: given.en ?? first }, language: null });
  }
  for (const { id, quote, language } of await findCommitments(context.database, of('commitment'))) {
    names.set(`commitment:${id}`, { names: { da: quote, en: quote }, language });
  }
  return choices.flatMap((choice) => {
    if (choice.kind === 'all') return [{ ...choice, names: { da: '', en: '' }, language: null }];
    const named = names.get(writtenChoice(choice));
    return named ? [{ ...choice, ...named }] : [];
  });
}

/** An actor whom only hidden texts name is not there. */
async function actorsOf(context: DeskContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return (await listActors(context)).filter(({ id }) => ids.includes(id));
}

async function initiativesOf({ database }: DeskContext, ids: readonly string[]) {
  return ids.length === 0 ? [] : (await allInitiatives(database)).filter(({ id }) => ids.includes(id));
}
