import { DUTY_TIMES, type DutyTime, type ReportingDuty } from '../../desk/reporting-duties.ts';
import { formatDate } from '../../wording/dates.ts';
import { actorName, bearerNames } from '../components/actor-names.tsx';
import { Layout } from '../components/layout.tsx';
import { Paging } from '../components/paging.tsx';
import { CodeMark } from '../follow-up/code-mark.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';

interface DutyListProps {
  readonly page: PageContext;
  readonly duties: readonly ReportingDuty[];
}

interface DutiesProps extends DutyListProps {
  /** 1-based. */
  readonly current: number;
  readonly pages: number;
}

function Duty({ page, duty }: { page: PageContext; duty: ReportingDuty }) {
  const { followUp } = page.wording;
  const words = followUp.duties;
  const { commitment, recipients, dueOn, time, recurs, lastUpdate } = duty;
  const to = [...new Set(recipients.map((recipient) => actorName(recipient, page)))].join(', ');
  return (
    <tr>
      <td class={time === 'overdue' ? 'duty-by late' : 'duty-by'}>
        {dueOn === null ? '–' : formatDate(dueOn, page.locale)}
        {recurs && <span class="facts">{words.recurring}</span>}
      </td>
      <td class="duty-to">{to === '' ? words.unknown : to}</td>
      <th scope="row">
        <a class="row-what" href={`${commitmentPath(commitment.id)}#follow-up`} lang={commitment.language}>
          {commitment.action?.text ?? commitment.quote}
        </a>
        <span class="facts">
          {bearerNames(commitment, page).join(' · ')} ·{' '}
          <span lang={commitment.document.language}>{commitment.document.title}</span>
        </span>
      </th>
      <td class="duty-last">
        {lastUpdate === null ? (
          <span class="quiet">{words.never}</span>
        ) : (
          <>
            <CodeMark page={page} kind="progress" code={lastUpdate.code} />
            <span class="facts">{followUp.since(formatDate(lastUpdate.asOf, page.locale))}</span>
          </>
        )}
        <a
          href={`${commitmentPath(commitment.id)}/progress`}
          aria-label={`${followUp.reportProgress}: ${commitment.quote}`}
        >
          {followUp.reportProgress}
        </a>
      </td>
    </tr>
  );
}

function Times({ page, time, duties }: DutyListProps & { readonly time: DutyTime }) {
  const words = page.wording.followUp.duties;
  const own = duties.filter((duty) => duty.time === time);
  if (own.length === 0) return null;
  return (
    <section class="desk-list" aria-labelledby={`duties-${time}`}>
      <h2 id={`duties-${time}`}>{words.times[time]}</h2>
      <table class="duties">
        <thead>
          <tr>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.last}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((duty) => (
            <Duty page={page} duty={duty} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is to be reported, to whom and by when. */
export function DutiesPage({ page, duties, current, pages }: DutiesProps) {
  const { desk, duties: words } = page.wording.followUp;
  return (
    <Layout page={page} title={words.title} place="duties">
      <div class="desk">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p>{words.lede}</p>
          <p>
            <a href="/desk">{desk.title}</a>
          </p>
        </header>
        <div class="desk-main">
          {duties.length === 0 && <p class="nothing">{words.none}</p>}
          {DUTY_TIMES.map((time) => (
            <Times page={page} duties={duties} time={time} />
          ))}
          <Paging page={page} current={current} pages={pages} pathOf={(number) => `/desk/duties?page=${number}`} />
        </div>
      </div>
    </Layout>
  );
}
