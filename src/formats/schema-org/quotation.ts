/** What schema.org is told of words that somebody said. */
export interface Quotation {
  readonly address: string;
  readonly headline: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** BCP 47 code of what was said, where these words are a translation of it; else null. */
  readonly translatedFrom: string | null;
  /** ISO 8601 instant. */
  readonly published: string;
  /** Who speaks, where it is a person. */
  readonly speaker: { readonly name: string; readonly office: string | null } | null;
  /** For whom. */
  readonly organisation: { readonly name: string; readonly address: string };
  readonly publisher: string;
  /** Where the publisher is found. */
  readonly home: string;
  readonly picture: string | null;
  /** What it is one of a sequence of. */
  readonly campaign: { readonly name: string; readonly address: string; readonly position: number };
  /** Addresses of what it is about. */
  readonly about: readonly string[];
  /** Addresses of where one can read more. */
  readonly citations: readonly string[];
}

/** Words that somebody said as JSON-LD in the terms of schema.org (Quotation). */
export function quotationJsonLd(quotation: Quotation): object {
  const { speaker, organisation, picture, campaign, translatedFrom } = quotation;
  const organisationNode = { '@type': 'Organization', name: organisation.name, url: organisation.address };
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': quotation.address,
    url: quotation.address,
    headline: quotation.headline,
    text: quotation.text,
    inLanguage: quotation.language,
    ...(translatedFrom === null ? {} : { translationOfWork: { '@type': 'Quotation', inLanguage: translatedFrom } }),
    datePublished: quotation.published,
    creator: speaker === null ? organisationNode : personNode(speaker, organisationNode),
    publisher: { '@type': 'Organization', name: quotation.publisher, url: quotation.home },
    ...(picture === null ? {} : { image: [picture] }),
    position: campaign.position,
    isPartOf: { '@type': 'CreativeWorkSeries', name: campaign.name, url: campaign.address },
    ...(quotation.about.length === 0 ? {} : { about: quotation.about.map((address) => ({ '@id': address })) }),
    ...(quotation.citations.length === 0 ? {} : { citation: quotation.citations }),
  };
}

function personNode({ name, office }: NonNullable<Quotation['speaker']>, organisation: object): object {
  return { '@type': 'Person', name, ...(office === null ? {} : { jobTitle: office }), affiliation: organisation };
}
