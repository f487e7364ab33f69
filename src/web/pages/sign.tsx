import { CONFIRMATION_DAYS, type SigningView } from '../../desk/sign-pledge.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { EmailField, Problem, TextField, TrapField } from '../components/form-fields.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { CountryField, KindField } from '../initiatives/organisation-fields.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath, pledgePath, signPath } from '../paths.ts';

interface SignProps {
  readonly page: PageContext;
  readonly signing: SigningView;
  /** What was sent, to be corrected. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
}

/** The versions of the text that can be signed; each leads to its words. */
function Texts({ page, signing, fields }: Omit<SignProps, 'problem'>) {
  if (signing.texts.length === 0) return null;
  const own = signing.texts.find(({ language }) => language === page.locale) ?? signing.texts[0];
  const chosen = fields.text ?? own?.id;
  const { versionOf } = page.wording.initiatives.pledge;
  return (
    <fieldset class="list-choice">
      <legend>{page.wording.signing.text}</legend>
      {signing.texts.map(({ id, title, language, version, date }) => (
        <div class="sign-text">
          <label>
            <input type="radio" name="text" value={id} checked={id === chosen} required />
            <span>
              {capitalised(wordLanguage(language, page.locale))}, {versionOf(version)}
              {date !== null && `, ${formatDate(date, page.locale)}`}
            </span>
          </label>
          <a class="facts" href={documentPath(id)} lang={language}>
            {title}
          </a>
        </div>
      ))}
    </fieldset>
  );
}

function Form(props: SignProps) {
  const { page, signing, fields } = props;
  const words = page.wording.signing;
  return (
    <form action={signPath(signing.slug)} method="post" class="sign-in-form">
      <input type="hidden" name="token" value={signing.token} />
      <Texts {...props} />
      <TextField maxlength={200} name="organisation" label={words.organisation} value={fields.organisation} required />
      <KindField page={page} chosen={fields.kind} />
      <CountryField page={page} chosen={fields.country} />
      <TextField name="website" label={words.website} value={fields.website} hint={words.optional} maxlength={500} />
      <TextField
        {...{ name: 'signerName', label: words.signerName, value: fields.signerName, required: true, maxlength: 120 }}
        autocomplete="name"
      />
      <TextField
        maxlength={200}
        {...{ name: 'signerOffice', label: words.signerOffice, value: fields.signerOffice, required: true }}
        hint={words.signerHint}
        autocomplete="organization-title"
      />
      <EmailField label={words.email} value={fields.email} autocomplete="email" hint={words.emailHint} />
      <TrapField page={page} />
      <button type="submit" class="button">
        {words.submit}
      </button>
    </form>
  );
}

/** The form by which an organisation signs. */
export function SignPage(props: SignProps) {
  const { page, signing, problem } = props;
  const words = page.wording.signing;
  const name = translated(signing.names, page.locale);
  return (
    <Layout page={page} title={words.title(name.text)} place="initiatives">
      <div class="initiative-new">
        <header class="page-head">
          <h1>{words.title(name.text)}</h1>
          <p>{signing.isOpen ? words.lead : words.closed}</p>
        </header>
        <Problem sentence={problem} />
        {signing.isOpen ? <Form {...props} /> : <a href={pledgePath(signing.slug)}>{words.toPledge}</a>}
      </div>
    </Layout>
  );
}

/** What to do next; the same whatever became of the form. */
export function SentPage({ page, slug }: { readonly page: PageContext; readonly slug: string }) {
  const words = page.wording.signing;
  return (
    <Layout page={page} title={words.sentTitle} place="initiatives">
      <div class="narrow sign-in">
        <h1>{words.sentTitle}</h1>
        <p class="lede">{words.sent(CONFIRMATION_DAYS)}</p>
        <p>{words.sentLimit}</p>
        <p class="more">
          <a href={pledgePath(slug)}>{words.toPledge}</a>
        </p>
      </div>
    </Layout>
  );
}
