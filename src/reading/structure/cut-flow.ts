import { Flow, NO_ORIGIN } from './flow.ts';

/** A stretch of a flow that becomes a flow of its own: from `start` up to `end`, both counted in the whole flow. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The stretches of `flow` as flows of their own, with the way back to the source. `cuts` are in order and do not overlap. */
export function cutFlow(flow: Flow, cuts: readonly Cut[]): Flow[] {
  const { text } = flow;
  const places = { run: 0, marker: 0, annotation: 0 };
  return cuts.map(({ start, end }) => {
    const piece = new Flow();
    piece.append(text.slice(start, end), NO_ORIGIN);
    while ((flow.runs[places.run]?.end ?? Number.POSITIVE_INFINITY) <= start) places.run += 1;
    for (let index = places.run; (flow.runs[index]?.start ?? end) < end; index += 1) {
      const run = flow.runs[index];
      if (run === undefined) break;
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      const isExact = run.source !== null && run.source.end - run.source.start === run.end - run.start;
      const source =
        isExact && run.source
          ? { start: run.source.start + from - run.start, end: run.source.end - (run.end - to) }
          : run.source;
      piece.runs.push({ ...run, source, start: from - start, end: to - start });
    }
    for (; (flow.markers[places.marker]?.at ?? end + 1) <= end; places.marker += 1) {
      const marker = flow.markers[places.marker];
      if (marker) piece.addMarkers({ ...marker, at: Math.max(0, marker.at - start) });
    }
    for (; (flow.annotations[places.annotation]?.start ?? end) < end; places.annotation += 1) {
      const note = flow.annotations[places.annotation];
      if (note)
        piece.annotate({
          ...note,
          start: Math.max(0, note.start - start),
          end: Math.min(end, note.end) - start,
        });
    }
    return piece;
  });
}
