import type { SignatureLinkView } from '../../desk/confirm-signature.ts';
import { Layout } from '../components/layout.tsx';
import { countryName } from '../initiatives/country-name.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { pledgePath } from '../paths.ts';

interface LinkProps {
  readonly page: PageContext;
  readonly link: SignatureLinkView;
}

function Facts({ page, link }: LinkProps) {
  const { signing: words, initiatives } = page.wording;
  const { signature } = link;
  const name = translated(link.initiative.names, page.locale);
  const facts = [
    [initiatives.kinds.pledge, name.text],
    [words.organisation, signature.name],
    [words.organisationKind, initiatives.organisationKinds[signature.kind]],
    [words.country, countryName(page, signature.country)],
    [words.website, signature.website],
    [words.signerName, signature.signerName],
    [words.signerOffice, signature.signerOffice],
  ];
  return (
    <dl class="facts-list">
      {facts.map(([term, value]) =>
        value ? (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Asks whoever opened the link of a mail: opening alone does nothing, for mail programs open links too. */
export function SignatureLinkPage({ page, link }: LinkProps) {
  const words = page.wording.signing;
  const isWithdrawal = link.purpose === 'withdraw';
  const title = isWithdrawal ? words.withdrawTitle : words.confirmTitle;
  return (
    <Layout page={page} title={title} place="initiatives">
      <div class="narrow sign-in">
        <h1>{title}</h1>
        <p class="lede">{isWithdrawal ? words.withdrawLead : words.confirmLead}</p>
        <Facts page={page} link={link} />
        <form method="post" class="sign-in-form">
          {isWithdrawal && (
            <div class="form-field">
              <label for="reason">
                {words.withdrawReason} ({words.optional})
              </label>
              <input type="text" id="reason" name="reason" maxlength={500} />
            </div>
          )}
          <button type="submit" class="button">
            {isWithdrawal ? words.withdraw : words.confirm}
          </button>
        </form>
      </div>
    </Layout>
  );
}

/** That the link has done what it is for. */
export function SignatureLinkDonePage({ page, link }: LinkProps) {
  const words = page.wording.signing;
  const isWithdrawal = link.purpose === 'withdraw';
  const title = isWithdrawal ? words.withdrawnTitle : words.confirmedTitle;
  return (
    <Layout page={page} title={title} place="initiatives">
      <div class="narrow sign-in">
        <h1>{title}</h1>
        <p class="lede">{isWithdrawal ? words.withdrawn : words.confirmed}</p>
        <p class="more">
          <a href={pledgePath(link.initiative.slug)}>{words.toPledge}</a>
        </p>
      </div>
    </Layout>
  );
}
