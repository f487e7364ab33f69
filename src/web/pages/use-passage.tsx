import { STANCES } from '../../desk/evidence-views.ts';
import type { EvidencePassage } from '../../desk/view-evidence-passage.ts';
import type { RegisterRow } from '../../desk/views.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { passagePath, USE_PASSAGE_PATH } from '../paths.ts';

interface UsePassageProps {
  readonly page: PageContext;
  readonly passage: EvidencePassage;
  /** The words that were searched for. */
  readonly sought: string;
}

function Search({ page, passage, sought }: UsePassageProps) {
  const { evidence, common } = page.wording;
  return (
    <search>
      <form action={USE_PASSAGE_PATH} class="choose-search">
        <input type="hidden" name="document" value={passage.document.id} />
        <input type="hidden" name="passage" value={passage.eId} />
        <label for="sought">{evidence.whichCommitment}</label>
        <input type="search" id="sought" name="q" value={sought} maxlength={500} required autofocus={sought === ''} />
        <button type="submit" class={passage.found?.length ? 'button quiet-button' : 'button'}>
          {common.search}
        </button>
      </form>
    </search>
  );
}

function Found({ page, row, isFirst }: { page: PageContext; row: RegisterRow; isFirst: boolean }) {
  const { commitment } = row;
  return (
    <label class={`found-commitment ${kindClass(commitment.kind)}`}>
      <input type="radio" name="commitment" value={commitment.id} required checked={isFirst} autofocus={isFirst} />
      <span>
        <span class="row-who">
          <KindLabel page={page} kind={commitment.kind} /> {bearerNames(commitment, page).join(' · ')}
        </span>
        <span class="row-what" lang={commitment.language}>
          {commitment.quote}
        </span>
        <span class="row-source" lang={commitment.document.language}>
          {commitment.document.title}
        </span>
      </span>
    </label>
  );
}

function Form({ page, passage, found }: Omit<UsePassageProps, 'sought'> & { found: readonly RegisterRow[] }) {
  const { evidence } = page.wording;
  return (
    <form method="post" action={USE_PASSAGE_PATH} class="evidence-form">
      <input type="hidden" name="passage" value={`${passage.document.id}#${passage.eId}`} />
      <fieldset class="found-commitments">
        <legend>{evidence.chooseCommitment}</legend>
        {found.map((row, index) => (
          <Found page={page} row={row} isFirst={index === 0} />
        ))}
      </fieldset>
      <fieldset class="stances">
        <legend>{evidence.stance}</legend>
        {STANCES.map((stance) => (
          <label>
            <input type="radio" name="stance" value={stance} required checked={stance === 'supports'} />{' '}
            {evidence.stances[stance]}
          </label>
        ))}
      </fieldset>
      <label for="words">{evidence.words}</label>
      <input type="text" id="words" name="words" aria-describedby="words-hint" />
      <p id="words-hint" class="quiet">
        {evidence.wordsHint}
      </p>
      <label for="note">{evidence.note}</label>
      <textarea id="note" name="note" rows={2} maxlength={2000}></textarea>
      <label class="check">
        <input type="checkbox" name="internal" value="yes" /> {evidence.onlyInside}
      </label>
      <button type="submit" class="button">
        {evidence.submitPassage}
      </button>
    </form>
  );
}

/** A passage that is to be evidence, and the commitment that it is evidence for: first searched for, then chosen. */
export function UsePassagePage(props: UsePassageProps) {
  const { page, passage } = props;
  const { evidence } = page.wording;
  const { document, eId, words, found } = passage;
  return (
    <Layout page={page} title={evidence.usePassage} place="evidence">
      <div class="use-passage">
        <header class="page-head">
          <h1>{evidence.usePassage}</h1>
          <blockquote class="evidence-words" lang={document.language}>
            <q>{words}</q>
          </blockquote>
          <p class="row-source">
            <a href={passagePath(document.id, eId)} lang={document.language}>
              {document.title}
            </a>
          </p>
        </header>
        <Search {...props} />
        {found?.length === 0 && (
          <p class="quiet" role="status">
            {page.wording.register.none}
          </p>
        )}
        {found !== null && found.length > 0 && <Form page={page} passage={passage} found={found} />}
      </div>
    </Layout>
  );
}
