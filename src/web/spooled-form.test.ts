import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { spoolBody, TooMuchSent } from './spooled-form.ts';

const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('servanda-upload-'));

function given(): FormData {
  const form = new FormData();
  form.set('language', 'da');
  form.append('files', new Blob(['Vi vil måle støjen.']), 'støj.txt');
  form.append('files', new Blob([new Uint8Array(300_000).fill(7)]), 'large.bin');
  return form;
}

/** The same body as a slow line brings it: in pieces. */
async function inPieces(form: FormData, size: number): Promise<Request> {
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
    },
  });
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

describe('a body that comes in pieces', () => {
  test('is a form once it is whole, with its files as they were', async () => {
    const body = await spoolBody(await inPieces(given(), 1_000), 400_000);
    const form = await body.form();
    await body.close();
    const [first, second] = form.getAll('files') as File[];
    expect([form.get('language'), first?.name, await first?.text()]).toEqual(['da', 'støj.txt', 'Vi vil måle støjen.']);
    expect(new Uint8Array(await (second as File).arrayBuffer())).toEqual(new Uint8Array(300_000).fill(7));
  });

  test('has no file with a name while it comes, so that nothing of it is left behind', async () => {
    const seen: string[][] = [];
    const pieces = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        seen.push(spooled());
        controller.enqueue(piece);
      },
    });
    const request = await inPieces(given(), 100_000);
    const body = request.body?.pipeThrough(pieces) ?? null;
    const again = new Request(request, { body, duplex: 'half' } as RequestInit);
    await (await spoolBody(again, 400_000)).close();
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.slice(2).flat()).toEqual([]);
  });

  test('is taken no further than its limit', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    await expect(spoolBody(request, 10_000)).rejects.toThrow(TooMuchSent);
    expect(pulled).toBeLessThanOrEqual(12);
    expect(spooled()).toEqual([]);
  });

  test('that is no form has no fields', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'nothing like a form' });
    const body = await spoolBody(request, 1_000);
    expect([...(await body.form()).keys()]).toEqual([]);
    await body.close();
  });
});
