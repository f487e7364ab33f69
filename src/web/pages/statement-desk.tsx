import { CAMPAIGN_LIMITS } from '../../desk/campaigns/campaign-input.ts';
import type { StatementDraftView } from '../../desk/view-campaign-desk.ts';
import { COMMITMENT_RELATIONS } from '../../store/schema/campaigns.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import type { StatementFormFields } from '../campaigns/statement-form.ts';
import { StatementPictureForms } from '../campaigns/statement-picture-forms.tsx';
import { StatementPublishing } from '../campaigns/statement-publishing.tsx';
import { wordsFor } from '../campaigns/words.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { campaignDeskPath, campaignPath, commitmentPath, statementDeskPath, VIDEOS_PATH } from '../paths.ts';
import { languageOptions } from './campaign-desk.tsx';

interface StatementDeskProps {
  readonly page: PageContext;
  readonly statement: StatementDraftView;
  readonly fields: StatementFormFields;
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** What the form shows of a statement as it stands. */
export function fieldsOfStatement(statement: StatementDraftView): StatementFormFields {
  const { slug, actor, language, speakerName, speakerOffice, texts, links, sources } = statement;
  const linked = (relation: (typeof COMMITMENT_RELATIONS)[number]) =>
    links
      .filter((link) => link.relation === relation)
      .map(({ commitmentId }) => commitmentPath(commitmentId))
      .join('\n');
  return {
    ...{ slug, language, actorId: actor.id, speakerName: speakerName ?? '', speakerOffice: speakerOffice ?? '' },
    texts: Object.fromEntries(texts.map((text) => [text.language, { title: text.title, body: text.body }])),
    links: { presses: linked('presses'), answers: linked('answers') },
    sources: sources.map(({ address, title }) => `${address} ${title}`.trim()).join('\n'),
    videoId: statement.video?.id ?? '',
  };
}

function Texts({ page, fields }: Pick<StatementDeskProps, 'page' | 'fields'>) {
  const { desk } = page.wording.campaigns;
  return Object.entries(fields.texts).map(([language, words]) => {
    const mark = language === fields.language ? desk.originalMark : desk.translationMark;
    return (
      <fieldset class="release-text">
        <legend>
          {desk.words(wordLanguage(language, page.locale))} ({mark})
        </legend>
        <input type="hidden" name="text" value={language} />
        <div class="form-field">
          <label for={`title-${language}`}>{desk.statementTitle}</label>
          <input
            {...{ type: 'text', id: `title-${language}`, name: `title-${language}`, value: words.title }}
            lang={language}
            maxlength={CAMPAIGN_LIMITS.title}
          />
        </div>
        <div class="form-field">
          <label for={`body-${language}`}>{desk.body}</label>
          <textarea
            {...{ id: `body-${language}`, name: `body-${language}`, rows: 10, lang: language }}
            maxlength={CAMPAIGN_LIMITS.body}
            aria-describedby={`body-hint-${language}`}
          >
            {words.body}
          </textarea>
          <p class="hint" id={`body-hint-${language}`}>
            {desk.bodyHint}
          </p>
        </div>
      </fieldset>
    );
  });
}

interface LinesProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

function Lines({ name, label, hint, value }: LinesProps) {
  return (
    <div class="form-field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} rows={3} aria-describedby={`${name}-hint`}>
        {value}
      </textarea>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}

function WritingForm({ page, statement, fields }: Omit<StatementDeskProps, 'said'>) {
  const { desk } = page.wording.campaigns;
  const speakers = statement.speakers
    .map(({ id, names }) => ({ value: id, label: names[page.locale] }))
    .sort((one, other) => one.label.localeCompare(other.label, page.locale));
  const videos = statement.videos.map(({ id, titles }) => {
    const title = translated(titles, page.locale);
    return { value: id, label: title.text, lang: title.lang };
  });
  return (
    <form method="post" action={statementDeskPath(statement.id)} class="sign-in-form release-form">
      <input type="hidden" name="revision" value={statement.revision} />
      <SelectField name="actor" label={desk.actor} chosen={fields.actorId} options={speakers} />
      <TextField
        {...{ name: 'speakerName', label: desk.speakerName, value: fields.speakerName, hint: desk.speakerNameHint }}
        maxlength={CAMPAIGN_LIMITS.line}
      />
      <TextField
        {...{ name: 'speakerOffice', label: desk.speakerOffice, value: fields.speakerOffice }}
        maxlength={CAMPAIGN_LIMITS.line}
      />
      <SelectField
        {...{ name: 'language', label: desk.language, chosen: fields.language, options: languageOptions(page) }}
      />
      <Texts page={page} fields={fields} />
      <p class="hint">{desk.removeLanguageHint}</p>
      {COMMITMENT_RELATIONS.map((relation) => (
        <Lines
          {...{ name: relation, label: desk.links[relation], hint: desk.linksHint, value: fields.links[relation] }}
        />
      ))}
      <SelectField
        {...{ name: 'video', label: desk.video, chosen: fields.videoId }}
        options={[{ value: '', label: desk.noVideo }, ...videos]}
      />
      <p class="hint">
        {desk.videoHint} <a href={VIDEOS_PATH}>{page.wording.videos.title}</a>
      </p>
      <Lines {...{ name: 'sources', label: desk.sources, hint: desk.sourcesHint, value: fields.sources }} />
      <TextField
        {...{ name: 'slug', label: desk.slug, value: fields.slug, hint: desk.slugHint, required: true }}
        maxlength={CAMPAIGN_LIMITS.slug}
      />
      <button type="submit" class="button">
        {desk.save}
      </button>
    </form>
  );
}

function AddLanguage({ page, statement, fields }: Omit<StatementDeskProps, 'said'>) {
  const { desk } = page.wording.campaigns;
  const left = languageOptions(page).filter(({ value }) => !(value in fields.texts));
  return (
    <details class="release-add">
      <summary>{desk.addLanguage}</summary>
      <form action={statementDeskPath(statement.id)} class="in-row">
        <SelectField
          {...{ name: 'add', id: 'add-language', label: desk.chosenLanguage, chosen: left[0]?.value, options: left }}
        />
        <button type="submit" class="button quiet-button">
          {desk.addLanguageButton}
        </button>
      </form>
    </details>
  );
}

/** The desk of one statement: its words, who approved them, its picture, and when it is published. */
export function StatementDeskPage(props: StatementDeskProps) {
  const { page, statement, said } = props;
  const { desk } = page.wording.campaigns;
  const { campaign, campaignId, state } = statement;
  const words = wordsFor(statement, page.locale);
  const title = translated(campaign.titles, page.locale);
  const isDraft = state === 'draft';
  return (
    <Layout page={page} title={words?.text.title || statement.slug} place="campaign-desk">
      <div class="release-desk">
        <header class="page-head">
          <p class="eyebrow">
            <a href={campaignDeskPath(campaignId)} lang={title.lang}>
              {title.text}
            </a>
            {' · '}
            {desk.statementStates[state]}
          </p>
          <h1 lang={words?.text.language}>{words?.text.title || statement.slug}</h1>
          <p class="more">
            {statement.publishedAt === null ? (
              <a href={`${statementDeskPath(statement.id)}/preview`}>{desk.preview}</a>
            ) : (
              <a href={campaignPath(campaign.slug, statement.slug)}>{desk.seePublic}</a>
            )}
          </p>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        {isDraft && (
          <>
            <WritingForm {...props} />
            <AddLanguage {...props} />
            <StatementPictureForms page={page} statement={statement} />
          </>
        )}
        <StatementPublishing page={page} statement={statement} />
      </div>
    </Layout>
  );
}
