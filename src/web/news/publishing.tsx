import { Invalid } from '../../desk/errors.ts';
import { RELEASE_LIMITS } from '../../desk/newsroom/release-input.ts';
import type { DraftView } from '../../desk/view-release-draft.ts';
import { errorSentence } from '../../wording/errors.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { LOCALES } from '../../wording/locale.ts';
import { PublicationTimeFields } from '../components/publication-time.tsx';
import type { PageContext } from '../page-context.ts';
import { draftPath } from '../paths.ts';
import { WordFields } from './word-fields.tsx';

interface PublishingProps {
  readonly page: PageContext;
  readonly release: DraftView;
}

function Revision({ release }: Pick<PublishingProps, 'release'>) {
  return <input type="hidden" name="revision" value={release.revision} />;
}

function Schedule({ page, release }: PublishingProps) {
  const { desk } = page.wording.news;
  const path = draftPath(release.id);
  return (
    <>
      <form method="post" action={`${path}/schedule`} class="sign-in-form">
        <Revision release={release} />
        <PublicationTimeFields {...{ page, wallTime: release.wallTime, timeZone: release.timeZone }} labels={desk} />
        <button type="submit" class="button">
          {desk.schedule}
        </button>
      </form>
      <form method="post" action={`${path}/publish`} class="sign-in-form">
        <Revision release={release} />
        <p class="hint">{desk.publishHint}</p>
        <button type="submit" class="button quiet-button">
          {desk.publish}
        </button>
      </form>
    </>
  );
}

function Scheduled({ page, release }: PublishingProps) {
  const { desk } = page.wording.news;
  const { publishAt, timeZone } = release;
  if (release.state !== 'scheduled' || publishAt === null || timeZone === null) return null;
  const [wall, utc] = [timeZone, 'UTC'].map((zone) => formatInstant(publishAt, page.locale, zone));
  return (
    <form method="post" action={`${draftPath(release.id)}/unschedule`}>
      <Revision release={release} />
      <p>{desk.scheduledFor(wall ?? '', timeZone, utc ?? '')}</p>
      <button type="submit" class="button quiet-button">
        {desk.unschedule}
      </button>
    </form>
  );
}

function Missing({ page, release }: PublishingProps) {
  const { desk } = page.wording.news;
  if (release.missing.length === 0) return <p>{desk.ready}</p>;
  return (
    <>
      <p>{desk.missing}:</p>
      <ul class="release-missing">
        {release.missing.map((issue) => (
          <li>{errorSentence(new Invalid([issue]), page.locale)}</li>
        ))}
      </ul>
    </>
  );
}

function Corrections({ page, release }: PublishingProps) {
  const { desk } = page.wording.news;
  return release.texts.map((text) => (
    <details>
      <summary>{desk.correct(wordLanguage(text.language, page.locale))}</summary>
      <form method="post" action={`${draftPath(release.id)}/correct/${text.language}`} class="sign-in-form">
        <Revision release={release} />
        <WordFields page={page} language={text.language} words={text} />
        <div class="form-field">
          <label for={`note-${text.language}`}>{desk.note}</label>
          <textarea
            {...{ id: `note-${text.language}`, name: 'note', rows: 2, lang: text.language, required: true }}
            maxlength={RELEASE_LIMITS.note}
            aria-describedby={`note-hint-${text.language}`}
          />
          <p class="hint" id={`note-hint-${text.language}`}>
            {desk.noteHint}
          </p>
        </div>
        <button type="submit" class="button">
          {desk.saveCorrection}
        </button>
      </form>
    </details>
  ));
}

function Withdrawal({ page, release }: PublishingProps) {
  const { desk } = page.wording.news;
  return (
    <details>
      <summary>{desk.withdraw}</summary>
      <form method="post" action={`${draftPath(release.id)}/withdraw`} class="sign-in-form">
        <Revision release={release} />
        <p class="hint">{desk.withdrawHint}</p>
        {LOCALES.map((locale) => (
          <div class="form-field">
            <label for={`reason-${locale}`}>{desk.reason[locale]}</label>
            <textarea id={`reason-${locale}`} name={`reason-${locale}`} rows={2} maxlength={RELEASE_LIMITS.note} />
          </div>
        ))}
        <button type="submit" class="button quiet-button">
          {desk.saveWithdrawal}
        </button>
      </form>
    </details>
  );
}

/** When a release is published, what it still lacks, and what can be done once it is out. */
export function PublishingSection(props: PublishingProps) {
  const { page, release } = props;
  const { desk } = page.wording.news;
  if (release.state === 'withdrawn') return null;
  return (
    <section class="release-publishing" aria-labelledby="publishing">
      <h2 id="publishing">{desk.publishing}</h2>
      {release.state === 'published' ? (
        <>
          <Corrections {...props} />
          <Withdrawal {...props} />
        </>
      ) : (
        <>
          <Missing {...props} />
          <Scheduled {...props} />
          {release.missing.length === 0 && <Schedule {...props} />}
        </>
      )}
    </section>
  );
}
