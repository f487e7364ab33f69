import type { ActorType } from '../actor.ts';
import type { KnownActor, ShortForms } from '../known-actor.ts';

/** Further names of an actor beside the one that is shown. */
interface FurtherNames {
  /** In texts of every language: acronyms mostly. */
  readonly any?: readonly string[];
  readonly da?: readonly string[];
  readonly en?: readonly string[];
  readonly shortForms?: readonly ShortForms[];
}

/** An actor whose shown names are names in texts too, with or without their article. */
export function entry(
  id: string,
  type: ActorType,
  en: string,
  da: string,
  { any = [], da: furtherDa = [], en: furtherEn = [], shortForms }: FurtherNames = {},
): KnownActor {
  return {
    id,
    type,
    names: { da, en },
    forms: {
      any,
      da: [da, ...furtherDa].map(danish),
      en: [en, ...furtherEn, ...any].map(english),
    },
    ...(shortForms !== undefined && { shortForms }),
  };
}

/** "Den Afrikanske Union" also without its article. */
function danish(name: string): string {
  const article = /^(Den|Det|De) /u.exec(name)?.[1];
  return article === undefined ? name : `(${article.toLowerCase()}) ${name.slice(article.length + 1)}`;
}

function english(name: string): string {
  return name.startsWith('(') ? name : `(the) ${name.replace(/^[Tt]he /u, '')}`;
}
