import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface NewCodesProps {
  readonly page: PageContext;
  /** The `otpauth:` address that the app takes; null when it was shown before. */
  readonly address: string | null;
  readonly recoveryCodes: readonly string[];
  readonly sentence?: string;
}

/** The picture that an authenticator app scans, the recovery codes, and the field for the first code. */
export function NewCodesPage({ page, address, recoveryCodes, sentence }: NewCodesProps) {
  const { people } = page.wording;
  return (
    <Layout page={page} title={people.codes} search={false}>
      <div class="narrow sign-in">
        <h1>{people.codes}</h1>
        <p class="lede">{people.codesScan}</p>
        <Said sentence={sentence ?? null} />
        {address !== null && (
          <>
            <Picture label={people.codesPicture} address={address} />
            <p class="secret-key">
              {people.codesKey}: <code>{grouped(new URL(address).searchParams.get('secret') ?? '')}</code>
            </p>
            <h2>{people.recoveryCodes}</h2>
            <RecoveryCodes page={page} codes={recoveryCodes} />
          </>
        )}
        <form method="post" action="/account/codes/confirm" class="sign-in-form">
          <TextField required maxlength={254} label={people.code} name="code" autocomplete="one-time-code" />
          <button type="submit" class="button">
            {people.confirm}
          </button>
        </form>
      </div>
    </Layout>
  );
}

/** New recovery codes, shown once. */
export function RecoveryCodesPage({ page, codes }: { page: PageContext; codes: readonly string[] }) {
  const { people } = page.wording;
  return (
    <Layout page={page} title={people.recoveryCodes} search={false}>
      <div class="narrow sign-in">
        <h1>{people.recoveryCodes}</h1>
        <RecoveryCodes page={page} codes={codes} />
        <p class="more">
          <a href="/account">{people.account}</a>
        </p>
      </div>
    </Layout>
  );
}

function RecoveryCodes({ page, codes }: { page: PageContext; codes: readonly string[] }) {
  const { people } = page.wording;
  return (
    <section class="recovery-codes" aria-label={people.recoveryCodes}>
      <p>{people.recoveryKeep}</p>
      <ol>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Black on white whatever the appearance: cameras want it so. */
function Picture({ label, address }: { label: string; address: string }) {
  return (
    <div class="qr" role="img" aria-label={label}>
      {raw(renderSVG(address, { border: 2 }))}
    </div>
  );
}

function grouped(key: string): string {
  return key.match(/.{1,4}/gu)?.join(' ') ?? key;
}
