import { RELEASE_LIMITS } from '../../desk/newsroom/release-input.ts';
import type { DraftView } from '../../desk/view-release-draft.ts';
import { languageCodes } from '../../languages/registry.ts';
import type { ReleaseContact, ReleaseWords } from '../../store/schema/newsroom.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { Layout } from '../components/layout.tsx';
import { TeamChoice } from '../components/person-fields.tsx';
import { PublishingSection } from '../news/publishing.tsx';
import { ReleaseFiles } from '../news/release-files.tsx';
import { WordFields } from '../news/word-fields.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, draftPath, NEWSROOM_PATH, pledgePath, releasePath } from '../paths.ts';
import { LanguageChoice } from './newsroom.tsx';

/** What a form of the page was sent with, to be corrected. */
export interface ReleaseFormFields {
  readonly slug: string;
  readonly topics: readonly string[];
  readonly contacts: readonly ReleaseContact[];
  readonly links: string;
  readonly texts: Readonly<Record<string, ReleaseWords>>;
  readonly teamIds: readonly number[];
}

interface ReleaseDeskProps {
  readonly page: PageContext;
  readonly release: DraftView;
  readonly fields: ReleaseFormFields;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** What the form shows of a release as it stands. */
export function fieldsOfRelease(release: DraftView): ReleaseFormFields {
  const paths = { release: releasePath, commitment: commitmentPath, pledge: pledgePath };
  return {
    ...{ slug: release.slug, contacts: release.contacts, teamIds: release.teamIds },
    topics: release.topics.map(({ id }) => id),
    links: release.links.map(({ kind, target }) => paths[kind](target)).join('\n'),
    texts: Object.fromEntries(
      release.texts.map(({ language, title, lead, body }) => [language, { title, lead, body }]),
    ),
  };
}

const NOBODY: ReleaseContact = { name: '', office: '', email: '', phone: '' };

function Contacts({ page, contacts }: { page: PageContext; contacts: readonly ReleaseContact[] }) {
  const { desk } = page.wording.news;
  const shown = [...contacts, NOBODY].slice(0, RELEASE_LIMITS.contacts);
  const parts = [
    ['name', desk.contactName],
    ['office', desk.contactOffice],
    ['email', desk.contactEmail],
    ['phone', desk.contactPhone],
  ] as const;
  return (
    <fieldset class="release-contacts">
      <legend>{desk.contacts}</legend>
      {shown.map((contact, index) => (
        <fieldset class="contact-fields">
          <legend class="visually-hidden">{desk.contact(index + 1)}</legend>
          {parts.map(([part, label]) => (
            <div class="form-field">
              <label for={`contact-${part}-${index}`}>{label}</label>
              <input
                {...{ type: 'text', id: `contact-${part}-${index}`, name: `contact-${part}`, value: contact[part] }}
                maxlength={RELEASE_LIMITS.line}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

function Description({ page, release, fields, topics }: Omit<ReleaseDeskProps, 'said'>) {
  const { desk } = page.wording.news;
  return (
    <>
      <div class="form-field">
        <label for="slug">{desk.slug}</label>
        <input
          {...{ type: 'text', id: 'slug', name: 'slug', value: fields.slug, maxlength: RELEASE_LIMITS.slug }}
          aria-describedby="slug-hint"
          required
        />
        <p class="hint" id="slug-hint">
          {desk.slugHint}
        </p>
      </div>
      <details class="release-topics" open={fields.topics.length > 0}>
        <summary>{desk.chosenTopics}</summary>
        <fieldset class="choice">
          <legend class="visually-hidden">{desk.chosenTopics}</legend>
          {topics.map(({ id, name }) => (
            <label>
              <input type="checkbox" name="topic" value={id} checked={fields.topics.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <Contacts page={page} contacts={fields.contacts} />
      <div class="form-field">
        <label for="links">{desk.links}</label>
        <textarea id="links" name="links" rows={3} aria-describedby="links-hint">
          {fields.links}
        </textarea>
        <p class="hint" id="links-hint">
          {desk.linksHint}
        </p>
      </div>
      <TeamChoice page={page} teams={release.teams} chosen={fields.teamIds} legend={desk.teams} />
    </>
  );
}

function WritingForm(props: Omit<ReleaseDeskProps, 'said'>) {
  const { page, release, fields } = props;
  const { desk } = page.wording.news;
  return (
    <form method="post" action={draftPath(release.id)} class="sign-in-form release-form">
      <input type="hidden" name="revision" value={release.revision} />
      {Object.entries(fields.texts).map(([language, words]) => (
        <fieldset class="release-text">
          <legend>{desk.words(wordLanguage(language, page.locale))}</legend>
          <input type="hidden" name="text" value={language} />
          <WordFields page={page} language={language} words={words} />
        </fieldset>
      ))}
      <p class="hint">{desk.removeLanguageHint}</p>
      <Description {...props} />
      <button type="submit" class="button">
        {desk.save}
      </button>
    </form>
  );
}

function AddLanguage({ page, release, fields }: Pick<ReleaseDeskProps, 'page' | 'release' | 'fields'>) {
  const { desk } = page.wording.news;
  const left = languageCodes().filter((language) => !(language in fields.texts));
  if (left.length === 0) return null;
  return (
    <details class="release-add">
      <summary>{desk.addLanguage}</summary>
      <form action={draftPath(release.id)} class="in-row">
        <LanguageChoice page={page} languages={left} />
        <button type="submit" class="button quiet-button">
          {desk.add}
        </button>
      </form>
    </details>
  );
}

/** The desk of one press release: its words, its files, and when it is published. */
export function ReleaseDeskPage(props: ReleaseDeskProps) {
  const { page, release, said } = props;
  const { desk } = page.wording.news;
  const isOpen = release.state === 'draft' || release.state === 'scheduled';
  const title = release.texts.find(({ title: words }) => words !== '');
  return (
    <Layout page={page} title={title?.title ?? release.slug} place="newsroom">
      <div class="release-desk">
        <header class="page-head">
          <p class="eyebrow">
            <a href={NEWSROOM_PATH}>{desk.title}</a> · {desk.states[release.state]}
          </p>
          <h1 lang={title?.language}>{title?.title ?? release.slug}</h1>
          <p class="more">
            {release.publishedAt !== null && <a href={releasePath(release.slug)}>{desk.seePublic}</a>}
            {isOpen &&
              release.texts.map(({ language }) => (
                <a href={`${draftPath(release.id)}/preview/${language}`}>
                  {desk.preview(wordLanguage(language, page.locale))}
                </a>
              ))}
          </p>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        {isOpen && (
          <>
            <WritingForm {...props} />
            <AddLanguage {...props} />
            <ReleaseFiles page={page} release={release} />
          </>
        )}
        <PublishingSection page={page} release={release} />
      </div>
    </Layout>
  );
}
