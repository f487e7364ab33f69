import type { CalendarsView } from '../../desk/manage-calendars.ts';
import type { OwnAccount } from '../../desk/own-account.ts';
import { formatShortDate } from '../../wording/dates.ts';
import { LOCALES } from '../../wording/locale.ts';
import { Calendars } from '../account/calendars.tsx';
import { Reminders } from '../account/reminders.tsx';
import { Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { SessionList } from '../components/session-list.tsx';
import { deskDay } from '../desk-day.ts';
import { OWN_KEYS_PATH } from '../open/data-paths.ts';
import type { PageContext } from '../page-context.ts';

interface AccountProps {
  readonly page: PageContext;
  readonly account: OwnAccount;
  /** Null while the second step is missing. */
  readonly calendars: CalendarsView | null;
  /** What came of the last change. */
  readonly sentence: string | null;
}

/** One's own account; while the second step is missing, only how to set it up. */
export function AccountPage({ page, account, calendars, sentence }: AccountProps) {
  const { people } = page.wording;
  const { isHalf, person, waysIn } = account;
  const title = isHalf ? people.secondTitle : people.account;
  return (
    <Layout page={page} title={title} scripts={['passkey']}>
      <div class="narrow account">
        <h1>{title}</h1>
        <p class="lede">{isHalf ? people.secondLead : `${person.name} · ${people.roles[person.role]}`}</p>
        <Said sentence={sentence} />
        {!isHalf && <About page={page} account={account} />}
        {!isHalf && <Reminders page={page} account={account} />}
        {calendars && <Calendars page={page} view={calendars} />}
        {!isHalf && <ApiKeysLink page={page} />}
        {waysIn.hasPassword && <Codes page={page} account={account} />}
        <Passkeys page={page} account={account} />
        {!isHalf && waysIn.hasPassword && <Password page={page} />}
        <section>
          <h2>{people.sessions}</h2>
          <SessionList page={page} sessions={account.sessions} own={account.sessionId} isOwn />
          {account.sessions.length > 1 && (
            <form method="post" action="/account/sessions/end-others">
              <button type="submit" class="button quiet-button">
                {people.endOthers}
              </button>
            </form>
          )}
        </section>
      </div>
    </Layout>
  );
}

function ApiKeysLink({ page }: { page: PageContext }) {
  const { keys } = page.wording.openData;
  return (
    <section>
      <h2>{keys.own}</h2>
      <p>{keys.ownLead}</p>
      <p class="more">
        <a href={OWN_KEYS_PATH}>{keys.own}</a>
      </p>
    </section>
  );
}

type PartProps = Pick<AccountProps, 'page' | 'account'>;

function About({ page, account }: PartProps) {
  const { people } = page.wording;
  const { person, teams } = account;
  return (
    <section>
      <h2>{people.about}</h2>
      <p>
        {person.email} · {people.roleMeanings[person.role]} ·{' '}
        {teams.map(({ name }) => name).join(', ') || people.inNoTeam}
      </p>
      <form method="post" action="/account" class="sign-in-form">
        <TextField required maxlength={254} label={people.name} name="name" value={person.name} autocomplete="name" />
        <div class="form-field">
          <label for="language">{people.language}</label>
          <select id="language" name="language">
            {LOCALES.map((locale) => (
              <option value={locale} selected={locale === person.locale}>
                {people.languages[locale]}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for="timeZone">{people.timeZone}</label>
          <select id="timeZone" name="timeZone" aria-describedby="timeZone-hint">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option selected={zone === person.timeZone}>{zone}</option>
            ))}
          </select>
          <p class="hint" id="timeZone-hint">
            {people.timeZoneHint}
          </p>
        </div>
        <button type="submit" class="button">
          {people.save}
        </button>
      </form>
    </section>
  );
}

function Codes({ page, account }: PartProps) {
  const { people } = page.wording;
  const { hasCodes, passkeys } = account.waysIn;
  if (!hasCodes) {
    return (
      <section>
        <h2>{people.codes}</h2>
        <p>{people.codesMeaning}</p>
        <PasswordForm page={page} action="/account/codes" id="start" button={people.codesStart} isMain />
      </section>
    );
  }
  return (
    <section>
      <h2>{people.codes}</h2>
      <p>{people.codesOn}</p>
      <details>
        <summary>{people.recoveryRenew}</summary>
        <PasswordForm page={page} action="/account/recovery-codes" id="renew" button={people.recoveryRenew} />
      </details>
      {passkeys.length > 0 && (
        <details>
          <summary>{people.codesStop}</summary>
          <PasswordForm page={page} action="/account/codes/stop" id="stop" button={people.codesStop} />
        </details>
      )}
    </section>
  );
}

function PasswordForm(props: { page: PageContext; action: string; id: string; button: string; isMain?: boolean }) {
  const { page, action, id, button, isMain = false } = props;
  return (
    <form method="post" action={action} class="sign-in-form">
      <div class="form-field">
        <label for={id}>{page.wording.people.currentPassword}</label>
        <input id={id} name="password" type="password" autocomplete="current-password" maxlength={128} required />
      </div>
      <button type="submit" class={isMain ? 'button' : 'button quiet-button'}>
        {button}
      </button>
    </form>
  );
}

function Passkeys({ page, account }: PartProps) {
  const { people } = page.wording;
  const { passkeys } = account.waysIn;
  return (
    <section>
      <h2>{people.passkeys}</h2>
      <p>{people.passkeysMeaning}</p>
      {passkeys.length > 0 && (
        <ul class="people-rows">
          {passkeys.map(({ id, name, createdAt }) => (
            <li>
              <span>
                {name || people.passkeyUnnamed}{' '}
                <span class="quiet">{formatShortDate(deskDay(page, createdAt), page.locale)}</span>
              </span>
              {!account.isHalf && (
                <form method="post" action={`/account/passkeys/${id}/remove`}>
                  <button type="submit" class="copy">
                    {people.remove}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="hint" data-passkey-hidden>
        {people.passkeyNeedsScript}
      </p>
      <div class="sign-in-form" data-passkey-shown hidden>
        <div class="form-field">
          <label for="passkey-name">{people.passkeyName}</label>
          <input id="passkey-name" type="text" maxlength={100} data-passkey-name />
        </div>
        <button type="button" class="button" data-passkey="add" data-failed={people.passkeyFailed} hidden>
          {people.passkeyAdd}
        </button>
        <p class="said" role="status" data-passkey-said hidden></p>
      </div>
    </section>
  );
}

function Password({ page }: { page: PageContext }) {
  const { people } = page.wording;
  return (
    <section>
      <h2>{people.changePassword}</h2>
      <form method="post" action="/account/password" class="sign-in-form">
        <TextField
          required
          maxlength={128}
          label={people.currentPassword}
          name="currentPassword"
          type="password"
          autocomplete="current-password"
        />
        <TextField
          required
          maxlength={128}
          label={people.newPassword}
          name="newPassword"
          type="password"
          autocomplete="new-password"
          hint={people.passwordHint}
        />
        <button type="submit" class="button">
          {people.changePassword}
        </button>
      </form>
    </section>
  );
}
