import type { DeskRow } from '../../desk/follow-up-views.ts';
import type { SavedView } from '../../desk/list-views.ts';
import { type DeskList, type MyDeskView, SILENCES, SOON_DAYS } from '../../desk/my-desk.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { DueColumn } from '../components/due.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { CodeMark } from '../follow-up/code-mark.tsx';
import { CommentText } from '../follow-up/comments.tsx';
import { SavedViews } from '../follow-up/saved-views.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';

interface DeskProps {
  readonly page: PageContext;
  readonly desk: MyDeskView;
  readonly views: readonly SavedView[];
}

function Row({ page, row }: { page: PageContext; row: DeskRow }) {
  const { commitment, progress, progressOn, owner } = row;
  const { followUp } = page.wording;
  return (
    <li class={`row desk-row ${kindClass(commitment.kind)}`}>
      <KindLabel page={page} kind={commitment.kind} />
      <div class="row-promise">
        <p class="row-who">{bearerNames(commitment, page).join(' · ')}</p>
        <a class="row-what" href={`${commitmentPath(commitment.id)}#follow-up`} lang={commitment.language}>
          {commitment.action?.text ?? commitment.quote}
        </a>
        <p class="row-source">
          <CodeMark page={page} kind="progress" code={progress} />
          {progressOn !== null && ` ${followUp.since(formatDate(progressOn, page.locale))}`}
          {' · '}
          {[owner.person, owner.team].filter(Boolean).join(', ')}
        </p>
      </div>
      <DueColumn page={page} commitment={commitment} />
    </li>
  );
}

interface ListProps {
  readonly page: PageContext;
  readonly id: string;
  readonly title: string;
  readonly list: DeskList;
}

function List({ page, id, title, list }: ListProps) {
  const { desk } = page.wording.followUp;
  if (list.total === 0) return null;
  const hidden = list.total - list.rows.length;
  return (
    <section class="desk-list" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="desk-count">{formatNumber(list.total, page.locale)}</span>
      </h2>
      <ol class="rows">
        {list.rows.map((row) => (
          <Row page={page} row={row} />
        ))}
      </ol>
      {hidden > 0 && <p class="quiet">{desk.more(hidden)}</p>}
    </section>
  );
}

function Mentions({ page, desk }: Pick<DeskProps, 'page' | 'desk'>) {
  const words = page.wording.followUp.desk;
  if (desk.mentions.length === 0) return null;
  return (
    <section class="desk-list" aria-labelledby="mentions">
      <h2 id="mentions">{words.mentions}</h2>
      <ol class="mention-list">
        {desk.mentions.map((mention) => (
          <li>
            <CommentText page={page} comment={mention} />
            <form method="post" action={`/desk/mentions/${mention.id}/seen`} class="act-buttons">
              <a
                href={`${commitmentPath(mention.commitment.id)}#comment-${mention.id}`}
                lang={mention.commitment.language}
              >
                {mention.commitment.action?.text ?? mention.commitment.quote}
              </a>
              <button type="submit" class="copy">
                {words.seen}
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Milestones({ page, desk }: Pick<DeskProps, 'page' | 'desk'>) {
  const words = page.wording.followUp.desk;
  if (desk.milestones.length === 0) return null;
  return (
    <section class="desk-list" aria-labelledby="milestones">
      <h2 id="milestones">{words.milestones}</h2>
      <ol class="milestone-list">
        {desk.milestones.map(({ title, dueOn, commitment }) => (
          <li class={dueOn < page.today ? 'late' : undefined}>
            <time datetime={dueOn}>{formatDate(dueOn, page.locale)}</time>
            <a href={`${commitmentPath(commitment.id)}#plan`}>{title}</a>
            <span class="facts" lang={commitment.language}>
              {commitment.action?.text ?? commitment.quote}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Silences({ page, silence }: { page: PageContext; silence: number }) {
  const words = page.wording.followUp.desk;
  return (
    <p class="silences">
      <span>{words.silence}</span>
      {SILENCES.map((days) => (
        <a href={`/desk?silent=${days}#silent`} aria-current={days === silence ? 'true' : undefined}>
          {words.days(days)}
        </a>
      ))}
    </p>
  );
}

/** What waits for the person asking. */
export function DeskPage({ page, desk, views }: DeskProps) {
  const words = page.wording.followUp.desk;
  const isEmpty = desk.all.total === 0 && desk.mentions.length === 0;
  const title = desk.isOwn ? words.title : words.everybody;
  return (
    <Layout page={page} title={title} place="desk">
      <div class="desk">
        <header class="page-head">
          <h1>{title}</h1>
          <p>{desk.isOwn ? words.lede : words.ledeEverybody}</p>
          <p>
            <a href="/desk/duties">{words.duties}</a>
          </p>
        </header>
        {isEmpty && (
          <div class="nothing">
            <p>{words.empty}</p>
            <a href="/register">{words.findWork}</a>
          </div>
        )}
        <div class="desk-main">
          <Mentions page={page} desk={desk} />
          <List page={page} id="overdue" title={words.overdue} list={desk.overdue} />
          <List page={page} id="soon" title={words.soon(SOON_DAYS)} list={desk.soon} />
          <Milestones page={page} desk={desk} />
          <List
            page={page}
            id="silent"
            title={`${words.silent}, ${words.silentFor(desk.silence)}`}
            list={desk.silent}
          />
          {desk.all.total > 0 && <Silences page={page} silence={desk.silence} />}
          <List page={page} id="all" title={desk.isOwn ? words.all : words.allEverybody} list={desk.all} />
        </div>
        <SavedViews page={page} views={views} />
      </div>
    </Layout>
  );
}
