import type { NotedAddresses } from '../../desk/note-addresses.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import type { listSignatoryLists } from '../../desk/view-signatory-list.ts';
import { CSV_LIMITS } from '../../formats/csv/read-csv.ts';
import { LOCALES } from '../../wording/locale.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { PledgeDeskHead } from '../initiatives/pledge-desk-head.tsx';
import type { PageContext } from '../page-context.ts';
import { signatoryAddressesPath, signatoryListPath } from '../paths.ts';

interface ListsProps {
  readonly page: PageContext;
  readonly pledge: Pick<InitiativeView, 'slug' | 'names'>;
  readonly lists: Awaited<ReturnType<typeof listSignatoryLists>>;
  /** Why the file that was sent could not be read. */
  readonly problem: string | null;
  /** What became of the addresses that were sent; null where none were. */
  readonly noted: NotedAddresses | null;
}

function Addresses({ page, pledge, noted }: Pick<ListsProps, 'page' | 'pledge' | 'noted'>) {
  const { addresses: words, lists } = page.wording.initiatives;
  const { languages } = page.wording.accounts.reach;
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{words.title}</h2>
      <p>{words.lead}</p>
      {noted !== null && (
        <div class="said" role="status">
          <p>{words.noted(noted.noted, noted.mailed)}</p>
          {noted.passed.length > 0 && (
            <details open>
              <summary>{words.passed(noted.passed.length)}</summary>
              <ul>
                {noted.passed.map(({ line, name, reason }) => (
                  <li>
                    {lists.line(line)}: {name} ({words.reasons[reason]})
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      <form
        action={signatoryAddressesPath(pledge.slug)}
        method="post"
        enctype="multipart/form-data"
        class="sign-in-form"
      >
        <div class="form-field">
          <label for="address-list">{words.file}</label>
          <input type="file" id="address-list" name="list" accept=".csv,.tsv,.txt" required />
        </div>
        <div class="form-field">
          <label for="locale">{words.language}</label>
          <select id="locale" name="locale">
            {LOCALES.map((locale) => (
              <option value={locale} selected={locale === page.locale}>
                {languages[locale]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button">
          {words.submit}
        </button>
      </form>
    </section>
  );
}

/** Where the secretariat brings lists of signatories in. */
export function SignatoryListsPage({ page, pledge, lists, problem, noted }: ListsProps) {
  const words = page.wording.initiatives.lists;
  return (
    <Layout page={page} title={words.title} place="initiatives">
      <div class="signatory-lists">
        <PledgeDeskHead page={page} pledge={pledge} title={words.title} lead={words.lead} />
        <Problem sentence={problem} />
        <form action={signatoryListPath(pledge.slug)} method="post" enctype="multipart/form-data" class="sign-in-form">
          <div class="form-field">
            <label for="list">{words.file}</label>
            <input type="file" id="list" name="list" accept=".csv,.tsv,.txt" required aria-describedby="list-hint" />
            <p class="hint" id="list-hint">
              {words.limit(CSV_LIMITS.rows, formatBytes(CSV_LIMITS.bytes, page.locale))}
            </p>
          </div>
          <button type="submit" class="button">
            {words.submit}
          </button>
        </form>
        {lists.length > 0 && (
          <section aria-labelledby="before">
            <h2 id="before">{words.before}</h2>
            <ul class="initiative-list">
              {lists.map(({ id, fileName, rows, open }) => (
                <li>
                  <a href={signatoryListPath(pledge.slug, id)}>{fileName}</a>
                  <span class="facts">
                    {words.rowCount(rows)}, {words.openCount(open)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {isPermitted(page.principal, 'open-round') && <Addresses {...{ page, pledge, noted }} />}
      </div>
    </Layout>
  );
}
