import type { StoredInitiative } from '../../store/initiatives.ts';
import type { PageContext } from '../page-context.ts';
import { pledgePath } from '../paths.ts';
import { translated } from './translated.ts';

interface PledgeDeskHeadProps {
  readonly page: PageContext;
  readonly pledge: Pick<StoredInitiative, 'names' | 'slug'>;
  readonly title: string;
  readonly lead?: string;
}

/** The head of a page on which the secretariat works on a pledge, with the way to the pledge. */
export function PledgeDeskHead({ page, pledge, title, lead }: PledgeDeskHeadProps) {
  const name = translated(pledge.names, page.locale);
  return (
    <header class="page-head">
      <h1>{title}</h1>
      <p>
        <a href={pledgePath(pledge.slug)} lang={name.lang}>
          {name.text}
        </a>
      </p>
      {lead !== undefined && <p>{lead}</p>}
    </header>
  );
}
