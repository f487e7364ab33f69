// Builds the sample PDFs, and the HTML of the conclusions, from the sources in this folder:
//   node samples/source/build.ts
import { readFile, writeFile } from 'node:fs/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Conclusions, conclusionsPage } from './conclusions-page.ts';

const SOURCE = import.meta.dirname;
const SAMPLES = `${SOURCE}/..`;
const FONTS = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '300Light'].map(
  (cut) => `${SOURCE}/../../node_modules/@expo-google-fonts/source-sans-3/${cut}`,
);

const compiler = NodeCompiler.create({ workspace: SOURCE, fontArgs: [{ fontPaths: FONTS }] });

/** Seconds since 1970; makes the same bytes whenever they are built. */
function timestamp(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

async function buildPdf(source: string, target: string, date: string, inputs: Record<string, string> = {}) {
  const document = { mainFilePath: `${SOURCE}/${source}`, inputs };
  const pdf = compiler.pdf(document, { creationTimestamp: timestamp(date), pdfTags: true });
  await writeFile(`${SAMPLES}/${target}`, pdf);
  console.log(`${target}: ${Math.ceil(pdf.length / 1000)} kB`);
}

for (const language of ['da', 'en']) {
  const words = JSON.parse(await readFile(`${SOURCE}/conclusions.${language}.json`, 'utf8')) as Conclusions;
  const name = `conclusions-internet-in-every-language.${language}`;
  await buildPdf('conclusions.typ', `${name}.pdf`, '2025-03-17', { language });
  await writeFile(`${SAMPLES}/${name}.html`, conclusionsPage(words));
  console.log(`${name}.html`);
}
await buildPdf('strategy.typ', 'strategy-digital-diplomacy.da.pdf', '2026-01-26');
