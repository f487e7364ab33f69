import type { SubscriptionFigures } from '../../desk/count-subscriptions.ts';
import { FREQUENCIES, SUBSCRIPTION_ENDS } from '../../store/schema/subscriptions.ts';
import type { SubscriptionCount } from '../../store/subscriptions.ts';
import { LOCALES } from '../../wording/locale.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface FiguresProps {
  readonly page: PageContext;
  readonly figures: SubscriptionFigures;
}

/** How many people outside are told what is new. */
export function SubscriptionFiguresPage({ page, figures: { counts, choices } }: FiguresProps) {
  const words = page.wording.subscriptions;
  const sum = (fits: (count: SubscriptionCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const confirmed = (fits: (count: SubscriptionCount) => boolean) =>
    sum((count) => count.state === 'confirmed' && fits(count));
  return (
    <Layout page={page} title={words.figuresTitle} place="people">
      <div class="people-page">
        <header class="page-head">
          <h1>{words.figuresTitle}</h1>
          <p>{words.figuresLead}</p>
        </header>
        <p>
          {words.confirmedCount(confirmed(() => true))}
          {`, ${words.waitingCount(sum(({ state }) => state === 'unconfirmed'))}`}
        </p>
        <FigureTable
          {...{ page, title: words.byFrequency }}
          rows={FREQUENCIES.map((one) => [words.frequencies[one], confirmed(({ frequency }) => frequency === one)])}
        />
        <FigureTable
          {...{ page, title: words.byLanguage }}
          rows={LOCALES.map((one) => [words.languages[one], confirmed(({ locale }) => locale === one)])}
        />
        <FigureTable
          {...{ page, title: words.byEnd }}
          rows={SUBSCRIPTION_ENDS.map((one) => [words.ends[one], sum(({ endedBy }) => endedBy === one)])}
        />
        <FigureTable
          {...{ page, title: words.byChoice }}
          rows={choices.map(({ kind, names, count }) => [
            kind === 'all' ? words.everything : names[page.locale],
            count,
          ])}
        />
      </div>
    </Layout>
  );
}

function FigureTable(props: {
  readonly page: PageContext;
  readonly title: string;
  readonly rows: readonly (readonly [string, number])[];
}) {
  const { page, title, rows } = props;
  const words = page.wording.subscriptions;
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <table class="plain-figures">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{formatNumber(count, page.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
