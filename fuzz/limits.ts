/** Milliseconds of processor time that one input may take. */
export const SLOW = 10_000;
/** Bytes that the process may hold more than before, whatever it has read. */
export const LARGEST_GROWTH = 512 * 1024 ** 2;
