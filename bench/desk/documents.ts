import { allActors } from '../../src/authority/actors.ts';
import { nameIn } from '../../src/authority/names-in-language.ts';
import { randomNumbers } from '../random-numbers.ts';
import { type GeneratedLanguage, MATERIAL } from './sentences.ts';

/** A text as somebody would take it in. */
export interface GeneratedText {
  readonly name: string;
  readonly language: GeneratedLanguage;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
}

/** So many states owe something beside the bodies of the Union. */
const STATES = allActors()
  .filter(({ type }) => type === 'state')
  .slice(0, 60);

type Pick = <Item>(items: readonly Item[]) => Item;

const PARAGRAPHS = 63;

/** The same texts at every run: conclusions of numbered paragraphs, in both languages in turns, that end with a few deeds. */
export function generateTexts(count: number): GeneratedText[] {
  const next = randomNumbers(20_260_501);
  const pick: Pick = (items) => items[next(items.length)] as (typeof items)[number];
  return Array.from({ length: count }, (_, index): GeneratedText => {
    const language: GeneratedLanguage = index % 2 === 0 ? 'en' : 'da';
    const date = `${2012 + next(13)}-${twoDigits(1 + next(12))}-${twoDigits(1 + next(28))}`;
    const title = MATERIAL[language].title(pick(MATERIAL[language].subjects), index + 1);
    const paragraphs = Array.from({ length: PARAGRAPHS - next(6) }, (_, place) => {
      return `${place + 1}. ${paragraph(language, next, pick)}`;
    });
    return { name: `text-${index + 1}.txt`, language, date, text: [title, ...paragraphs].join('\n\n') };
  });
}

function paragraph(language: GeneratedLanguage, next: (limit: number) => number, pick: Pick): string {
  const { asked, bound, asks, binds, expects, welcomes, verbs, objects, places, fora, deadline, done } =
    MATERIAL[language];
  const [council, to, within, together] =
    language === 'en' ? ['The Council', 'to', 'in', 'together with'] : ['Rådet', 'til at', 'i', 'sammen med'];
  const ending = `${next(3) === 0 ? ` ${within} ${pick(places)}` : ''}${next(5) === 0 ? ` ${together} ${pick(fora)}` : ''}${deadline(next(8), 2018 + next(13))}.`;
  const anybody = (named: readonly string[]) => (next(2) === 0 ? pick(named) : nameIn(pick(STATES), language));
  const what = `${pick(verbs)} ${pick(objects)}`;
  switch (next(8)) {
    case 0:
    case 1:
    case 2:
      return `${council} ${pick(asks)} ${anybody(asked)} ${to} ${what}${ending}`;
    case 3:
    case 4:
    case 5:
      return `${anybody(bound)} ${pick(binds)} ${what}${ending}`;
    case 6:
      return next(2) === 0
        ? `${anybody(bound)} ${pick(expects)} ${what}${ending}`
        : done(
            anybody(bound),
            pick(objects),
            `${1 + next(28)}${language === 'da' ? '. maj' : ' May'} ${2019 + next(6)}`,
          );
    default:
      return `${council} ${pick(welcomes)} ${pick(objects)}. ${anybody(bound)} ${pick(binds)} ${what}${ending}`;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
