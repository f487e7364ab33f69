import { readFileSync } from 'node:fs';

/** The cuts that reports are set in; Inter for what we say, Source Serif for what others wrote. */
const CUTS = [
  ['@expo-google-fonts/inter', 'Inter', '400Regular'],
  ['@expo-google-fonts/inter', 'Inter', '400Regular_Italic'],
  ['@expo-google-fonts/inter', 'Inter', '500Medium'],
  ['@expo-google-fonts/inter', 'Inter', '600SemiBold'],
  ['@expo-google-fonts/inter', 'Inter', '700Bold'],
  ['@expo-google-fonts/source-serif-4', 'SourceSerif4', '400Regular'],
  ['@expo-google-fonts/source-serif-4', 'SourceSerif4', '400Regular_Italic'],
  ['@expo-google-fonts/source-serif-4', 'SourceSerif4', '700Bold'],
] as const;

/** Font files (OpenType) for typesetting. */
export function typesettingFonts(): Buffer[] {
  return CUTS.map(([name, family, cut]) => readFileSync(new URL(`${cut}/${family}_${cut}.ttf`, packageOf(name))));
}

/** Fonts for browsers (WOFF2) that hold the letters of Western European languages, by family name. */
export function browserFonts(): { readonly family: string; readonly bytes: Buffer }[] {
  const files = [
    ['Inter Variable', '@fontsource-variable/inter', 'inter-latin-wght-normal'],
    ['Source Serif 4 Variable', '@fontsource-variable/source-serif-4', 'source-serif-4-latin-wght-normal'],
  ] as const;
  return files.map(([family, name, file]) => ({
    family,
    bytes: readFileSync(new URL(`files/${file}.woff2`, packageOf(name))),
  }));
}

function packageOf(name: string): string {
  return import.meta.resolve(`${name}/package.json`);
}
