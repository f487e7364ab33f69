import type { OwnSubscription } from '../../desk/own-subscription.ts';
import { type NamedChoice, writtenChoice } from '../../desk/subscriptions/choices.ts';
import type { SubscriptionOffer } from '../../desk/view-subscription-offer.ts';
import { FREQUENCIES } from '../../store/schema/subscriptions.ts';
import { LOCALES } from '../../wording/locale.ts';
import { EmailField, Said, TrapField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { SUBSCRIBE_PATH } from '../paths.ts';

interface FieldsProps {
  readonly page: PageContext;
  readonly offer: SubscriptionOffer;
  readonly wish: OwnSubscription;
}

/** The page on which somebody asks to be told what is new. */
export function SubscribePage(props: FieldsProps & { readonly address: string; readonly problem: string | null }) {
  const { page, address, problem } = props;
  const words = page.wording.subscriptions;
  return (
    <Layout page={page} title={words.title}>
      <div class="narrow subscribe-page">
        <h1>{words.title}</h1>
        {page.canSubscribe ? (
          <>
            <p class="lede">{words.lead}</p>
            <Said sentence={problem} />
            <form method="post" action={SUBSCRIBE_PATH}>
              <EmailField label={words.address} value={address} autocomplete="email" />
              <TrapField page={page} />
              <WishFields {...props} />
              <p class="hint">{words.consent}</p>
              <button type="submit" class="button">
                {words.subscribe}
              </button>
            </form>
          </>
        ) : (
          <p class="lede">{words.noMail}</p>
        )}
      </div>
    </Layout>
  );
}

/** The page at a secret address on which a subscription is changed or ended. */
export function OwnSubscriptionPage(props: FieldsProps & { readonly said: string | null }) {
  const { page, said } = props;
  const words = page.wording.subscriptions;
  const path = new URL(page.path, page.origin).pathname;
  return (
    <Layout page={page} title={words.mineTitle}>
      <div class="narrow subscribe-page">
        <h1>{words.mineTitle}</h1>
        <p class="lede">{words.mineLead}</p>
        <Said sentence={said} />
        <form method="post" action={path}>
          <WishFields {...props} />
          <button type="submit" class="button">
            {words.save}
          </button>
        </form>
        <section class="end-subscription" aria-labelledby="end">
          <h2 id="end">{words.endTitle}</h2>
          <p>{words.endLead}</p>
          <form method="post" action={`${path}/end`}>
            <button type="submit" class="button quiet-button">
              {words.end}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

/** A page that says what has happened, or asks for one press. */
export function SubscriptionStep(props: {
  readonly page: PageContext;
  readonly title: string;
  readonly sentences: readonly string[];
  /** The words of a button that sends the page's own address; null for none. */
  readonly button?: string;
  readonly link?: { readonly path: string; readonly text: string } | null;
}) {
  const { page, title, sentences, button, link } = props;
  return (
    <Layout page={page} title={title}>
      <div class="narrow subscribe-page">
        <h1>{title}</h1>
        {sentences.map((sentence) => (
          <p class="lede">{sentence}</p>
        ))}
        {button && (
          <form method="post">
            <button type="submit" class="button">
              {button}
            </button>
          </form>
        )}
        {link && (
          <p class="more">
            <a href={link.path}>{link.text}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function WishFields({ page, offer, wish }: FieldsProps) {
  const words = page.wording.subscriptions;
  const chosen = wish.choices.filter(({ kind }) => kind !== 'all');
  const isOffered = (choice: NamedChoice) =>
    [...offer.topics, ...offer.initiatives, ...offer.actors].some(
      (one) => writtenChoice(one) === writtenChoice(choice),
    );
  const isChosen = (choice: NamedChoice) => chosen.some((one) => writtenChoice(one) === writtenChoice(choice));
  const list = (title: string, choices: readonly NamedChoice[], hint?: string) => (
    <ChoiceList {...{ page, title, choices, hint, isChosen }} isOpen={choices.some(isChosen)} />
  );
  return (
    <>
      <p class="hint">{words.choicesHint}</p>
      <ChoiceList
        {...{ page, isChosen, title: words.chosen, isOpen: true }}
        choices={chosen.filter((choice) => !isOffered(choice))}
      />
      {list(words.topics, offer.topics)}
      {list(words.initiatives, offer.initiatives)}
      {list(words.actors, offer.actors, words.actorsHint)}
      <fieldset>
        <legend>{words.frequency}</legend>
        {FREQUENCIES.map((frequency) => (
          <label class="check">
            <input type="radio" name="frequency" value={frequency} checked={frequency === wish.frequency} />
            {words.frequencies[frequency]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.language}</legend>
        {LOCALES.map((locale) => (
          <label class="check">
            <input type="radio" name="language" value={locale} checked={locale === wish.locale} />
            {words.languages[locale]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function ChoiceList(props: {
  readonly page: PageContext;
  readonly title: string;
  readonly choices: readonly NamedChoice[];
  readonly hint?: string | undefined;
  readonly isChosen: (choice: NamedChoice) => boolean;
  readonly isOpen: boolean;
}) {
  const { page, title, choices, hint, isChosen, isOpen } = props;
  if (choices.length === 0) return null;
  return (
    <details class="choices" open={isOpen}>
      <summary>{title}</summary>
      {hint && <p class="hint">{hint}</p>}
      <fieldset>
        <legend class="visually-hidden">{title}</legend>
        {choices.map((choice) => (
          <label class="check">
            <input type="checkbox" name="choice" value={writtenChoice(choice)} checked={isChosen(choice)} />
            <span lang={choice.language === page.locale ? undefined : (choice.language ?? undefined)}>
              {choice.names[page.locale]}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
