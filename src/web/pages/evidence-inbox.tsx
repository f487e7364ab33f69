import { STANCES } from '../../desk/evidence-views.ts';
import type { Inbox, InboxSuggestion, Lesson } from '../../desk/list-suggestions.ts';
import type { DeedView } from '../../desk/views.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { DeedFacts, deedActors } from '../deeds/deed-facts.tsx';
import { LikenessWords } from '../deeds/suggestions.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, decideSuggestionPath, deedPath, inboxPath } from '../paths.ts';

/** Lessons that change the order by less than a reader would notice, in log-odds. */
const LEAST_SHIFT = 0.05;

function Lessons({ page, lessons }: { page: PageContext; lessons: readonly Lesson[] }) {
  const { evidence } = page.wording;
  const telling = lessons.filter(({ shift }) => Math.abs(shift) >= LEAST_SHIFT);
  if (telling.length === 0) return null;
  const words = telling.map(
    ({ sign, shift }) => `${evidence.signs[sign]} ${shift > 0 ? evidence.counts.more : evidence.counts.less}`,
  );
  return (
    <p class="facts">
      {evidence.lessons} {words.join(', ')}.
    </p>
  );
}

interface DecideProps {
  readonly page: PageContext;
  readonly deed: DeedView;
  readonly suggestion: InboxSuggestion;
}

function Decide({ page, deed, suggestion: { commitment } }: DecideProps) {
  const { evidence } = page.wording;
  const what = `suggestion-${deed.id}-${commitment.id}`;
  return (
    <form method="post" action={decideSuggestionPath(deed.id, commitment.id)} class="decide">
      <input type="hidden" name="back" value={page.path} />
      {STANCES.map((stance) => (
        <button type="submit" name="decision" value={stance} class="button" aria-describedby={what}>
          {evidence.accept[stance]}
        </button>
      ))}
      <button type="submit" name="decision" value="reject" class="button quiet-button" aria-describedby={what}>
        {evidence.reject}
      </button>
    </form>
  );
}

function Row({ page, deed, suggestions }: { page: PageContext } & Inbox['rows'][number]) {
  return (
    <li class="inbox-row k-deed">
      <div class="inbox-deed">
        <p class="suggestion-who">{deedActors(deed, page)}</p>
        <h2>
          <a href={deedPath(deed.id)} lang={deed.language}>
            {deed.quote}
          </a>
        </h2>
        <DeedFacts page={page} deed={deed} />
        <span class="row-source" lang={deed.document.language}>
          {deed.document.title}
        </span>
      </div>
      <ol class="suggestions">
        {suggestions.map((suggestion) => {
          const { commitment, score, shared, lessons } = suggestion;
          return (
            <li class={kindClass(commitment.kind)}>
              <p class="suggestion-who">
                <KindLabel page={page} kind={commitment.kind} /> {bearerNames(commitment, page).join(' · ')}
              </p>
              <a
                class="row-what"
                href={commitmentPath(commitment.id)}
                lang={commitment.language}
                id={`suggestion-${deed.id}-${commitment.id}`}
              >
                {commitment.action?.text ?? commitment.quote}
              </a>
              <LikenessWords
                page={page}
                score={score}
                shared={shared}
                deed={deed.language}
                commitment={commitment.language}
              />
              <Lessons page={page} lessons={lessons} />
              <Decide page={page} deed={deed} suggestion={suggestion} />
            </li>
          );
        })}
      </ol>
    </li>
  );
}

interface InboxProps {
  readonly page: PageContext;
  readonly inbox: Inbox;
  /** What the inbox is narrowed to, as it stands in its address. */
  readonly filters: Readonly<Record<string, string>>;
}

/** What may be evidence and nobody has looked at: accept as supporting or contradicting, or reject. */
export function EvidenceInboxPage({ page, inbox, filters }: InboxProps) {
  const { evidence, register } = page.wording;
  const { rows, suggestions, deeds, decisions, waiting, page: at, pages } = inbox;
  const isNarrowed = Object.keys(filters).length > 0;
  const to = (number: number) => inboxPath({ ...filters, page: String(number) });
  return (
    <Layout page={page} title={evidence.inbox} place="evidence">
      <div class="inbox">
        <header class="page-head">
          <h1>{evidence.inbox}</h1>
          <p>{evidence.inboxLead}</p>
          <p class="facts">
            {[
              suggestions > 0 ? `${evidence.inboxCount(suggestions, deeds)}.` : '',
              waiting > 0 ? evidence.waiting(waiting) : '',
              decisions > 0 ? evidence.taught(decisions) : evidence.untaught,
            ]
              .filter(Boolean)
              .join(' ')}{' '}
            {isNarrowed && <a href={inboxPath({})}>{evidence.narrowed}</a>}
          </p>
        </header>
        {rows.length === 0 && <p class="quiet">{evidence.inboxEmpty}</p>}
        <ol class="inbox-rows">
          {rows.map(({ deed, suggestions: own }) => (
            <Row page={page} deed={deed} suggestions={own} />
          ))}
        </ol>
        {pages > 1 && (
          <nav class="inbox-pages" aria-label={evidence.inbox}>
            {at > 1 && (
              <a href={to(at - 1)} rel="prev">
                {register.previous}
              </a>
            )}
            {at < pages && (
              <a href={to(at + 1)} rel="next">
                {register.next}
              </a>
            )}
          </nav>
        )}
      </div>
    </Layout>
  );
}
