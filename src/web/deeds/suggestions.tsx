import type { Likeness, SuggestedCommitment, SuggestedDeed } from '../../desk/suggest-evidence.ts';
import type { SharedTerm } from '../../matching/suggest-commitments.ts';
import { formatShare } from '../../wording/numbers.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, deedPath } from '../paths.ts';
import { DeedFacts, deedActors } from './deed-facts.tsx';

/** More terms than these tell a reader nothing more. */
const TERMS_SHOWN = 6;

function isSameWord({ deed, commitment }: SharedTerm): boolean {
  return deed.toLowerCase() === commitment.toLowerCase();
}

/** The terms as a reader wants them: each pair of words once, and none that is only part of another. */
function tellingTerms(shared: readonly SharedTerm[]): SharedTerm[] {
  const isWithin = (part: SharedTerm, whole: SharedTerm) =>
    whole.deed.toLowerCase().includes(part.deed.toLowerCase()) &&
    whole.commitment.toLowerCase().includes(part.commitment.toLowerCase());
  return shared.filter(
    (term, place) =>
      !shared.some(
        (other, index) => index !== place && isWithin(term, other) && (index < place || !isWithin(other, term)),
      ),
  );
}

interface LikenessProps extends Likeness {
  readonly page: PageContext;
  /** Languages of the two. */
  readonly deed: string;
  readonly commitment: string;
}

function LikenessBar({ score }: { score: number }) {
  return (
    <svg class="likeness-bar" width="56" height="6" aria-hidden="true">
      <rect class="rest" width="100%" height="6" rx="3" />
      <rect width={`${Math.round(score * 100)}%`} height="6" rx="3" />
    </svg>
  );
}

/** How alike a deed and a commitment are, and the words that both have, each as it stands on its own side. */
export function LikenessWords({ page, score, shared, deed, commitment }: LikenessProps) {
  const { deeds } = page.wording;
  return (
    <p class="likeness">
      <LikenessBar score={score} /> {deeds.likeness(formatShare(score, page.locale))}
      {shared.length > 0 && (
        <>
          {'. '}
          {deeds.sharedTerms}{' '}
          {tellingTerms(shared)
            .slice(0, TERMS_SHOWN)
            .map((term, index) => (
              <>
                {index > 0 && ', '}
                <span class="shared-term">
                  <q class="words" lang={deed}>
                    {term.deed}
                  </q>
                  {!isSameWord(term) && (
                    <>
                      {' ≈ '}
                      <q class="words" lang={commitment}>
                        {term.commitment}
                      </q>
                    </>
                  )}
                </span>
              </>
            ))}
        </>
      )}
    </p>
  );
}

interface SuggestionsProps {
  readonly page: PageContext;
  /** Language of the deed. */
  readonly language: string;
  readonly suggestions: readonly SuggestedCommitment[];
}

/** The commitments that a deed may be evidence for, the likeliest first, with what the two share. */
export function Suggestions({ page, language, suggestions }: SuggestionsProps) {
  if (suggestions.length === 0) return <p class="quiet">{page.wording.deeds.noSuggestions}</p>;
  return (
    <ol class="suggestions">
      {suggestions.map(({ commitment, score, shared }) => (
        <li class={kindClass(commitment.kind)}>
          <p class="suggestion-who">
            <KindLabel page={page} kind={commitment.kind} /> {bearerNames(commitment, page).join(' · ')}
          </p>
          <a class="row-what" href={commitmentPath(commitment.id)} lang={commitment.language}>
            {commitment.action?.text ?? commitment.quote}
          </a>
          <span class="row-source" lang={commitment.document.language}>
            {commitment.document.title}
          </span>
          <LikenessWords
            page={page}
            score={score}
            shared={shared}
            deed={language}
            commitment={commitment.document.language}
          />
        </li>
      ))}
    </ol>
  );
}

interface EvidenceProps {
  readonly page: PageContext;
  /** Language of the commitment. */
  readonly language: string;
  readonly evidence: readonly SuggestedDeed[];
}

/** The deeds that may be evidence for a commitment; nothing where there are none. */
export function PossibleEvidence({ page, language, evidence }: EvidenceProps) {
  if (evidence.length === 0) return null;
  const { deeds } = page.wording;
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence">{deeds.evidence}</h2>
      <p class="quiet">{deeds.evidenceLead}</p>
      <ol class="suggestions">
        {evidence.map(({ deed, score, shared }) => (
          <li class="k-deed">
            <p class="suggestion-who">{deedActors(deed, page)}</p>
            <a class="row-what" href={deedPath(deed.id)} lang={deed.language}>
              {deed.quote}
            </a>
            <DeedFacts page={page} deed={deed} />
            <span class="row-source" lang={deed.document.language}>
              {deed.document.title}
            </span>
            <LikenessWords page={page} score={score} shared={shared} deed={deed.language} commitment={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}
