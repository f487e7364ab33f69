import type { ListedMail, OutboxView } from '../../desk/view-outbox.ts';
import { formatInstant } from '../../wording/instants.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface OutboxProps {
  readonly page: PageContext;
  readonly outbox: OutboxView;
}

/** The mails: what waits, what was sent, and what was not. */
export function OutboxPage({ page, outbox }: OutboxProps) {
  const { mail } = page.wording;
  const { mails, hasServer, trouble, resting } = outbox;
  return (
    <Layout page={page} title={mail.outbox} place="people">
      <div class="people-page">
        <header class="page-head">
          <h1>{mail.outbox}</h1>
          <p>{mail.outboxLead}</p>
        </header>
        {!hasServer && <p class="said">{mail.noServer}</p>}
        {hasServer && trouble && (
          <p class="said">
            {mail.trouble(formatInstant(trouble.since, page.locale, page.timeZone))} <code>{trouble.answer}</code>
          </p>
        )}
        {hasServer && <Resting page={page} resting={resting} />}
        {mails.length === 0 ? (
          <p>{mail.noMails}</p>
        ) : (
          <ul class="people-rows">
            {mails.map((each) => (
              <Mail page={page} mail={each} />
            ))}
          </ul>
        )}
      </div>
    </Layout>
  );
}

function Resting({ page, resting: { count, mails, openAt } }: { page: PageContext; resting: OutboxView['resting'] }) {
  if (count === 0 || openAt === null) return null;
  return (
    <p class="said">{page.wording.mail.resting(count, mails, formatInstant(openAt, page.locale, page.timeZone))}</p>
  );
}

function Mail({ page, mail }: { page: PageContext; mail: ListedMail }) {
  const words = page.wording.mail;
  const at = (instant: Date) => formatInstant(instant, page.locale, page.timeZone);
  const facts = [
    words.kinds[mail.kind] ?? mail.kind,
    at(mail.queuedAt),
    ...(mail.attempts > 1 ? [words.attempts(mail.attempts)] : []),
    ...(mail.state === 'waiting' && mail.attempts > 0 ? [words.nextAt(at(mail.nextAt))] : []),
    ...(mail.mayHaveArrived ? [words.mayHaveArrived] : []),
  ];
  return (
    <li>
      <span>
        {mail.name ?? words.outsider} <span class="quiet">{mail.address}</span>
        <span class="facts">{facts.join(' · ')}</span>
        {mail.state !== 'sent' && mail.answer !== null && (
          <span class="facts">
            <code>{mail.answer}</code>
          </span>
        )}
      </span>
      <span>{words.states[mail.state]}</span>
    </li>
  );
}
