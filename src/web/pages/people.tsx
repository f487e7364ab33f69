import { INVITATION_DAYS, type Invited } from '../../desk/invite-person.ts';
import type { ListedPerson } from '../../desk/list-people.ts';
import type { StoredTeam } from '../../store/teams.ts';
import { formatInstant } from '../../wording/instants.ts';
import { LOCALES } from '../../wording/locale.ts';
import { EmailField, Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { RoleChoice, TeamChoice } from '../components/person-fields.tsx';
import type { PageContext } from '../page-context.ts';
import { KEYS_PATH } from './api-keys.tsx';

interface PeopleProps {
  readonly page: PageContext;
  readonly people: readonly ListedPerson[];
  readonly teams: readonly StoredTeam[];
  readonly sentence: string | null;
  /** What was written of somebody who could not be invited like that. */
  readonly given?: {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly teamIds: readonly number[];
  };
}

/** Everybody with an account, and the form that invites. */
export function PeoplePage({ page, people, teams, sentence, given }: PeopleProps) {
  const words = page.wording.people;
  return (
    <Layout page={page} title={words.people} place="people">
      <div class="people-page">
        <header class="page-head">
          <h1>{words.people}</h1>
          <p>
            {words.count(people.length)} · <a href="/teams">{words.teams}</a> ·{' '}
            <a href="/outbox">{page.wording.mail.outbox}</a> · <a href="/log">{page.wording.administration.log}</a> ·{' '}
            <a href="/backups">{page.wording.administration.backups}</a> ·{' '}
            <a href={KEYS_PATH}>{page.wording.openData.keys.all}</a>
          </p>
        </header>
        <Said sentence={sentence} />
        {people.length > 0 && <PeopleTable page={page} people={people} teams={teams} />}
        <section aria-labelledby="invite-title">
          <h2 id="invite-title">{words.inviteTitle}</h2>
          <form method="post" action="/people" class="sign-in-form">
            <TextField required maxlength={254} label={words.name} name="name" value={given?.name} autocomplete="off" />
            <EmailField label={words.email} value={given?.email} autocomplete="off" />
            <div class="form-field">
              <label for="language">{words.language}</label>
              <select id="language" name="language">
                {LOCALES.map((locale) => (
                  <option value={locale} selected={locale === page.locale}>
                    {words.languages[locale]}
                  </option>
                ))}
              </select>
            </div>
            <RoleChoice page={page} chosen={given?.role ?? 'reader'} />
            <TeamChoice page={page} teams={teams} chosen={given?.teamIds ?? []} />
            <button type="submit" class="button">
              {words.invite}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

function PeopleTable({ page, people, teams }: Pick<PeopleProps, 'page' | 'people' | 'teams'>) {
  const words = page.wording.people;
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return (
    <table class="people-table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.teams}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, role, teamIds, suspendedAt, invitedUntil }) => (
          <tr>
            <th scope="row">
              <a href={`/people/${encodeURIComponent(id)}`}>{name}</a>
              <span class="facts">
                {email}
                {suspendedAt && <strong> · {words.suspended}</strong>}
                {!suspendedAt &&
                  invitedUntil &&
                  ` · ${words.invitedUntil(formatInstant(invitedUntil, page.locale, page.timeZone))}`}
              </span>
            </th>
            <td>{words.roles[role]}</td>
            <td>{teamIds.flatMap((team) => names.get(team) ?? []).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An invitation: that it goes by mail, or its link, shown once, for the administrator to hand over. */
export function InvitedPage({ page, invited, link }: { page: PageContext; invited: Invited; link: string }) {
  const words = page.wording.people;
  const title = words.invited(invited.name);
  return (
    <Layout page={page} title={title} place="people">
      <div class="narrow sign-in">
        <h1>{title}</h1>
        {invited.isMailed ? (
          <Mailed page={page} email={invited.email} />
        ) : (
          <HandedOver page={page} email={invited.email} link={link} />
        )}
        <p class="more">
          <a href="/people">{words.people}</a>
        </p>
      </div>
    </Layout>
  );
}

function Mailed({ page, email }: { page: PageContext; email: string }) {
  const { mail } = page.wording;
  return (
    <>
      <p class="lede">{mail.invited(email)}</p>
      <p>{mail.invitedLead(INVITATION_DAYS)}</p>
    </>
  );
}

function HandedOver({ page, email, link }: { page: PageContext; email: string; link: string }) {
  return (
    <>
      <p class="lede">{page.wording.people.invitedLead(INVITATION_DAYS)}</p>
      <p class="one-time-link">
        <code>{link}</code>
      </p>
      <p class="quiet">{email}</p>
    </>
  );
}
