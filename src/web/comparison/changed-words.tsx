import type { WordChange } from '../../desk/comparison-views.ts';
import type { PageContext } from '../page-context.ts';

function Change({ page, change }: { page: PageContext; change: WordChange }) {
  const { comparison } = page.wording;
  if (change.kind === 'same') return <>{change.text}</>;
  const isRemoved = change.kind === 'removed';
  const Element = isRemoved ? 'del' : 'ins';
  return (
    <Element>
      <span class="visually-hidden" lang={page.locale}>
        {isRemoved ? comparison.removedWords : comparison.addedWords}{' '}
      </span>
      {change.text}
    </Element>
  );
}

/** How one wording became another, word by word; what came and went is struck through, underlined and said aloud. */
export function ChangedWords({ page, words }: { page: PageContext; words: readonly WordChange[] }) {
  return (
    <>
      {words.map((change) => (
        <Change page={page} change={change} />
      ))}
    </>
  );
}
