import type { BackupsView, BackupView } from '../../desk/list-backups.ts';
import { formatInstant } from '../../wording/instants.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface BackupsProps {
  readonly page: PageContext;
  readonly view: BackupsView;
}

/** The backups: when each was made, how large it is, and whether it was read back. */
export function BackupsPage({ page, view }: BackupsProps) {
  const words = page.wording.administration;
  const { settings, backups, hasFailed } = view;
  return (
    <Layout page={page} title={words.backups} place="people">
      <div class="people-page">
        <header class="page-head">
          <h1>{words.backups}</h1>
          <p>
            {settings
              ? words.schedule(settings.hour, settings.keep.daily, settings.keep.weekly, settings.keep.monthly)
              : words.notSet}
          </p>
        </header>
        {hasFailed && (
          <p class="said late" role="status">
            {words.failed}
          </p>
        )}
        {settings && (
          <form method="post" action="/backups" class="actions-row">
            <button type="submit" class="button">
              {words.now}
            </button>
            {backups.some(({ state }) => state === 'waiting' || state === 'under-way') && (
              <a href="/backups">{words.refresh}</a>
            )}
          </form>
        )}
        {backups.length === 0 ? <p class="lede">{words.noneYet}</p> : <BackupTable page={page} backups={backups} />}
        <p class="quiet">{words.secret}</p>
      </div>
    </Layout>
  );
}

function BackupTable({ page, backups }: { page: PageContext; backups: readonly BackupView[] }) {
  const words = page.wording.administration;
  return (
    <table class="people-table backup-table">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr>
            <th scope="row">
              {formatInstant(backup.startedAt ?? backup.askedAt, page.locale, page.timeZone)}
              <span class="facts">
                {[words.occasions[backup.occasion], backup.askedByName].filter(Boolean).join(' ')}
              </span>
            </th>
            <td>{backup.size !== null && formatBytes(backup.size, page.locale)}</td>
            <td>
              <span class={backup.state === 'failed' || backup.state === 'missing' ? 'late' : undefined}>
                {words.states[backup.state]}
              </span>
              {backup.fault && <span class="facts">{words.faults[backup.fault] ?? words.otherFault}</span>}
              {backup.state === 'checked' && (
                <a class="facts" href={`/backups/${backup.id}/file`} download={backup.fileName ?? undefined}>
                  {words.take} <span class="visually-hidden">{backup.fileName}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
