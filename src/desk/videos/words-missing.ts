import type { StoredVideo } from '../../store/videos.ts';
import type { Issue } from '../errors.ts';

/**
 * What those who do not hear a video lack: captions in the language that is spoken, for a video that is shown here, and a
 * transcript in it for one elsewhere (WCAG 2.2, success criteria 1.2.1 and 1.2.2).
 */
export function wordsMissing({ file, language, captions, transcripts }: StoredVideo): Issue[] {
  if ((file === null ? transcripts : captions)[language] !== undefined) return [];
  const code = file === null ? 'no-transcript' : 'no-captions';
  return [{ field: 'captions', code, details: { language } }];
}
