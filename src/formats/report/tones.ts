import type { Tone } from './report.ts';

/** How a tone looks: the colours of the house style on white paper. */
export interface ToneLook {
  /** Fill of a share in a chart. */
  readonly fill: string;
  /** Fill behind words; dark words on it have a contrast of at least 7. */
  readonly wash: string;
  /** Words in the colour; on white they have a contrast of at least 4.5. */
  readonly ink: string;
  /** Colour of figures on the fill. */
  readonly onFill: string;
  /** Lines drawn over the fill, so that shares can be told apart without colour. */
  readonly hatch: 'none' | 'rising' | 'dotted';
}

/** Every tone's look. What is unknown is white with dots: no colour at all, for nothing is known. */
export const TONE_LOOKS: Readonly<Record<Tone, ToneLook>> = {
  unknown: { fill: '#ffffff', wash: '#f7f6f3', ink: '#545e68', onFill: '#1a1f24', hatch: 'dotted' },
  none: { fill: '#a8201a', wash: '#fbe9e7', ink: '#a8201a', onFill: '#ffffff', hatch: 'none' },
  started: { fill: '#e3b667', wash: '#fbf2e0', ink: '#855600', onFill: '#1a1f24', hatch: 'none' },
  substantial: { fill: '#8bc3a7', wash: '#e6f2ec', ink: '#1f6b4a', onFill: '#1a1f24', hatch: 'none' },
  complete: { fill: '#1f6b4a', wash: '#d7ebe1', ink: '#1f6b4a', onFill: '#ffffff', hatch: 'none' },
  void: { fill: '#c9c6bd', wash: '#efede8', ink: '#545e68', onFill: '#1a1f24', hatch: 'rising' },
};

/** Colours of words and lines on paper. */
export const PAPER = {
  ink: '#1a1f24',
  secondInk: '#545e68',
  rule: '#d5d1c7',
  strongRule: '#8b8f92',
  accent: '#1d3f72',
  wash: '#f4f2ed',
} as const;
