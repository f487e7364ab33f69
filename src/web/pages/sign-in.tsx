import type { Role } from '../../store/schema/people.ts';
import { EmailField, Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface SignInProps {
  readonly page: PageContext;
  /** What the house's provider is called, null where there is none. */
  readonly providerName: string | null;
  /** What there is to say before the form, null for nothing. */
  readonly sentence: string | null;
  readonly email: string;
}

/** Signing in with a password, a passkey, or the house's own provider. */
export function SignInPage({ page, providerName, sentence, email }: SignInProps) {
  const { people } = page.wording;
  return (
    <Layout page={page} title={people.signIn} scripts={['passkey']} search={false}>
      <div class="narrow sign-in">
        <h1>{people.signIn}</h1>
        <p class="lede">{people.signInLead}</p>
        <Said sentence={sentence} />
        {providerName !== null && (
          <form method="post" action="/sign-in/provider" class="other-way">
            <button type="submit" class="button">
              {people.signInWithProvider(providerName)}
            </button>
          </form>
        )}
        <form method="post" action="/sign-in" class="sign-in-form">
          <EmailField label={people.email} value={email} autocomplete="username webauthn" />
          <TextField
            required
            maxlength={128}
            label={people.password}
            name="password"
            type="password"
            autocomplete="current-password"
          />
          <button type="submit" class="button">
            {people.signIn}
          </button>
        </form>
        <p class="other-way">
          <button
            type="button"
            class="button quiet-button"
            data-passkey="sign-in"
            data-failed={people.passkeyFailed}
            hidden
          >
            {people.signInWithPasskey}
          </button>
          <span class="said" role="status" data-passkey-said hidden></span>
        </p>
        <p class="hint">{people.lost}</p>
      </div>
    </Layout>
  );
}

/** The second step: a code. */
export function CodePage({ page, sentence }: { page: PageContext; sentence: string | null }) {
  const { people } = page.wording;
  return (
    <Layout page={page} title={people.codeTitle} search={false}>
      <div class="narrow sign-in">
        <h1>{people.codeTitle}</h1>
        <p class="lede">{people.codeLead}</p>
        <Said sentence={sentence} />
        <form method="post" action="/sign-in/code" class="sign-in-form">
          <TextField required maxlength={254} label={people.code} name="code" autocomplete="one-time-code" />
          <button type="submit" class="button">
            {people.confirm}
          </button>
        </form>
        <p class="more">
          <a href="/sign-in">{people.startOver}</a>
        </p>
      </div>
    </Layout>
  );
}

interface NewPasswordProps {
  readonly page: PageContext;
  /** Who is invited; null for the first administrator, who says so. */
  readonly person: { readonly name: string; readonly email: string; readonly role: Role } | null;
  readonly sentence: string | null;
  readonly given?: { readonly name: string; readonly email: string };
}

/** Where somebody comes in for the first time and chooses a password. */
export function NewPasswordPage({ page, person, sentence, given }: NewPasswordProps) {
  const { people } = page.wording;
  const title = person ? people.invitationTitle(person.name) : people.setUpTitle;
  return (
    <Layout page={page} title={title} search={false}>
      <div class="narrow sign-in">
        <h1>{title}</h1>
        <p class="lede">{person ? people.invitationLead(person.email) : people.setUpLead}</p>
        <Said sentence={sentence} />
        <form method="post" class="sign-in-form">
          {person ? (
            <input type="hidden" name="username" value={person.email} autocomplete="username" />
          ) : (
            <>
              <TextField
                required
                maxlength={254}
                label={people.name}
                name="name"
                value={given?.name}
                autocomplete="name"
              />
              <EmailField label={people.email} value={given?.email} autocomplete="username" />
            </>
          )}
          <TextField
            required
            maxlength={128}
            label={people.password}
            name="password"
            type="password"
            autocomplete="new-password"
            hint={people.passwordHint}
          />
          <button type="submit" class="button">
            {person ? people.confirm : people.create}
          </button>
        </form>
      </div>
    </Layout>
  );
}
