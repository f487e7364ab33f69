import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import type { CleanedBytes } from './cleaned-bytes.ts';

/** A picture that holds nothing but itself, and its type. */
export interface CleanPicture extends CleanedBytes {
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/**
 * A PNG or JPEG written anew from the parts that make up the picture: places, cameras and names that programs note in
 * it, comments, and whatever comes after its end are gone. Null for what is no such picture, or a broken one.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | null {
  const png = cleanPng(bytes);
  if (png) return { mediaType: 'image/png', ...png };
  const jpeg = cleanJpeg(bytes);
  return jpeg && { mediaType: 'image/jpeg', ...jpeg };
}
