import type { Context } from 'hono';
import type { FetchedVideo } from '../../desk/fetch-video.ts';
import { dispositionName } from '../disposition-name.ts';
import { type ByteRange, byteRange } from './byte-range.ts';

/** Nothing in a file of somebody else is run under our address; a browser may show it by itself. */
const POLICY = "default-src 'none'; media-src 'self'; sandbox";

/**
 * Answers with a video or the part of it that is asked for, so that who looks at it can begin anywhere, and as slowly as
 * the line takes it: one piece at a time is in memory.
 */
export function sendVideo(context: Context, video: FetchedVideo): Response {
  const tag = `"${video.sha256}"`;
  const headers = {
    ...{ 'accept-ranges': 'bytes', etag: tag, 'content-type': video.mediaType, 'content-security-policy': POLICY },
    'content-disposition': `inline; ${dispositionName(video.name)}`,
  };
  if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers);
  const isSame = (context.req.header('if-range') ?? tag) === tag;
  const range = isSame ? byteRange(context.req.header('range'), video.size) : null;
  if (range === 'outside') return context.body(null, 416, { ...headers, 'content-range': `bytes */${video.size}` });
  const { from, to } = range ?? { from: 0, to: video.size - 1 };
  const length = { 'content-length': String(to - from + 1) };
  if (range === null) return context.body(streamOf(video, { from, to }), 200, { ...headers, ...length });
  const place = { 'content-range': `bytes ${from}-${to}/${video.size}` };
  return context.body(streamOf(video, { from, to }), 206, { ...headers, ...length, ...place });
}

function streamOf({ read }: FetchedVideo, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let at = from;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const bytes = (await read(at)).subarray(0, to - at + 1);
    if (bytes.byteLength === 0) throw new Error('a part of the video is not there any more');
    controller.enqueue(new Uint8Array(bytes));
    at += bytes.byteLength;
    if (at > to) controller.close();
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
