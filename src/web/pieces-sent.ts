/**
 * A body that is made as it is sent: no piece before the one before it has gone out, and none any more when nobody takes
 * them. What goes wrong before the first piece is thrown here, while there is still another answer to be given; later it
 * breaks the answer off.
 */
export async function piecesSent(pieces: AsyncGenerator<string, void, undefined>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, void> | null = await pieces.next();
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = next ?? (await pieces.next());
        next = null;
        if (piece.done) controller.close();
        else controller.enqueue(encoder.encode(piece.value));
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
