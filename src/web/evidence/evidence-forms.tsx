import type { Child } from 'hono/jsx';
import { STANCES } from '../../desk/evidence-views.ts';
import { formatBytes } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { giveEvidencePath } from '../paths.ts';

/** Where evidence can come from. */
export const EVIDENCE_ORIGINS = ['address', 'file', 'passage'] as const;

/** One of {@link EVIDENCE_ORIGINS}. */
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

interface FormsProps {
  readonly page: PageContext;
  readonly commitment: string;
}

interface FormProps extends FormsProps {
  readonly origin: EvidenceOrigin;
  readonly submit: string;
  readonly children: Child;
}

function Form({ page, commitment, origin, submit, children }: FormProps) {
  const { evidence } = page.wording;
  const noteField = `note-${origin}`;
  return (
    <form
      method="post"
      action={giveEvidencePath(commitment, origin)}
      enctype={origin === 'file' ? 'multipart/form-data' : undefined}
      class="evidence-form"
    >
      {children}
      <fieldset class="stances">
        <legend>{evidence.stance}</legend>
        {STANCES.map((stance) => (
          <label>
            <input type="radio" name="stance" value={stance} required checked={stance === 'supports'} />{' '}
            {evidence.stances[stance]}
          </label>
        ))}
      </fieldset>
      <label for={noteField}>{evidence.note}</label>
      <textarea id={noteField} name="note" rows={2} maxlength={2000}></textarea>
      <label class="check">
        <input type="checkbox" name="internal" value="yes" /> {evidence.onlyInside}
      </label>
      <button type="submit" class="button">
        {submit}
      </button>
    </form>
  );
}

/** The ways to give evidence for a commitment: an address, a file, a passage of the register. */
export function EvidenceForms({ page, commitment }: FormsProps) {
  const { evidence } = page.wording;
  return (
    <details class="give-evidence">
      <summary>{evidence.add}</summary>
      <Form page={page} commitment={commitment} origin="address" submit={evidence.submitAddress}>
        <label for="evidence-address">{evidence.address}</label>
        <input
          id="evidence-address"
          name="address"
          type="url"
          required
          maxlength={2048}
          aria-describedby="evidence-address-hint"
        />
        <p id="evidence-address-hint" class="quiet">
          {evidence.addressHint}
        </p>
      </Form>
      <Form page={page} commitment={commitment} origin="file" submit={evidence.submitFile}>
        <label for="evidence-file">{evidence.file}</label>
        <input id="evidence-file" name="file" type="file" required aria-describedby="evidence-file-hint" />
        <p id="evidence-file-hint" class="quiet">
          {evidence.fileHint(formatBytes(page.maximumUploadBytes, page.locale))}
        </p>
      </Form>
      <Form page={page} commitment={commitment} origin="passage" submit={evidence.submitPassage}>
        <label for="evidence-passage">{evidence.passage}</label>
        <input id="evidence-passage" name="passage" required aria-describedby="evidence-passage-hint" />
        <p id="evidence-passage-hint" class="quiet">
          {evidence.passageHint}
        </p>
        <label for="evidence-words">{evidence.words}</label>
        <input id="evidence-words" name="words" aria-describedby="evidence-words-hint" />
        <p id="evidence-words-hint" class="quiet">
          {evidence.wordsHint}
        </p>
      </Form>
    </details>
  );
}
