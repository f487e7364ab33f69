import type { StoredPassage } from '../store/passages.ts';

/** A numbered point of a plan. */
export interface PlanPoint {
  readonly eId: string;
  /** As the text writes it: `12.`. */
  readonly number: string;
  /** The beginning of its words. */
  readonly text: string;
}

/** A passage as points need it. */
type Passage = Pick<StoredPassage, 'e_id' | 'type' | 'number' | 'parent' | 'text'>;

/** The points of a text, and in which of them each of its passages stands. */
export interface PlanPoints {
  /** In reading order. */
  readonly points: readonly PlanPoint[];
  readonly pointOf: ReadonlyMap<string, PlanPoint>;
}

/**
 * The numbered points of a text, those that stand in no other one: what is lettered or numbered inside a point belongs to
 * it. `passages` are all of the text, in reading order.
 */
export function planPoints(passages: readonly Passage[]): PlanPoints {
  const points: PlanPoint[] = [];
  const pointOf = new Map<string, PlanPoint>();
  for (const passage of passages) {
    const outer = pointOf.get(passage.parent ?? '');
    const point = outer ?? ownPoint(passage);
    if (!point) continue;
    if (!outer) points.push(point);
    pointOf.set(passage.e_id, point);
  }
  return { points, pointOf };
}

function ownPoint({ e_id, type, number, text }: Passage): PlanPoint | null {
  const isNumbered = (type === 'paragraph' || type === 'point') && number !== null && /\p{N}/u.test(number);
  return isNumbered ? { eId: e_id, number, text } : null;
}
