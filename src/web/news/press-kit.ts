import type { DeskContext } from '../../desk/context.ts';
import { fetchReleaseFile } from '../../desk/fetch-release-file.ts';
import type { ReleasePageView } from '../../desk/newsroom/release-views.ts';
import { type PackedFile, streamZip } from '../../formats/zip/stream-zip.ts';
import { type PressKitPlace, wordCredits, wordReleaseText } from '../../wording/press-kit.ts';
import type { PageContext } from '../page-context.ts';
import { releasePath } from '../paths.ts';
import { feedLocale } from './feed-of.ts';

const encoder = new TextEncoder();

/** Everything of a press release in one zip archive: its texts, its files, and whose work they are. */
export function pressKit(desk: DeskContext, page: PageContext, release: ReleasePageView): ReadableStream<Uint8Array> {
  return streamZip(filesOf(desk, page, release));
}

async function* filesOf(desk: DeskContext, page: PageContext, release: ReleasePageView): AsyncGenerator<PackedFile> {
  const { origin, locale, timeZone, wording } = page;
  const { slug, texts, files } = release;
  for (const text of texts) {
    const address = origin + releasePath(slug, text.language);
    const place: PressKitPlace = { address, origin, locale: feedLocale(text.language), timeZone };
    yield packedText(`${slug}.${text.language}.txt`, wordReleaseText(release, text, place));
    yield packedText(`${slug}.${text.language}.md`, `# ${text.title}\n\n${text.lead}\n\n${text.body}\n`);
  }
  const packed = files.map((file, index) => ({ ...file, packedAs: `${index + 1}-${packedName(file.name)}` }));
  for (const { id, packedAs } of packed) {
    const { bytes } = await fetchReleaseFile(desk, id);
    yield { name: packedAs, bytes, isPacked: true };
  }
  yield packedText(`${wording.news.kitFile.name}.txt`, wordCredits(packed, locale));
}

function packedText(name: string, words: string): PackedFile {
  return { name, bytes: encoder.encode(words), isPacked: false };
}

/** A name that leads out of no folder and that every system can write. */
function packedName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/u, '_');
}
