import type { RegistrationView } from '../../desk/register-for-event.ts';
import { EmailField, Problem, TextField, TrapField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { eventPath, registerPath } from '../paths.ts';

interface RegisterProps {
  readonly page: PageContext;
  readonly registration: RegistrationView;
  /** What was sent, to be corrected. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
}

/** The form by which people ask for a link to answer with. */
export function EventRegisterPage({ page, registration, fields, problem }: RegisterProps) {
  const { registration: words } = page.wording.events;
  const { event, isOpen, token } = registration;
  const title = words.title(translated(event.names, page.locale).text);
  return (
    <Layout page={page} title={title} place="events">
      <div class="narrow sign-in">
        <h1>{title}</h1>
        <p class="lede">{isOpen ? words.lead : words.closed}</p>
        <Problem sentence={problem} />
        {isOpen ? (
          <form method="post" action={registerPath(event.slug)} class="sign-in-form">
            <input type="hidden" name="token" value={token} />
            <TextField
              maxlength={200}
              {...{ name: 'name', label: words.name, value: fields.name, required: true }}
              autocomplete="name"
            />
            <EmailField label={words.email} value={fields.email} autocomplete="email" />
            <TrapField page={page} />
            <button type="submit" class="button">
              {words.submit}
            </button>
          </form>
        ) : (
          <a href={eventPath(event.slug)}>{words.toEvent}</a>
        )}
      </div>
    </Layout>
  );
}

/** What to do next; the same whatever became of the form. */
export function EventRegisteredPage({ page, slug }: { readonly page: PageContext; readonly slug: string }) {
  const { registration: words } = page.wording.events;
  return (
    <Layout page={page} title={words.sentTitle} place="events">
      <div class="narrow sign-in">
        <h1>{words.sentTitle}</h1>
        <p class="lede">{words.sent}</p>
        <p class="more">
          <a href={eventPath(slug)}>{words.toEvent}</a>
        </p>
      </div>
    </Layout>
  );
}
