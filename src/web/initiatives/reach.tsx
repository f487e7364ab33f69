import type { RoundSignatory } from '../../desk/view-round.ts';
import type { StoredRound } from '../../store/rounds.ts';
import { LOCALES } from '../../wording/locale.ts';
import { accountPath } from '../account-paths.ts';
import type { PageContext } from '../page-context.ts';
import { roundPath } from '../paths.ts';

interface ReachProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly round: StoredRound;
  readonly row: RoundSignatory;
}

function LinkForms({ page, slug, row }: ReachProps) {
  const words = page.wording.accounts.reach;
  if (row.accountId === null) return null;
  const path = accountPath(slug, row.accountId);
  return (
    <div class="list-actions">
      <form action={`${path}/link`} method="post">
        <button type="submit" class="button quiet-button">
          {words.renew}
        </button>
      </form>
      {row.reach?.hasLink && (
        <form action={`${path}/revoke`} method="post">
          <button type="submit" class="button quiet-button">
            {words.revoke}
          </button>
        </form>
      )}
    </div>
  );
}

function ContactForm({ page, slug, round, row }: ReachProps) {
  const words = page.wording.accounts.reach;
  const { signatureId } = row.signatory;
  const id = (name: string) => `${name}-${signatureId}`;
  return (
    <form action={`${roundPath(slug, round.id)}/contacts`} method="post" class="sign-in-form">
      <input type="hidden" name="signature" value={signatureId} />
      <div class="form-field">
        <label for={id('email')}>{words.email}</label>
        <input type="email" id={id('email')} name="email" maxlength={254} required />
      </div>
      <div class="form-field">
        <label for={id('locale')}>{words.language}</label>
        <select id={id('locale')} name="locale">
          {LOCALES.map((locale) => (
            <option value={locale} selected={locale === page.locale}>
              {words.languages[locale]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.save}
      </button>
    </form>
  );
}

/** How the secretariat reaches a signatory: its links, and whom to write to. */
export function Reach(props: ReachProps) {
  const { page, row } = props;
  const words = page.wording.accounts.reach;
  const { hasAddress, hasLink } = row.reach ?? { hasAddress: false, hasLink: false };
  return (
    <details class="reach">
      <summary>
        {hasAddress ? words.hasAddress : words.noAddress}, {hasLink ? words.hasLink : words.noLink}
        <span class="visually-hidden">: {row.signatory.names[page.locale]}</span>
      </summary>
      <LinkForms {...props} />
      <ContactForm {...props} />
    </details>
  );
}
