import type { DocumentView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';

const ASIDE_TYPES = ['header', 'footer', 'toc'] as const;

/** What reading took out of the running text, folded away: tables of contents, and each running header and footer once. */
export function SetAside({ page, document }: { page: PageContext; document: DocumentView }) {
  const { reader } = page.wording;
  const groups = ASIDE_TYPES.flatMap((type) => {
    const own = document.passages.filter((passage) => passage.type === type && passage.text !== '');
    const texts = type === 'toc' ? own.map(({ text }) => text) : [...new Set(own.map(({ text }) => text))];
    return texts.length > 0 ? [{ type, texts }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <details class="set-aside">
      <summary>{reader.setAside}</summary>
      {groups.map(({ type, texts }) => (
        <>
          <h2>{reader.setAsideTypes[type]}</h2>
          <ul lang={document.language}>
            {texts.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}
