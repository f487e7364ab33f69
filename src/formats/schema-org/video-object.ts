/** What schema.org is told of a video. */
export interface VideoObject {
  readonly address: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 instant. */
  readonly published: string;
  /** Where its bytes are; null for one that stands elsewhere. */
  readonly content: { readonly address: string; readonly mediaType: string } | null;
  readonly elsewhere: string | null;
  readonly transcript: string;
  readonly captions: readonly { readonly address: string; readonly language: string }[];
}

/** A video as JSON-LD in the terms of schema.org (VideoObject). */
export function videoObjectJsonLd(video: VideoObject): object {
  const { content, elsewhere, captions } = video;
  return {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    '@id': video.address,
    url: video.address,
    name: video.name,
    inLanguage: video.language,
    uploadDate: video.published,
    ...(content && { contentUrl: content.address, encodingFormat: content.mediaType }),
    ...(elsewhere && { sameAs: elsewhere }),
    ...(video.transcript && { transcript: video.transcript }),
    ...(captions.length > 0 && {
      accessibilityFeature: ['captions', 'transcript'],
      caption: captions.map(({ address, language }) => ({
        ...{ '@type': 'MediaObject', contentUrl: address, encodingFormat: 'text/vtt', inLanguage: language },
      })),
    }),
  };
}
