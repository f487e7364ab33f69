/**
 * How two texts were found to belong to one work: somebody said so, they carry one number, they are built alike in two
 * languages, or one is the other revised.
 */
export const RECOGNITIONS = ['declared', 'number', 'structure', 'text'] as const;

/** One of {@link RECOGNITIONS}. */
export type Recognition = (typeof RECOGNITIONS)[number];
