import { SERVANDA_SITE, type SiteIdentity } from '../desk/site-identity.ts';
import { contrast, isColour } from '../formats/colour/contrast.ts';
import type { Locale } from '../wording/locale.ts';
import { UsageError } from './usage-error.ts';

const LONGEST_NAME = 60;
/** WCAG 2.2, 1.4.3: text and its ground. */
const LEAST_CONTRAST = 4.5;
/** The ground that each colour stands on and stands out from least; text of the other ground stands on it. */
const GROUNDS = { light: '#faf9f6', dark: '#1c2024' } as const;

/**
 * Whose site it is, from `SERVANDA_SITE_NAME` and `SERVANDA_SITE_COLOURS` (for light pages, then for dark ones).
 * @throws UsageError for a colour that does not stand out enough to be read.
 */
export function siteFrom(environment: NodeJS.ProcessEnv, locale: Locale): SiteIdentity {
  const name = (environment.SERVANDA_SITE_NAME ?? '').trim();
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) throw new UsageError(BAD_NAME[locale]);
  const colours = coloursFrom(environment.SERVANDA_SITE_COLOURS ?? '', locale);
  return { name: name === '' ? SERVANDA_SITE.name : name, colours };
}

function coloursFrom(written: string, locale: Locale): SiteIdentity['colours'] {
  if (written.trim() === '') return null;
  const [light = '', dark = '', ...rest] = written.trim().split(/[\s,]+/u);
  if (!isColour(light) || !isColour(dark) || rest.length > 0) throw new UsageError(NO_COLOURS[locale](written));
  for (const [ground, colour] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    const ratio = contrast(colour, GROUNDS[ground]);
    if (ratio < LEAST_CONTRAST) throw new UsageError(TOO_FAINT[locale](colour, GROUNDS[ground], ratio));
  }
  return { light, dark };
}

const BAD_NAME: Readonly<Record<Locale, string>> = {
  da: `SERVANDA_SITE_NAME skal være ét navn på højst ${LONGEST_NAME} tegn på én linje.`,
  en: `SERVANDA_SITE_NAME must be one name of ${LONGEST_NAME} characters at most, on one line.`,
};

const NO_COLOURS: Readonly<Record<Locale, (written: string) => string>> = {
  da: (written) =>
    `SERVANDA_SITE_COLOURS er ${written}, men skal være to farver, til lyse og til mørke sider, f.eks. "#1d3f72 #9dbcf0".`,
  en: (written) =>
    `SERVANDA_SITE_COLOURS is ${written}, and must be two colours, for light and for dark pages, such as "#1d3f72 #9dbcf0".`,
};

const TOO_FAINT: Readonly<Record<Locale, (colour: string, ground: string, ratio: number) => string>> = {
  da: (colour, ground, ratio) =>
    `Farven ${colour} i SERVANDA_SITE_COLOURS kan ikke læses godt nok på ${ground}: kontrasten er ${ratio.toFixed(1).replace('.', ',')} og skal være mindst 4,5 (WCAG AA).`,
  en: (colour, ground, ratio) =>
    `The colour ${colour} in SERVANDA_SITE_COLOURS cannot be read well enough on ${ground}: its contrast is ${ratio.toFixed(1)} and must be 4.5 at least (WCAG AA).`,
};
