import { writtenChoice } from '../../desk/subscriptions/choices.ts';
import type { Choice } from '../../store/subscriptions.ts';
import type { PageContext } from '../page-context.ts';
import { SUBSCRIBE_PATH, subscribePath } from '../paths.ts';
import { TrapField } from './form-fields.tsx';

/** Asks for an address to which what is new about one thing is sent; nothing where no mail is ever sent. */
export function SubscribeForm({ page, choice }: { page: PageContext; choice: Choice }) {
  if (!page.canSubscribe) return null;
  const words = page.wording.subscriptions;
  const written = writtenChoice(choice);
  return (
    <section class="subscribe-here" aria-labelledby="subscribe">
      <h2 id="subscribe">{words.inline.title}</h2>
      <form method="post" action={SUBSCRIBE_PATH}>
        <input type="hidden" name="choice" value={written} />
        <input type="hidden" name="language" value={page.locale} />
        <TrapField page={page} />
        <label for="subscribe-address">{words.address}</label>
        <input id="subscribe-address" type="email" name="email" autocomplete="email" maxlength={254} required />
        <button type="submit" class="button">
          {words.subscribe}
        </button>
      </form>
      <p class="hint">
        {words.consent} <a href={subscribePath([written])}>{words.inline.more}</a>
      </p>
    </section>
  );
}
