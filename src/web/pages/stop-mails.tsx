import type { Subscription } from '../../desk/end-subscription.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { SUBSCRIBE_PATH } from '../paths.ts';

interface StopProps {
  readonly page: PageContext;
  /** Which mails are ended. */
  readonly kind: Subscription['kind'];
}

function wordsFor({ wording }: PageContext, kind: Subscription['kind']) {
  if (kind === 'news') return wording.subscriptions;
  return kind === 'search' ? wording.search.ending : wording.mail;
}

/** Asks whoever opened the address of a mail: opening alone ends nothing, for mail programs open addresses too. */
export function StopPage({ page, kind }: StopProps) {
  const mail = wordsFor(page, kind);
  return (
    <Layout page={page} title={mail.stopTitle}>
      <div class="narrow sign-in">
        <h1>{mail.stopTitle}</h1>
        <p class="lede">{mail.stopLead}</p>
        <form method="post" class="sign-in-form">
          <button type="submit" class="button">
            {mail.stop}
          </button>
        </form>
      </div>
    </Layout>
  );
}

/** That no more of these mails come. */
export function StoppedPage({ page, kind }: StopProps) {
  const mail = wordsFor(page, kind);
  return (
    <Layout page={page} title={mail.stoppedTitle}>
      <div class="narrow sign-in">
        <h1>{mail.stoppedTitle}</h1>
        <p class="lede">{mail.stopped}</p>
        <p class="more">
          <Onward page={page} kind={kind} />
        </p>
      </div>
    </Layout>
  );
}

function Onward({ page, kind }: StopProps) {
  const { people, search, subscriptions } = page.wording;
  if (kind === 'news') return <a href={SUBSCRIBE_PATH}>{subscriptions.again}</a>;
  return kind === 'search' ? <a href="/search">{search.title}</a> : <a href="/account#reminders">{people.account}</a>;
}
