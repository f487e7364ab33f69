import { isPermitted } from '../../desk/permission.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import type { ListedRound } from '../../desk/view-round.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { LOCALES } from '../../wording/locale.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { PledgeDeskHead } from '../initiatives/pledge-desk-head.tsx';
import type { PageContext } from '../page-context.ts';
import { roundPath } from '../paths.ts';

/** Questions that the form has room for. */
export const QUESTIONS_IN_FORM = 3;

interface RoundsProps {
  readonly page: PageContext;
  readonly pledge: Pick<InitiativeView, 'slug' | 'names' | 'texts'>;
  readonly rounds: readonly ListedRound[];
  /** What was sent, to be corrected. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div class="form-field">
      <label for={name}>{label}</label>
      <input type="date" id={name} name={name} value={value} required />
    </div>
  );
}

function OpenForm({ page, pledge, fields }: Pick<RoundsProps, 'page' | 'pledge' | 'fields'>) {
  const words = page.wording.accounts.open;
  const texts = pledge.texts.filter(({ isLatest }) => isLatest);
  const numbers = Array.from({ length: QUESTIONS_IN_FORM }, (_, place) => place + 1);
  return (
    <section aria-labelledby="open-round">
      <h2 id="open-round">{words.title}</h2>
      <p>{words.lead}</p>
      <form action={roundPath(pledge.slug)} method="post" class="sign-in-form">
        <Day name="periodFrom" label={words.from} value={fields.periodFrom} />
        <Day name="periodTo" label={words.to} value={fields.periodTo} />
        <Day name="dueOn" label={words.due} value={fields.dueOn} />
        <div class="form-field">
          <label for="text">{words.text}</label>
          <select id="text" name="text" required>
            {texts.map(({ id, title, language }) => (
              <option value={id} lang={language} selected={fields.text === id}>
                {title} ({wordLanguage(language, page.locale)})
              </option>
            ))}
          </select>
        </div>
        <p class="hint">{words.questionHint}</p>
        {numbers.flatMap((number) =>
          LOCALES.map((locale) => (
            <div class="form-field">
              <label for={`question-${number}-${locale}`}>
                {words.question(number, wordLanguage(locale, page.locale))}
              </label>
              <input
                type="text"
                id={`question-${number}-${locale}`}
                name={`question-${number}-${locale}`}
                maxlength={500}
                value={fields[`question-${number}-${locale}`]}
              />
            </div>
          )),
        )}
        <button type="submit" class="button">
          {words.submit}
        </button>
      </form>
    </section>
  );
}

/** The rounds of a pledge; the secretariat opens the next one here. */
export function RoundsPage({ page, pledge, rounds, fields, problem }: RoundsProps) {
  const words = page.wording.accounts;
  const day = (date: string) => formatDate(date, page.locale);
  const mayOpen = isPermitted(page.principal, 'open-round') && rounds.every(({ closedAt }) => closedAt !== null);
  return (
    <Layout page={page} title={words.title} place="initiatives">
      <div class="pledge-page">
        <PledgeDeskHead page={page} pledge={pledge} title={words.title} lead={words.lead} />
        <Problem sentence={problem} />
        {rounds.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ul class="initiative-list">
            {rounds.map(({ id, periodFrom, periodTo, dueOn, closedAt, reported }) => (
              <li>
                <a href={roundPath(pledge.slug, id)}>{words.period(day(periodFrom), day(periodTo))}</a>
                <span class="facts">
                  {words.reported(reported)} · {words.due(day(dueOn))}
                  {closedAt !== null && ` · ${words.closed}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayOpen && <OpenForm {...{ page, pledge, fields }} />}
      </div>
    </Layout>
  );
}
