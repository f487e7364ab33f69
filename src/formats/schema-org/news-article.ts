/** What schema.org is told of a press release. */
export interface NewsArticle {
  readonly address: string;
  readonly headline: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 instants. */
  readonly published: string;
  readonly modified: string;
  readonly publisher: string;
  /** Where the publisher is found. */
  readonly home: string;
  readonly pictures: readonly string[];
  readonly topics: readonly string[];
  /** Addresses of the same in other languages. */
  readonly translations: readonly string[];
  readonly corrections: readonly { readonly text: string; readonly at: string }[];
  /** Addresses of what it is about. */
  readonly mentions: readonly string[];
}

/** A press release as JSON-LD in the terms of schema.org (NewsArticle, correction). */
export function newsArticleJsonLd(article: NewsArticle): object {
  const publisher = { '@type': 'Organization', name: article.publisher, url: article.home };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.address,
    url: article.address,
    mainEntityOfPage: article.address,
    headline: article.headline,
    description: article.description,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.modified,
    author: publisher,
    publisher,
    ...some('image', article.pictures),
    ...some('keywords', article.topics),
    ...some(
      'workTranslation',
      article.translations.map((address) => ({ '@id': address })),
    ),
    ...some(
      'correction',
      article.corrections.map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at })),
    ),
    ...some(
      'mentions',
      article.mentions.map((address) => ({ '@id': address })),
    ),
  };
}

function some(name: string, values: readonly unknown[]): object {
  return values.length === 0 ? {} : { [name]: values };
}
