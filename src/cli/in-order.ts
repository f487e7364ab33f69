/** What {@link inOrder} does with each item. */
export interface Line<Item, Result> {
  /** Begun for several items at a time; `before` settles when the items before this one have been used. */
  readonly work: (item: Item, before: Promise<void>) => Promise<Result>;
  /** Called for one item after the other, in their order; `working` is what `work` gave. */
  readonly use: (item: Item, working: Promise<Result>) => Promise<void>;
}

/**
 * Works on `items`, `atOnce` of them at the same time, and uses the results in the order of the items. No more than
 * `atOnce` items are begun and not yet used. Begins no more once `isStopped`; throws what `use` throws.
 */
export async function inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  { work, use }: Line<Item, Result>,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const begun = new Set<Promise<void>>();
  let before = Promise.resolve();
  for (const item of items) {
    if (isStopped()) break;
    const working = work(item, before);
    working.catch(() => undefined);
    const used = before.then(() => use(item, working));
    const leave = () => begun.delete(used);
    begun.add(used);
    used.then(leave, leave);
    before = used;
    if (begun.size >= atOnce) await Promise.race(begun);
  }
  await before;
}
