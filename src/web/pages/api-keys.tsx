import { type ApiKeyView, KEY_SCOPES, USUAL_PER_MINUTE } from '../../desk/manage-api-keys.ts';
import { formatShortDate } from '../../wording/dates.ts';
import { Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { deskDay } from '../desk-day.ts';
import { OWN_KEYS_PATH } from '../open/data-paths.ts';
import type { PageContext } from '../page-context.ts';

interface ApiKeysProps {
  readonly page: PageContext;
  readonly keys: readonly ApiKeyView[];
  /** Whether they are one's own, and not everybody's. */
  readonly isOwn: boolean;
  readonly sentence: string | null;
}

/** Keys for programs: one's own, or everybody's for administrators. */
export function ApiKeysPage({ page, keys, isOwn, sentence }: ApiKeysProps) {
  const { openData, people } = page.wording;
  const words = openData.keys;
  const title = isOwn ? words.own : words.all;
  return (
    <Layout page={page} title={title} {...(isOwn ? {} : { place: 'people' })}>
      <div class="narrow account">
        <h1>{title}</h1>
        <p class="lede">{isOwn ? words.ownLead : words.allLead}</p>
        <p class="more">
          <a href={isOwn ? '/account' : '/people'}>{isOwn ? people.account : people.people}</a>
          <a href="/api">{openData.page.ways.api}</a>
        </p>
        <Said sentence={sentence} />
        {keys.length === 0 && <p>{words.none}</p>}
        {keys.length > 0 && (
          <ul class="people-rows">
            {keys.map((key) => (
              <Key page={page} apiKey={key} path={isOwn ? OWN_KEYS_PATH : KEYS_PATH} />
            ))}
          </ul>
        )}
        <section>
          <h2>{words.make}</h2>
          {isOwn ? <OwnForm page={page} /> : <OtherForm page={page} />}
        </section>
      </div>
    </Layout>
  );
}

/** Where administrators look after everybody's. */
export const KEYS_PATH = '/keys';

function Key({ page, apiKey, path }: { page: PageContext; apiKey: ApiKeyView; path: string }) {
  const { keys: words } = page.wording.openData;
  const { id, name, personName, scope, ending, perMinute, createdAt, usedOn, revokedAt } = apiKey;
  const day = (instant: Date) => formatShortDate(deskDay(page, instant), page.locale);
  const facts = [
    personName,
    words.scopes[scope],
    `…${ending}`,
    words.perMinute(perMinute),
    words.made(day(createdAt)),
    usedOn === null ? words.notUsed : words.used(formatShortDate(usedOn, page.locale)),
    revokedAt && words.revoked(day(revokedAt)),
  ];
  return (
    <li>
      <span>
        {name}
        <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {revokedAt === null && (
        <form method="post" action={`${path}/${id}/revoke`}>
          <button type="submit" class="copy" aria-label={`${words.revoke}: ${name}`}>
            {words.revoke}
          </button>
        </form>
      )}
    </li>
  );
}

function OwnForm({ page }: { page: PageContext }) {
  const { keys: words } = page.wording.openData;
  return (
    <form method="post" action={OWN_KEYS_PATH} class="sign-in-form">
      <TextField required maxlength={254} label={words.name} name="name" autocomplete="off" />
      <div class="form-field">
        <label for="scope">{words.scope}</label>
        <select id="scope" name="scope">
          {KEY_SCOPES.map((scope) => (
            <option value={scope}>{words.scopes[scope]}</option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.make}
      </button>
    </form>
  );
}

function OtherForm({ page }: { page: PageContext }) {
  const { keys: words } = page.wording.openData;
  return (
    <form method="post" action={KEYS_PATH} class="sign-in-form">
      <TextField required maxlength={254} label={words.holder} name="name" autocomplete="off" />
      <div class="form-field">
        <label for="perMinute">{words.most}</label>
        <input id="perMinute" name="perMinute" type="number" min="1" max="60000" value={String(USUAL_PER_MINUTE)} />
      </div>
      <button type="submit" class="button">
        {words.make}
      </button>
    </form>
  );
}

/** A key, shown once. */
export function NewKeyPage({ page, apiKey, back }: { page: PageContext; apiKey: string; back: string }) {
  const { keys: words } = page.wording.openData;
  return (
    <Layout page={page} title={words.newTitle}>
      <div class="narrow sign-in">
        <h1>{words.newTitle}</h1>
        <p class="lede">{words.shown}</p>
        <p class="one-time-link">
          <code>{apiKey}</code>
        </p>
        <p>{words.how}</p>
        <p>
          <code>Authorization: Bearer …</code>
        </p>
        <p class="more">
          <a href={back}>{words.back}</a>
        </p>
      </div>
    </Layout>
  );
}
