import { Unfetchable } from '../unfetchable.ts';

/** Why a fetch failed. Throws when it did not, or failed with anything but `Unfetchable`. */
export async function failureOf(fetching: Promise<unknown>): Promise<Unfetchable> {
  const outcome = await fetching.then(
    () => 'it was fetched',
    (error: unknown) => error,
  );
  if (outcome instanceof Unfetchable) return outcome;
  throw new Error('no failure of the expected kind', { cause: outcome });
}
