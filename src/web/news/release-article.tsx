import { raw } from 'hono/html';
import type { ReleasePageView } from '../../desk/newsroom/release-views.ts';
import { markupToHtml } from '../../formats/markup/to-html.ts';
import type { ReleaseFile } from '../../store/release-files.ts';
import type { ReleaseCorrection, ReleaseText } from '../../store/release-texts.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import {
  commitmentPath,
  documentPath,
  newsArchivePath,
  pledgePath,
  pressKitPath,
  releaseFilePath,
  releasePath,
} from '../paths.ts';

interface ArticleProps {
  readonly page: PageContext;
  readonly release: ReleasePageView;
  readonly text: ReleaseText;
}

function Corrections({ page, corrections }: { page: PageContext; corrections: readonly ReleaseCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <section class="release-corrections" aria-labelledby="corrections">
      <h2 id="corrections">{page.wording.news.corrections}</h2>
      <dl>
        {corrections.map(({ note, language, correctedAt }) => (
          <>
            <dt>
              <time datetime={correctedAt.toISOString()}>{formatInstant(correctedAt, page.locale, page.timeZone)}</time>
            </dt>
            <dd lang={language}>{note}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Picture({ page, file, language }: { page: PageContext; file: ReleaseFile; language: string }) {
  const caption = file.captions[language];
  return (
    <figure>
      <img
        src={releaseFilePath(file)}
        alt={file.alternatives[language] ?? ''}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
        loading="lazy"
        decoding="async"
        lang={language}
      />
      <figcaption>
        {caption !== undefined && <span lang={language}>{caption} </span>}
        <span class="quiet">{page.wording.news.credit(file.credit)}</span>
      </figcaption>
    </figure>
  );
}

function Documents({ page, files }: { page: PageContext; files: readonly ReleaseFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{page.wording.news.documents}</h2>
      <ul>
        {files.map((file) => (
          <li>
            <a href={releaseFilePath(file)}>{file.name}</a>{' '}
            <span class="quiet">{formatBytes(file.size, page.locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contacts({ page, release }: Omit<ArticleProps, 'text'>) {
  if (release.contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{page.wording.news.contacts}</h2>
      <ul class="contacts">
        {release.contacts.map(({ name, office, email, phone }) => (
          <li>
            {name}
            {office !== '' && <span class="facts">{office}</span>}
            {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
            {phone !== '' && <a href={`tel:${phone.replaceAll(/[^+\d]/gu, '')}`}>{phone}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ page, release }: Omit<ArticleProps, 'text'>) {
  const { news } = page.wording;
  const { commitments, pledges, releases } = release;
  const pages = [
    { title: news.pledges, entries: pledges, path: pledgePath },
    { title: news.related, entries: releases, path: releasePath },
  ];
  return (
    <>
      {commitments.length > 0 && (
        <section aria-labelledby="commitments">
          <h2 id="commitments">{news.commitments}</h2>
          <ul>
            {commitments.map(({ id, action, quote, language }) => (
              <li>
                <a href={commitmentPath(id)} lang={language}>
                  {action?.text ?? quote}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pages
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries, path }) => (
          <section>
            <h2>{title}</h2>
            <ul>
              {entries.map(({ slug, names }) => {
                const name = translated(names, page.locale);
                return (
                  <li>
                    <a href={path(slug)} lang={name.lang}>
                      {name.text}
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
    </>
  );
}

function Facts({ page, release, text }: ArticleProps) {
  const { news } = page.wording;
  const others = release.texts.filter((each) => each !== text);
  return (
    <p class="release-facts">
      {release.publishedAt !== null && (
        <time datetime={release.publishedAt.toISOString()}>
          {news.published(formatInstant(release.publishedAt, page.locale, page.timeZone))}
        </time>
      )}
      {release.topics.map(({ id, names }) => (
        <a href={newsArchivePath({ topic: id })}>{names[page.locale]}</a>
      ))}
      {others.length > 0 && release.publishedAt !== null && (
        <span>
          {news.alsoIn}{' '}
          {others.map(({ language }) => (
            <a href={releasePath(release.slug, language)} hreflang={language} lang={page.locale}>
              {wordLanguage(language, page.locale)}
            </a>
          ))}
        </span>
      )}
    </p>
  );
}

/** A press release as it is read: its words at a measure made for reading, what belongs to it beside them. */
export function ReleaseArticle({ page, release, text }: ArticleProps) {
  const { news } = page.wording;
  const pictures = release.files.filter(({ kind }) => kind === 'image');
  const document = release.documents[text.language];
  return (
    <article class="release">
      <header>
        <p class="eyebrow">{news.one}</p>
        <h1 lang={text.language}>{text.title}</h1>
        <Facts page={page} release={release} text={text} />
      </header>
      <Corrections page={page} corrections={release.corrections.filter(({ language }) => language === text.language)} />
      <div class="release-words" lang={text.language}>
        <p class="release-lead">{text.lead}</p>
        {raw(markupToHtml(text.body))}
      </div>
      <aside class="release-beside">
        {pictures.map((file) => (
          <Picture page={page} file={file} language={text.language} />
        ))}
        <Contacts page={page} release={release} />
        <Documents page={page} files={release.files.filter(({ kind }) => kind === 'document')} />
        <Related page={page} release={release} />
        {release.publishedAt !== null && (
          <p class="release-kit">
            <a href={pressKitPath(release.slug)}>{news.kit}</a>
            <span class="facts">{news.kitHint}</span>
          </p>
        )}
        {document !== undefined && (
          <p class="release-register">
            <a href={documentPath(document)}>{news.inRegister}</a>
          </p>
        )}
      </aside>
    </article>
  );
}
