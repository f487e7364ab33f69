import type { DocumentView } from '../../desk/views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { deedsPath } from '../deed-query.ts';
import { DeedFacts, deedActors } from '../deeds/deed-facts.tsx';
import type { PageContext } from '../page-context.ts';
import { deedPath } from '../paths.ts';

interface DeedsProps {
  readonly page: PageContext;
  readonly document: DocumentView;
}

/** The switch that marks deeds in the text. */
export function DeedToggle({ page, document }: DeedsProps) {
  const count = document.deeds.length;
  if (count === 0) return null;
  return (
    <label class="toggle k-deed" title={page.wording.deeds.inDocumentLead}>
      <input type="checkbox" id="show-deed" checked />
      <span>
        <b>{formatNumber(count, page.locale)}</b> {page.wording.deeds.show}
      </span>
    </label>
  );
}

/** What the document says was done, apart from its commitments, each with the way to its words. */
export function DeedList({ page, document }: DeedsProps) {
  const { deeds } = page.wording;
  if (document.deeds.length === 0) return null;
  return (
    <details class="deed-list" open>
      <summary>
        {deeds.inDocument} ({formatNumber(document.deeds.length, page.locale)})
      </summary>
      <p class="quiet">{deeds.inDocumentLead}</p>
      <ol>
        {document.deeds.map((deed) => (
          <li class="k-deed">
            <p class="row-who">{deedActors(deed, page)}</p>
            <a class="row-what" href={`#d-${deed.id}`} lang={deed.language}>
              {deed.action?.text ?? deed.quote}
            </a>
            <DeedFacts page={page} deed={deed} />{' '}
            <a class="deed-record" href={deedPath(deed.id)}>
              {deeds.record}
              <span class="visually-hidden">: {deedActors(deed, page)}</span>
            </a>
          </li>
        ))}
      </ol>
      <a href={deedsPath({ documents: [document.id] })}>{deeds.evidenceOf}</a>
    </details>
  );
}
