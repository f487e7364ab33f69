import type { CaptionCue } from './read-web-vtt.ts';

/** Captions as WebVTT, with nothing in it but what is shown. */
export function writeWebVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues.map(({ start, end, settings, lines }) =>
    [`${timeOf(start)} --> ${timeOf(end)}${settings && ` ${settings}`}`, ...lines].join('\n'),
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
