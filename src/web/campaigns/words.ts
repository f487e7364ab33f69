import type { StatementView } from '../../desk/campaigns/campaign-views.ts';
import type { StatementText } from '../../store/campaign-parts.ts';
import { formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';

/** The words of a statement as a reader of a language gets them. */
export interface ReaderWords {
  readonly text: StatementText;
  /** Whether they were said in another language. */
  readonly isTranslation: boolean;
  /** The words in the other languages, what was said first. */
  readonly others: readonly StatementText[];
}

/** The words in the reader's language where they are there, else as they were said; null where there are none. */
export function wordsFor({ texts, language }: StatementView, locale: string): ReaderWords | null {
  const text = texts.find((each) => each.language === locale) ?? texts[0];
  if (!text) return null;
  return {
    ...{ text, isTranslation: text.language !== language },
    others: texts.filter((each) => each !== text),
  };
}

/** Who speaks, in one line: the person, the office, the actor. */
export function speakerLine({ speakerName, speakerOffice, actor }: StatementView, page: PageContext): string {
  return [speakerName, speakerOffice, actor.names[page.locale]].filter(Boolean).join(', ');
}

/** When a campaign runs; null where nobody has said. */
export function periodOf({ startsOn, endsOn }: PeriodOwner, page: PageContext): string | null {
  const words = page.wording.campaigns;
  const [from, until] = [startsOn, endsOn].map((date) => (date === null ? null : formatDate(date, page.locale)));
  if (from && until) return words.period(from, until);
  if (from) return words.from(from);
  return until ? words.until(until) : null;
}

interface PeriodOwner {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}
