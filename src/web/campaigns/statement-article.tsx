import { raw } from 'hono/html';
import type { PlacedStatement, StatementView } from '../../desk/campaigns/campaign-views.ts';
import { markupToHtml } from '../../formats/markup/to-html.ts';
import type { StatementText } from '../../store/campaign-parts.ts';
import { COMMITMENT_RELATIONS } from '../../store/schema/campaigns.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath, campaignPath, campaignPicturePath, commitmentPath } from '../paths.ts';
import { Video } from '../videos/video.tsx';
import { wordsFor } from './words.ts';

interface StatementProps {
  readonly page: PageContext;
  readonly statement: StatementView;
}

/** Who speaks: the person in their office, and the actor that they speak for. */
export function Speaker({ page, statement }: StatementProps) {
  const { speakerName, speakerOffice, actor } = statement;
  const link = <a href={actorPath(actor.id)}>{actor.names[page.locale]}</a>;
  if (speakerName === null) return <p class="speaker">{link}</p>;
  return (
    <p class="speaker">
      <b>{speakerName}</b>
      {speakerOffice !== null && `, ${speakerOffice}`}
      {' · '}
      {link}
    </p>
  );
}

/** The picture of a statement with whose work it is. */
export function StatementPicture({ page, statement }: StatementProps) {
  const { picture } = statement;
  const words = wordsFor(statement, page.locale);
  if (picture === null || words === null) return null;
  const { language } = words.text;
  return (
    <figure class="statement-picture">
      <img
        src={campaignPicturePath(picture)}
        alt={picture.alternatives[language] ?? ''}
        {...{ width: picture.width, height: picture.height, loading: 'lazy', decoding: 'async', lang: language }}
      />
      <figcaption class="quiet">{page.wording.campaigns.statement.credit(picture.credit)}</figcaption>
    </figure>
  );
}

function Words({ text }: { text: StatementText }) {
  return (
    <div class="statement-words" lang={text.language}>
      {raw(markupToHtml(text.body))}
    </div>
  );
}

/** The words of a statement, said to be a translation where they are one, with what was said beneath. */
export function StatementWords({ page, statement }: StatementProps) {
  const words = wordsFor(statement, page.locale);
  if (words === null) return null;
  const { text, isTranslation, others } = words;
  const sentences = page.wording.campaigns.statement;
  const name = (language: string) => wordLanguage(language, page.locale);
  return (
    <>
      {isTranslation && <p class="translation-mark">{sentences.translation(name(statement.language))}</p>}
      <Words text={text} />
      {others.map((other) => (
        <details class="statement-other">
          <summary>
            {other.language === statement.language
              ? sentences.original(name(other.language))
              : sentences.other(name(other.language))}
          </summary>
          <h2 lang={other.language}>{other.title}</h2>
          <Words text={other} />
        </details>
      ))}
    </>
  );
}

function Commitments({ page, statement }: StatementProps) {
  const { relations } = page.wording.campaigns.statement;
  return COMMITMENT_RELATIONS.map((relation) => {
    const linked = statement.commitments.filter((each) => each.relation === relation);
    if (linked.length === 0) return null;
    return (
      <section aria-labelledby={`commitments-${relation}`}>
        <h2 id={`commitments-${relation}`}>{relations[relation]}</h2>
        <ul>
          {linked.map(({ commitment: { id, action, quote, language } }) => (
            <li>
              <a href={commitmentPath(id)} lang={language}>
                {action?.text ?? quote}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Sources({ page, statement }: StatementProps) {
  if (statement.sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{page.wording.campaigns.statement.sources}</h2>
      <ul>
        {statement.sources.map(({ title, address }) => (
          <li>
            <a href={address} rel="nofollow noreferrer external">
              {title === '' ? address : title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A statement as it is read: the words, whose they are, and the commitments that they are about beside them. */
export function StatementArticle({ page, statement }: { page: PageContext; statement: PlacedStatement }) {
  const { campaigns } = page.wording;
  const words = wordsFor(statement, page.locale);
  const title = translated(statement.campaign.titles, page.locale);
  return (
    <article class="release statement">
      <header>
        <p class="eyebrow">
          <a href={campaignPath(statement.campaign.slug)} lang={title.lang}>
            {title.text}
          </a>
        </p>
        <h1 lang={words?.text.language}>{words?.text.title ?? statement.slug}</h1>
        <Speaker page={page} statement={statement} />
        {statement.publishedAt !== null && (
          <p class="release-facts">
            <time datetime={statement.publishedAt.toISOString()}>
              {campaigns.statement.said(formatInstant(statement.publishedAt, page.locale, page.timeZone))}
            </time>
          </p>
        )}
      </header>
      <div class="release-words">
        {statement.video && <Video page={page} video={statement.video} />}
        <StatementWords page={page} statement={statement} />
      </div>
      <aside class="release-beside">
        <StatementPicture page={page} statement={statement} />
        <Commitments page={page} statement={statement} />
        <Sources page={page} statement={statement} />
      </aside>
    </article>
  );
}
