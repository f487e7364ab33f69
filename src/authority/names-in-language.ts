import type { FormsByActor, NameLore } from '../languages/actor-names.ts';
import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Actor } from './actor.ts';
import type { KnownActor, NameForms, ShortForms } from './known-actor.ts';
import { KNOWN_ACTORS } from './known-actors.ts';
import { NOT_ACTORS } from './names/not-actors.ts';
import { stateForms } from './names/states.ts';

/** An actor together with the names by which texts in one language call it. */
export interface NamedActor {
  readonly id: string;
  /** Names that mean this actor in every text. */
  readonly forms: readonly string[];
  /** Names that also are words, persons or parts of other names. */
  readonly ambiguousForms: readonly string[];
  /** Names that mean this actor only in texts of some issuers. */
  readonly shortForms: readonly { readonly forms: readonly string[]; readonly spokenBy: ShortForms['spokenBy'] }[];
}

/** All names that texts in one language use. */
export interface NamesInLanguage {
  readonly actors: readonly NamedActor[];
  /** Longer names that contain an actor's name and are somebody or something else. */
  readonly notActors: readonly string[];
  readonly genitiveArticles: NameLore['genitiveArticles'];
}

/**
 * What texts in a language call the known actors: the names that the authority has, and those that the language
 * brings. Throws where the language names an actor that is not known.
 */
export function namesIn(language: LanguageCode): NamesInLanguage {
  const { actors, genitiveArticles } = languageOf(language).names;
  for (const names of [actors.forms, actors.ambiguousForms, actors.shortForms]) checkActors(names, language);
  return {
    actors: KNOWN_ACTORS.map((actor) => ({
      id: actor.id,
      forms: actor.type === 'state' ? stateForms(actor.id, language) : both(actor.forms, actors.forms, actor, language),
      ambiguousForms: both(actor.ambiguousForms, actors.ambiguousForms, actor, language),
      shortForms: shortForms(actor, actors.shortForms, language),
    })),
    notActors: [...inLanguage(NOT_ACTORS, language), ...actors.notActors],
    genitiveArticles,
  };
}

/** What an actor is called where a text in this language is quoted: its name there, or else the English one. */
export function nameIn(actor: Actor, language: LanguageCode): string {
  if (language === 'da' || language === 'en') return actor.names[language];
  const [first] =
    actor.type === 'state' ? stateForms(actor.id, language) : (languageOf(language).names.actors.forms[actor.id] ?? []);
  return first?.replace(/[()]/g, '') ?? actor.names.en;
}

function inLanguage(forms: NameForms | undefined, language: LanguageCode): readonly string[] {
  return [...(forms?.any ?? []), ...(forms?.[language] ?? [])];
}

function both(
  known: NameForms | undefined,
  brought: FormsByActor,
  { id }: KnownActor,
  language: LanguageCode,
): readonly string[] {
  return [...inLanguage(known, language), ...(brought[id] ?? [])];
}

function shortForms(actor: KnownActor, brought: FormsByActor, language: LanguageCode): NamedActor['shortForms'] {
  const known = (actor.shortForms ?? []).map(({ forms, spokenBy }) => ({
    forms: inLanguage(forms, language),
    spokenBy,
  }));
  const further = brought[actor.id];
  return further === undefined ? known : [...known, { forms: further, spokenBy: spokenByInEnglish(actor) }];
}

function spokenByInEnglish({ id, shortForms = [] }: KnownActor): ShortForms['spokenBy'] {
  const like = shortForms.find(({ forms }) => forms.en !== undefined) ?? shortForms[0];
  if (like === undefined) throw new Error(`the actor "${id}" has no short names`);
  return like.spokenBy;
}

function checkActors(names: FormsByActor, language: LanguageCode): void {
  const known = new Set(KNOWN_ACTORS.map(({ id }) => id));
  const unknown = Object.keys(names).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`languages/${language} names unknown actors: ${unknown.join(', ')}`);
}
