import type { CommitmentContent, SettablePart } from '../../store/schema/review.ts';
import { SETTABLE_PARTS } from '../../store/schema/review.ts';
import { textOf } from '../../text/span.ts';
import type { ReviewedText } from './reviewed-text.ts';

/** What stands in one part, as one line: identifiers where there are some, else the words. Empty where there is nothing. */
function partText(content: CommitmentContent, part: SettablePart, text: Pick<ReviewedText, 'text'>): string {
  const { parts } = content;
  switch (part) {
    case 'kind':
      return content.kind;
    case 'quote':
      return textOf(text.text, content);
    case 'speaker':
      return actorTexts(parts.speaker ? [parts.speaker] : []);
    case 'bearer':
      return actorTexts(parts.bearers);
    case 'counterpart':
      return actorTexts(parts.counterparts);
    case 'beneficiary':
      return actorTexts(parts.beneficiaries);
    case 'forum':
      return actorTexts(parts.fora);
    case 'place':
      return parts.places.map((place) => place.text).join('; ');
    case 'amount':
      return parts.amounts.map((amount) => amount.text).join('; ');
    case 'deadline':
      return parts.deadline ? [parts.deadline.text, parts.deadline.edtf].filter(Boolean).join(' = ') : '';
    default:
      return parts[part]?.text ?? '';
  }
}

function actorTexts(parts: CommitmentContent['parts']['bearers']): string {
  return parts.map(({ text, actor }) => (actor === null ? text : `${text} (${actor})`)).join('; ');
}

/** What a person has set of a commitment, part by part; nothing where it is not known what it says. */
export function contentTexts(
  content: CommitmentContent | undefined,
  text: Pick<ReviewedText, 'text'> | undefined,
): Partial<Record<SettablePart, string>> {
  if (!content || !text) return {};
  const parts = SETTABLE_PARTS.filter((part) => part === 'quote' || content.setByPerson.includes(part));
  return Object.fromEntries(parts.map((part) => [part, partText(content, part, text)]));
}
