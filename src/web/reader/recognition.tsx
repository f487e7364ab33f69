import type { PassageView } from '../../desk/views.ts';
import { formatShare } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';

/** Below this, what was recognised is said to be doubtful. */
const SURE = 0.85;

/** How sure the words are that were recognised in a picture: never shown as if the file itself had them. */
export function Recognition({ page, passage }: { page: PageContext; passage: PassageView }) {
  const { recognition } = passage;
  if (recognition === null) return null;
  const { reader } = page.wording;
  const share = formatShare(recognition, page.locale);
  return (
    <span class={recognition < SURE ? 'recognition late' : 'recognition'} lang={page.locale}>
      <abbr title={reader.recognisedMeaning(share)}>{reader.recognised(share)}</abbr>
    </span>
  );
}
