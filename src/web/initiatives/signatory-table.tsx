import type { Signatory } from '../../desk/signatory-filters.ts';
import { formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';
import { signatoryPath } from '../paths.ts';
import { type SignatoryQuery, signatoriesPath } from '../signatory-query.ts';
import { countryName } from './country-name.ts';
import { Pages } from './pages.tsx';

/** Signatories on one page. */
const PAGE = 100;

function Row({ page, slug, signatory }: { page: PageContext; slug: string; signatory: Signatory }) {
  const { pledge: words, organisationKinds } = page.wording.initiatives;
  const { actorId, names, website, kind, country, signedOn, signerName, signerOffice } = signatory;
  const name = names[page.locale];
  return (
    <tr>
      <th scope="row">
        <a href={signatoryPath(slug, actorId)}>{name}</a>
        {website !== null && (
          <a class="facts" href={website} rel="nofollow noreferrer external">
            {new URL(website).hostname}
          </a>
        )}
        {signerName !== null && <span class="facts">{words.signedBy(signerName, signerOffice)}</span>}
      </th>
      <td>{organisationKinds[kind]}</td>
      <td>{countryName(page, country)}</td>
      <td>{signedOn === null ? <span class="quiet">{words.unknown}</span> : formatDate(signedOn, page.locale)}</td>
    </tr>
  );
}

interface TableProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly signatories: readonly Signatory[];
  readonly query: SignatoryQuery;
}

/** The signatories, a hundred a page. */
export function SignatoryTable({ page, slug, signatories, query }: TableProps) {
  const words = page.wording.initiatives.pledge;
  const pages = Math.max(1, Math.ceil(signatories.length / PAGE));
  const number = Math.min(query.page, pages);
  return (
    <>
      <section class="scrolling" tabindex={0} aria-label={words.signatories}>
        <table class="signatory-table">
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.country}</th>
              <th scope="col">{words.signedOn}</th>
            </tr>
          </thead>
          <tbody>
            {signatories.slice((number - 1) * PAGE, number * PAGE).map((signatory) => (
              <Row page={page} slug={slug} signatory={signatory} />
            ))}
          </tbody>
        </table>
      </section>
      <Pages page={page} number={number} pages={pages} path={(to) => signatoriesPath(slug, { ...query, page: to })} />
    </>
  );
}
