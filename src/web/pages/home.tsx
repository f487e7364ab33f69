import type { DeadlinesView } from '../../desk/view-deadlines.ts';
import type { CommitmentView, OverviewView } from '../../desk/views.ts';
import type { StoredTeam } from '../../store/teams.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { DocumentFacts } from '../components/document-table.tsx';
import { DueColumn } from '../components/due.tsx';
import { KindLabel, kindClass, SHOWN_KINDS } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { Matrix } from '../components/matrix.tsx';
import { Timeline } from '../components/timeline.tsx';
import { UploadForm } from '../components/upload-form.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, documentPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

interface HomeProps {
  readonly page: PageContext;
  readonly overview: OverviewView;
  /** With as many deadlines as fit a line. */
  readonly deadlines: DeadlinesView;
}

/** As many as show at one glance. */
const BEARERS = 8;
const DOCUMENTS = 5;
const LISTED = 4;
const DATED_AHEAD = ['next-12-months', 'later'] as const;

interface HomePageProps extends HomeProps {
  /** The teams to which a new document may be restricted. */
  readonly teams: readonly StoredTeam[];
}

function Lead({ page, overview, deadlines }: HomeProps) {
  const { home, common } = page.wording;
  const promised = SHOWN_KINDS.reduce((sum, kind) => sum + overview.counts[kind], 0);
  const late = deadlines.overdue;
  return (
    <h1 class="lead">
      <a href="/register">{common.commitments(promised)}</a> {home.in}{' '}
      <a href="/documents">{common.documentCount(overview.documents)}</a>.
      {late > 0 && (
        <span class="lead-late">
          <a class="late" href={registerPath({ due: ['overdue'], sort: 'deadline' })}>
            {formatNumber(late, page.locale)} {home.overdueAfter(late)}
          </a>
          .
        </span>
      )}
    </h1>
  );
}

/** Says that figures count what is said in several languages once in each, and leads to those of one language. */
function LanguagesNote({ page, overview }: Pick<HomeProps, 'page' | 'overview'>) {
  const { home } = page.wording;
  if (overview.languageVersions === 0) return null;
  return (
    <p class="lead-note">
      {home.languageVersions(overview.languageVersions)}{' '}
      <a href={registerPath({ languages: [page.locale] })}>{home.onlyIn(wordLanguage(page.locale, page.locale))}</a>
    </p>
  );
}

function DueItem({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  return (
    <li class={`due-item ${kindClass(commitment.kind)}`}>
      <DueColumn page={page} commitment={commitment} />
      <div>
        <p class="row-who">
          <KindLabel page={page} kind={commitment.kind} /> {bearerNames(commitment, page).join(' · ')}
        </p>
        <a class="row-what" href={commitmentPath(commitment.id)} lang={commitment.language}>
          {commitment.action?.text ?? commitment.quote}
        </a>
      </div>
    </li>
  );
}

interface DueListProps {
  readonly page: PageContext;
  readonly title: string;
  readonly commitments: readonly CommitmentView[];
  readonly count: number;
  readonly nothing: string;
  readonly all: string;
  readonly path: string;
}

function DueList({ page, title, commitments, count, nothing, all, path }: DueListProps) {
  return (
    <section>
      <h3>{title}</h3>
      {commitments.length === 0 && <p class="quiet">{nothing}</p>}
      <ol class="due-list">
        {commitments.slice(0, LISTED).map((commitment) => (
          <DueItem page={page} commitment={commitment} />
        ))}
      </ol>
      {count > LISTED && (
        <p class="more">
          <a href={path}>
            {all} ({formatNumber(count, page.locale)})
          </a>
        </p>
      )}
    </section>
  );
}

function Deadlines({ page, overview, deadlines }: HomeProps) {
  const { home, common } = page.wording;
  const { overdue, upcoming } = overview;
  return (
    <section class="home-time" aria-labelledby="time">
      <header class="section-head">
        <h2 id="time">{home.time}</h2>
        <p class="quiet">
          <a href={registerPath({ due: ['overdue', ...DATED_AHEAD], sort: 'deadline' })}>
            {home.timeNote(common.commitments(deadlines.overdue + deadlines.ahead))}
          </a>
        </p>
      </header>
      <Timeline page={page} days={deadlines.first} />
      <div class="due-lists">
        <DueList
          page={page}
          title={home.late}
          commitments={overdue}
          count={deadlines.overdue}
          nothing={home.nothingLate}
          all={home.allLate}
          path={registerPath({ due: ['overdue'], sort: 'deadline' })}
        />
        <DueList
          page={page}
          title={home.next}
          commitments={upcoming}
          count={deadlines.ahead}
          nothing={home.nothingNext}
          all={home.allNext}
          path={registerPath({ due: DATED_AHEAD, sort: 'deadline' })}
        />
      </div>
    </section>
  );
}

function Latest({ page, overview }: Pick<HomeProps, 'page' | 'overview'>) {
  const { home } = page.wording;
  return (
    <section class="home-latest" aria-labelledby="latest">
      <h2 id="latest">{home.latest}</h2>
      <ol class="latest">
        {overview.latest.slice(0, DOCUMENTS).map((document) => (
          <li>
            <a class="document-title" href={documentPath(document.id)} lang={document.language}>
              {document.title}
            </a>
            <DocumentFacts page={page} document={document} />
          </li>
        ))}
      </ol>
      <p class="more">
        <a href="/documents">{home.allDocuments}</a>
        {page.mayIngest && <a href="/documents#upload">{home.addDocument}</a>}
      </p>
    </section>
  );
}

function EmptyHome({ page, teams }: Pick<HomePageProps, 'page' | 'teams'>) {
  const { home } = page.wording;
  return (
    <Layout page={page} title={home.title} place="overview" scripts={['upload']}>
      <div class="empty-home">
        <div>
          <h1 class="lead">{home.emptyTitle}</h1>
          <p class="lede">{home.emptyLead}</p>
          <ol class="steps">
            {home.emptySteps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
        {page.mayIngest && <UploadForm page={page} known={[]} hasMore={false} teams={teams} />}
      </div>
    </Layout>
  );
}

/** The overview: what has been promised and by whom, what is due or late, what is new. */
export function HomePage({ page, overview, deadlines, teams }: HomePageProps) {
  const { home } = page.wording;
  if (overview.documents === 0) return <EmptyHome page={page} teams={teams} />;
  return (
    <Layout page={page} title={home.title} place="overview">
      <div class="home">
        <header class="home-lead">
          <Lead page={page} overview={overview} deadlines={deadlines} />
          <LanguagesNote page={page} overview={overview} />
        </header>
        <section class="home-matrix" aria-labelledby="matrix">
          <h2 id="matrix">{home.matrix}</h2>
          <Matrix page={page} rows={overview.matrix.slice(0, BEARERS)} />
          <p class="more">
            <a href="/actors">{home.allActors(formatNumber(overview.actors, page.locale))}</a>{' '}
            <span class="quiet">{home.matrixNote}</span>
          </p>
        </section>
        <Latest page={page} overview={overview} />
        <Deadlines page={page} overview={overview} deadlines={deadlines} />
      </div>
    </Layout>
  );
}
