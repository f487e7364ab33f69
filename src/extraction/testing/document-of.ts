import type { Passage, ReadDocument } from '../../reading/document.ts';

/** A point of a list, for {@link documentOf}. */
export interface PointOf {
  readonly point: string;
}

/** A document of the given paragraphs; points belong to the paragraph before them. */
export function documentOf(...paragraphs: readonly (string | PointOf)[]): ReadDocument {
  const passages: Passage[] = [];
  let text = '';
  let paragraph = 0;
  for (const part of paragraphs) {
    const words = typeof part === 'string' ? part : part.point;
    if (text !== '') text += '\n\n';
    const isPoint = typeof part !== 'string';
    if (!isPoint) paragraph += 1;
    const parent = `para_${paragraph}`;
    passages.push({
      eId: isPoint ? `${parent}__point_${passages.length}` : parent,
      type: isPoint ? 'point' : 'paragraph',
      number: null,
      role: null,
      page: null,
      parent: isPoint ? parent : null,
      level: null,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  return {
    format: 'text',
    title: null,
    language: null,
    date: null,
    number: null,
    identifiers: [],
    issuer: null,
    text,
    passages,
    footnoteMarkers: [],
    origin: [],
    annotations: [],
    attachments: [],
    pageCount: null,
    notices: [],
  };
}
