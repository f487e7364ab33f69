import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be packed. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether its bytes are packed already, as those of pictures are. */
  readonly isPacked: boolean;
}

/** Any day: what is packed says nothing of when it was. */
const DAY = '1980-01-01T12:00:00';

/** The files as a zip archive, one after the other, so that only one of them is held at a time. */
export function streamZip(files: AsyncIterable<PackedFile>): ReadableStream<Uint8Array> {
  const waiting = files[Symbol.asyncIterator]();
  let add: (file: PackedFile) => void = () => {};
  let finish = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const zip = new Zip((error, chunk, isLast) => {
        if (error) controller.error(error);
        else {
          controller.enqueue(chunk);
          if (isLast) controller.close();
        }
      });
      add = ({ name, bytes, isPacked }) => {
        const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name);
        entry.mtime = DAY;
        zip.add(entry);
        entry.push(bytes, true);
      };
      finish = () => zip.end();
    },
    async pull() {
      const { value, done } = await waiting.next();
      if (done) finish();
      else add(value);
    },
    async cancel() {
      await waiting.return?.();
    },
  });
}
