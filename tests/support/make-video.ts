/** The beginning of an MP4, and bytes after it that are all known by their place: no film, but whoever only stores it takes it for one. */
export function makeVideo(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + (at >> 8)) % 251;
  bytes.write('\0\0\0\u0018ftypisom\0\0\0\0isommp42', 'latin1');
  return bytes;
}
