import type { Disagreement } from '../../desk/comparison-views.ts';
import type { LanguageCode } from '../../text/language-code.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { SourceWords } from '../components/part-values.tsx';
import type { PageContext } from '../page-context.ts';

interface DisagreementProps {
  readonly page: PageContext;
  readonly disagreement: Disagreement;
  /** The languages of the two sides. */
  readonly left: LanguageCode;
  readonly right: LanguageCode;
}

/** What two languages say differently, in one sentence: "Fristen kun på engelsk". */
function wordDisagreement({ page, disagreement, left, right }: DisagreementProps): string {
  const { comparison } = page.wording;
  const { part } = disagreement;
  const only = disagreement.right === null ? left : disagreement.left === null ? right : null;
  if (only === null) return comparison.differs[part];
  const language = wordLanguage(only, page.locale);
  return part === 'missing' ? comparison.onlyFound(language) : comparison.onlyIn(comparison.parts[part], language);
}

function Side({ page, words, language }: { page: PageContext; words: string | null; language: LanguageCode }) {
  if (words === null) return null;
  return (
    <span class="disagreement-side">
      {wordLanguage(language, page.locale)} <SourceWords language={language}>{words}</SourceWords>
    </span>
  );
}

/** A disagreement with the words of each language. */
export function DisagreementNote(props: DisagreementProps) {
  const { page, disagreement, left, right } = props;
  const isMissing = disagreement.part === 'missing';
  return (
    <p class="disagreement">
      <b>{wordDisagreement(props)}</b>
      {!isMissing && <Side page={page} words={disagreement.left} language={left} />}
      {!isMissing && <Side page={page} words={disagreement.right} language={right} />}
    </p>
  );
}
