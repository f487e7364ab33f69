import { describe, expect, test } from 'vitest';
import { piecesSent } from './pieces-sent.ts';

/** Pieces that tell how many of them were made, and whether their maker has ended. */
function made(count: number, failsAt = Number.POSITIVE_INFINITY) {
  const told = { made: 0, ended: false };
  async function* make(): AsyncGenerator<string, void, undefined> {
    try {
      for (let number = 1; number <= count; number += 1) {
        if (number === failsAt) throw new Error('no more');
        told.made = number;
        yield `piece ${number}\n`;
      }
    } finally {
      told.ended = true;
    }
  }
  return { told, pieces: make() };
}

describe('a body made of pieces', () => {
  test('has them all, in their order', async () => {
    const { told, pieces } = made(3);
    expect(await new Response(await piecesSent(pieces)).text()).toBe('piece 1\npiece 2\npiece 3\n');
    expect(told.ended).toBe(true);
  });

  test('is made no faster than it is taken, and no more when nobody takes it', async () => {
    const { told, pieces } = made(1_000);
    const reader = (await piecesSent(pieces)).getReader();
    for (let taken = 1; taken <= 5; taken += 1) {
      await reader.read();
      expect(told.made).toBe(taken);
    }
    await reader.cancel();
    expect(told).toEqual({ made: 5, ended: true });
  });

  test('is refused where its first piece cannot be made, and breaks off at a later one', async () => {
    await expect(piecesSent(made(3, 1).pieces)).rejects.toThrow('no more');
    await expect(new Response(await piecesSent(made(3, 2).pieces)).text()).rejects.toThrow('no more');
  });
});
