import type { Fragment } from './fragments.ts';
import type { TextLayer } from './read-page.ts';
import { findRunningFragments, type RunningRegion } from './running-lines.ts';

/**
 * Finds what stands on the pages beside their text: running lines, and what a tagged file calls no content. Passages
 * that a tagged file names are text also where lines of them look like running lines, and where all text is running
 * lines, as on labels and in forms, none is.
 */
export function findFurniture(layers: readonly TextLayer[]): ReadonlyMap<Fragment, RunningRegion> {
  const running = findRunningFragments(layers.map(({ view, fragments }) => ({ height: view.height, fragments })));
  const fragments = layers.flatMap((layer) => layer.fragments);
  if (fragments.every((fragment) => running.has(fragment))) return new Map();
  if (!fragments.some((fragment) => fragment.tag !== null)) return running;
  const inText = new Set(fragments.flatMap((one) => (one.tag?.unit && !running.has(one) ? [one.tag.unit.key] : [])));
  for (const fragment of fragments) {
    if (fragment.artifact && !running.has(fragment)) running.set(fragment, 'header');
    if (fragment.tag?.unit && inText.has(fragment.tag.unit.key)) running.delete(fragment);
  }
  return running;
}
