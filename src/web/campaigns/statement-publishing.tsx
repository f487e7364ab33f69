import { CAMPAIGN_LIMITS } from '../../desk/campaigns/campaign-input.ts';
import { Invalid } from '../../desk/errors.ts';
import type { StatementDraftView } from '../../desk/view-campaign-desk.ts';
import { formatDate } from '../../wording/dates.ts';
import { errorSentence } from '../../wording/errors.ts';
import { formatInstant } from '../../wording/instants.ts';
import { LOCALES } from '../../wording/locale.ts';
import { TextField } from '../components/form-fields.tsx';
import { PublicationTimeFields } from '../components/publication-time.tsx';
import type { PageContext } from '../page-context.ts';
import { statementDeskPath } from '../paths.ts';

interface PublishingProps {
  readonly page: PageContext;
  readonly statement: StatementDraftView;
}

function Revision({ statement }: Pick<PublishingProps, 'statement'>) {
  return <input type="hidden" name="revision" value={statement.revision} />;
}

function Consent({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  const { approval } = statement;
  return (
    <section class="release-publishing" aria-labelledby="consent">
      <h2 id="consent">{desk.consent}</h2>
      <p>{approval ? desk.approved(approval.by, formatDate(approval.on, page.locale)) : desk.notApproved}</p>
      {statement.state === 'draft' && (
        <form method="post" action={`${statementDeskPath(statement.id)}/approve`} class="sign-in-form">
          <Revision statement={statement} />
          <p class="hint">{desk.consentLead}</p>
          <TextField
            {...{ name: 'approvedBy', label: desk.approvedBy, value: approval?.by ?? statement.speakerName ?? '' }}
            maxlength={CAMPAIGN_LIMITS.line}
            required
          />
          <TextField
            {...{ name: 'approvedOn', type: 'date', label: desk.approvedOn, value: approval?.on ?? page.today }}
            required
          />
          <TextField
            {...{ name: 'approvalNote', label: desk.approvalNote, value: approval?.note ?? '' }}
            hint={desk.approvalNoteHint}
            maxlength={CAMPAIGN_LIMITS.note}
          />
          <button type="submit" class="button quiet-button">
            {desk.approve}
          </button>
        </form>
      )}
    </section>
  );
}

function Missing({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  if (statement.missing.length === 0) return <p>{desk.ready}</p>;
  return (
    <>
      <p>{desk.missing}:</p>
      <ul class="release-missing">
        {statement.missing.map((issue) => (
          <li>{errorSentence(new Invalid([issue]), page.locale)}</li>
        ))}
      </ul>
    </>
  );
}

function Scheduled({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  const { publishAt, timeZone } = statement;
  if (statement.state !== 'scheduled' || publishAt === null || timeZone === null) return null;
  const [wall = '', utc = ''] = [timeZone, 'UTC'].map((zone) => formatInstant(publishAt, page.locale, zone));
  return (
    <form method="post" action={`${statementDeskPath(statement.id)}/unschedule`}>
      <Revision statement={statement} />
      <p>{desk.scheduledFor(wall, timeZone, utc)}</p>
      <button type="submit" class="button quiet-button">
        {desk.unschedule}
      </button>
    </form>
  );
}

function Publish({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  const path = statementDeskPath(statement.id);
  return (
    <>
      <form method="post" action={`${path}/schedule`} class="sign-in-form">
        <Revision statement={statement} />
        <PublicationTimeFields
          {...{ page, wallTime: statement.wallTime, timeZone: statement.timeZone, labels: desk }}
        />
        <button type="submit" class="button">
          {desk.schedule}
        </button>
      </form>
      <form method="post" action={`${path}/publish`} class="sign-in-form">
        <Revision statement={statement} />
        <p class="hint">{desk.publishNowHint}</p>
        <button type="submit" class="button quiet-button">
          {desk.publishNow}
        </button>
      </form>
    </>
  );
}

function Withdrawal({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  return (
    <details>
      <summary>{desk.withdraw}</summary>
      <form method="post" action={`${statementDeskPath(statement.id)}/withdraw`} class="sign-in-form">
        <Revision statement={statement} />
        <p class="hint">{desk.withdrawHint}</p>
        {LOCALES.map((locale) => (
          <div class="form-field">
            <label for={`reason-${locale}`}>{desk.reasons[locale]}</label>
            <textarea
              {...{ id: `reason-${locale}`, name: `reason-${locale}`, rows: 2, lang: locale }}
              maxlength={CAMPAIGN_LIMITS.note}
            />
          </div>
        ))}
        <button type="submit" class="button quiet-button">
          {desk.saveWithdrawal}
        </button>
      </form>
    </details>
  );
}

function Removal({ page, statement }: PublishingProps) {
  const { desk } = page.wording.campaigns;
  return (
    <form method="post" action={`${statementDeskPath(statement.id)}/remove`}>
      <Revision statement={statement} />
      <button type="submit" class="copy">
        {desk.remove}
      </button>
    </form>
  );
}

/** Who approved the words, when a statement is published, what it still lacks, and how it is withdrawn. */
export function StatementPublishing(props: PublishingProps) {
  const { page, statement } = props;
  const { desk } = page.wording.campaigns;
  const { state, missing } = statement;
  if (state === 'withdrawn') return null;
  return (
    <>
      <Consent {...props} />
      <section class="release-publishing" aria-labelledby="publishing">
        <h2 id="publishing">{desk.publishing}</h2>
        {state === 'published' ? (
          <Withdrawal {...props} />
        ) : (
          <>
            <Missing {...props} />
            <Scheduled {...props} />
            {missing.length === 0 && <Publish {...props} />}
            {state === 'draft' && <Removal {...props} />}
          </>
        )}
      </section>
    </>
  );
}
