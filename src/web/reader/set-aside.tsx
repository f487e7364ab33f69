import type { DocumentView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';

/** What reading took out of the running text, folded away: each running header and footer once. */
export function SetAside({ page, document }: { page: PageContext; document: DocumentView }) {
  const aside = document.passages.filter(({ type }) => type === 'header' || type === 'footer');
  const texts = [...new Set(aside.map(({ text }) => text))];
  if (texts.length === 0) return null;
  return (
    <details class="set-aside">
      <summary>{page.wording.reader.setAside}</summary>
      <ul lang={document.language}>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </details>
  );
}
