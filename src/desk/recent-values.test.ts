import { describe, expect, test } from 'vitest';
import { RecentValues } from './recent-values.ts';

function recent(mostWeight: number, mostAtOnce = 1) {
  const values = new RecentValues<string>({ mostWeight, mostAtOnce, weigh: (value) => value.length });
  const made: string[] = [];
  const get = (key: string, value = key) =>
    values.get(key, async () => {
      made.push(key);
      return value;
    });
  return { values, made, get };
}

describe('recent values', () => {
  test('are made once, also when they are asked for at the same time', async () => {
    const { made, get } = recent(100);
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a', 'a', 'b']);
    expect(await get('a')).toBe('a');
    expect(made).toEqual(['a', 'b']);
  });

  test('give way to newer ones, the one asked for longest ago first', async () => {
    const { made, get } = recent(6);
    await get('one');
    await get('two');
    await get('one');
    await get('six');
    await get('one');
    expect(made).toEqual(['one', 'two', 'six']);
    await get('two');
    expect(made).toEqual(['one', 'two', 'six', 'two']);
  });

  test('that alone weigh too much are given and not kept', async () => {
    const { made, get } = recent(2);
    expect(await get('long')).toBe('long');
    expect(await get('long')).toBe('long');
    expect(made).toEqual(['long', 'long']);
  });

  test('are not kept when making them fails, and the next has its turn', async () => {
    const { values, get } = recent(100);
    const failing = values.get('a', () => Promise.reject(new Error('no')));
    const next = get('b');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('b');
    expect(await get('a')).toBe('a');
  });

  test('are made so many at once and no more', async () => {
    const { values } = recent(100, 2);
    let busy = 0;
    let most = 0;
    const make = async () => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      return 'x';
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => values.get(key, make)));
    expect(most).toBe(2);
  });
});
