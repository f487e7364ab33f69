import type { Alternative, ConfidenceFeature, TraceStep } from '../../extraction/commitment.ts';
import { textOf } from '../../text/span.ts';
import { formatWeight, probabilityOf, totalWeight, wordFeature } from '../../wording/confidence.ts';
import { formatShare } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { SourceWords } from './part-values.tsx';

/** A record, a commitment or a deed, that is explained. */
export interface WhyProps {
  readonly page: PageContext;
  readonly trace: readonly TraceStep[];
  readonly confidence: number;
  /** What the confidence is made of; none where it is that of a rule alone. */
  readonly features: readonly ConfidenceFeature[];
  /** Clean text of the document, and its language. */
  readonly text: string;
  readonly language: string;
}

function Others({ page, alternatives }: { page: PageContext; alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) return null;
  return (
    <ul class="trace-others" aria-label={page.wording.commitment.weighed}>
      {alternatives.map(({ text, rule, reason }) => (
        <li>
          <span class="trace-not">{page.wording.commitment.not}</span> <q>{text}</q>: {reason[page.locale]}
          <code class="rule-name">{rule}</code>
        </li>
      ))}
    </ul>
  );
}

function Step({ page, step, text, language }: Pick<WhyProps, 'page' | 'text' | 'language'> & { step: TraceStep }) {
  const { stage, rule, span, conclusion, alternatives = [] } = step;
  const words = span === null ? '' : textOf(text, span);
  return (
    <li class="trace-step">
      <span class="trace-stage">{page.wording.commitment.stages[stage]}</span>
      <div>
        {words !== '' && (
          <>
            <SourceWords language={language}>{words}</SourceWords>{' '}
          </>
        )}
        {conclusion[page.locale]}
        <Others page={page} alternatives={alternatives} />
        <code class="rule-name">{rule}</code>
      </div>
    </li>
  );
}

/** The middle of a bar is nought; the largest weight reaches almost to its end. */
const HALF_WIDTH = 48;

function Bar({ weight, largest }: { weight: number; largest: number }) {
  const width = Math.round((Math.abs(weight) / largest) * HALF_WIDTH * 100) / 100;
  return (
    <svg class={weight < 0 ? 'bar against' : 'bar'} width="100%" height="12" aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="12" />
      <rect x={`${weight < 0 ? 50 - width : 50}%`} width={`${width}%`} y="2" height="8" />
    </svg>
  );
}

/** What speaks for and against the record, in log-odds, and what that comes to. */
function Features({ page, features }: Pick<WhyProps, 'page' | 'features'>) {
  const telling = features.filter(({ weight }) => weight !== 0);
  if (telling.length === 0) return null;
  const { commitment: words } = page.wording;
  const total = totalWeight(telling);
  const largest = Math.max(...telling.map(({ weight }) => Math.abs(weight)));
  return (
    <table class="features">
      <caption>{words.featuresLead}</caption>
      <thead>
        <tr>
          <th scope="col">{words.feature}</th>
          <th scope="col" class="number">
            {words.weight}
          </th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        {telling.map(({ feature, weight }) => (
          <tr>
            <th scope="row">
              {wordFeature(feature, page.locale)} <code class="rule-name">{feature}</code>
            </th>
            <td class="number">{formatWeight(weight, page.locale)}</td>
            <td class="bar-cell">
              <Bar weight={weight} largest={largest} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" class="feature-sum">
            {words.sum}
          </th>
          <td class="number feature-sum">{formatWeight(total, page.locale)}</td>
          <td class="feature-sum">{words.comesTo(formatShare(probabilityOf(total), page.locale))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Why a record is here: for each part its words, the rule, what else was weighed, and how the confidence came about. */
export function Why({ page, trace, confidence, features, text, language }: WhyProps) {
  const { commitment: words } = page.wording;
  return (
    <section class="why" aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      <p class="quiet">
        {words.whyLead} {words.confidence}: {formatShare(confidence, page.locale)}.
      </p>
      <ol class="trace">
        {trace.map((step) => (
          <Step page={page} step={step} text={text} language={language} />
        ))}
      </ol>
      <Features page={page} features={features} />
    </section>
  );
}
