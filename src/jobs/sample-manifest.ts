import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { languageCodes } from '../languages/registry.ts';

const manifest = z.object({
  documents: z.array(
    z.object({
      /** Base name of a file in the folder of samples. */
      file: z.string(),
      work: z.string(),
      language: z.enum(languageCodes()),
      date: z.iso.date(),
      title: z.string(),
      issuer: z.string().optional(),
    }),
  ),
});

/** A sample document and what is known about it. */
export type Sample = z.infer<typeof manifest>['documents'][number];

/** The samples that come with Servanda lie beside the sources and the build alike. */
export const SAMPLES_FOLDER = new URL('../../samples/', import.meta.url);

/** The sample documents of a folder with a `manifest.json`. */
export async function readManifest(folder: URL = SAMPLES_FOLDER): Promise<readonly Sample[]> {
  const text = await readFile(new URL('manifest.json', folder), 'utf8');
  return manifest.parse(JSON.parse(text)).documents;
}
