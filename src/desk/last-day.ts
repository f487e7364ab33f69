import { edtfBounds } from '../text/edtf.ts';

/** From here on an EDTF bound only says that the end is open. */
const FAR = '9999';

/** The last day of a date in EDTF, ISO date; null where there is none or it has no end. */
export function lastDay(edtf: string | null | undefined): string | null {
  if (!edtf) return null;
  const { last } = edtfBounds(edtf);
  return last < FAR ? last : null;
}
