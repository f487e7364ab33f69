import type { ReleaseView } from '../../desk/newsroom/release-views.ts';
import type { Newsroom } from '../../desk/view-newsroom.ts';
import { languageCodes } from '../../languages/registry.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { Problem, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { textFor } from '../news/texts.ts';
import type { PageContext } from '../page-context.ts';
import { draftPath, NEWSROOM_PATH } from '../paths.ts';

function Row({ page, release }: { page: PageContext; release: ReleaseView }) {
  const { desk } = page.wording.news;
  const text = textFor(release, page.locale);
  const at = release.publishedAt ?? release.publishAt;
  const facts = [
    desk.states[release.state],
    ...(at ? [formatInstant(at, page.locale, release.timeZone ?? page.timeZone)] : []),
    ...(at && release.timeZone ? [release.timeZone] : []),
    release.texts.map(({ language }) => wordLanguage(language, page.locale)).join(', '),
  ];
  return (
    <li>
      <a href={draftPath(release.id)} lang={text?.language}>
        {text?.title || release.slug}
      </a>
      <span class="facts">{facts.join(' · ')}</span>
    </li>
  );
}

interface NewsroomProps {
  readonly page: PageContext;
  readonly newsroom: Newsroom;
  /** What was sent to begin a release and cannot be used, with why. */
  readonly sent: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

/** What is being written, what waits for its time, and what was published last. */
export function NewsroomPage({ page, newsroom, sent, problem }: NewsroomProps) {
  const { desk } = page.wording.news;
  const lists = [
    [desk.waiting, newsroom.waiting, desk.nothingWaiting],
    [desk.publishedLast, newsroom.published, page.wording.news.none],
  ] as const;
  return (
    <Layout page={page} title={desk.title} place="newsroom">
      <div class="newsroom-page">
        <header class="page-head">
          <h1>{desk.title}</h1>
          <p>{desk.lead}</p>
        </header>
        {lists.map(([title, releases, nothing]) => (
          <section>
            <h2>{title}</h2>
            {releases.length === 0 && <p class="quiet">{nothing}</p>}
            <ul class="initiative-list">
              {releases.map((release) => (
                <Row page={page} release={release} />
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h2 id="create">{desk.create}</h2>
          <Problem sentence={problem} />
          <form method="post" action={NEWSROOM_PATH} class="sign-in-form">
            <TextField
              required
              maxlength={254}
              label={desk.heading}
              name="title"
              value={sent.title}
              autocomplete="off"
            />
            <TextField
              required
              maxlength={254}
              label={desk.slug}
              name="slug"
              value={sent.slug}
              autocomplete="off"
              hint={desk.slugHint}
            />
            <LanguageChoice page={page} languages={languageCodes()} chosen={sent.language ?? page.locale} />
            <button type="submit" class="button">
              {desk.begin}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

interface LanguageChoiceProps {
  readonly page: PageContext;
  readonly languages: readonly string[];
  readonly chosen?: string;
}

/** The choice of a language by its name. */
export function LanguageChoice({ page, languages, chosen }: LanguageChoiceProps) {
  return (
    <div class="form-field">
      <label for="language">{page.wording.news.desk.language}</label>
      <select id="language" name="language">
        {languages.map((language) => (
          <option value={language} selected={language === chosen}>
            {wordLanguage(language, page.locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
