import { instrumentAt } from '../authority/instruments/instruments.ts';
import type { ReadDocument } from '../reading/document.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Reference } from './commitment.ts';
import {
  actAt,
  documentNumbersIn,
  type NumberedDocument,
  type ResolutionSeries,
  resolutionAt,
} from './document-numbers.ts';
import { Findings, type Found } from './part-findings.ts';
import { type PartSite, spanBetween } from './part-site.ts';
import { type NumberedPassage, passageNumberAt, passageWith } from './passage-numbers.ts';
import { canBeginIn, FIGURE, INSTRUMENT_NAME, REFERENCE_WORD } from './phrase-starts.ts';
import { type ReferenceWords, referenceWordsOf } from './reference-words.ts';
import { unitAt } from './units.ts';

/** A document named or numbered in the words. */
interface DocumentFind extends NumberedDocument {
  readonly rule: 'number' | 'name' | 'act' | 'resolution';
}

/** Passages numbered behind one word: "Articles 13 and 14". */
interface PassageFind extends Span {
  readonly passages: readonly NumberedPassage[];
}

/** Other documents by name or number, and passages of this document or of others, in text order. */
export function findReferences(site: PartSite, document: ReadDocument): Found<Reference> {
  const findings = new Findings<Reference>('references');
  const { text } = site.grammar.sentence;
  const words = referenceWordsOf(site.grammar.lexicon.language);
  const { documents, passages } = scan(site, words);
  if (documents.length === 0 && passages.length === 0) return findings.result();
  const owned = new Set<DocumentFind>();
  const found: { readonly reference: Reference; readonly rule: string }[] = [];
  for (const find of passages) {
    const owner = documents.find((one) => belongs(site, words, find, one)) ?? null;
    if (owner !== null) owned.add(owner);
    for (const passage of find.passages) {
      const reference = owner === null ? inside(site, words, document, find, passage) : of(text, find, passage, owner);
      found.push({ reference, rule: owner === null ? 'passage' : `passage-of-${owner.rule}` });
    }
  }
  for (const one of documents) {
    const { start, end, identifier, rule } = one;
    if (owned.has(one)) continue;
    found.push({
      reference: { kind: 'document', text: text.slice(start, end), start, end, identifier, passage: null },
      rule,
    });
  }
  for (const { reference, rule } of found.toSorted((one, other) => one.reference.start - other.reference.start)) {
    const key = reference.identifier ?? reference.passage ?? reference.text.toLowerCase();
    findings.add(reference, key, rule, { start: reference.start, end: reference.end });
  }
  return findings.result();
}

function of(text: string, find: PassageFind, passage: NumberedPassage, owner: DocumentFind): Reference {
  const span = { start: find.start, end: owner.end };
  return {
    kind: 'document',
    text: text.slice(span.start, span.end),
    ...span,
    identifier: `${owner.identifier}#${passage.fragment}`,
    passage: null,
  };
}

/** A passage of this document, or of one that the words name without a number. */
function inside(
  site: PartSite,
  { here, within }: ReferenceWords,
  document: ReadDocument,
  find: PassageFind,
  passage: NumberedPassage,
): Reference {
  const { text, start, folded } = site.grammar.sentence;
  const after = find.end - start + 1;
  const isElsewhere = here.longestAt(folded, after) === null && within.longestAt(folded, after) !== null;
  const span = { start: find.start, end: find.end };
  return {
    kind: isElsewhere ? 'document' : 'passage',
    text: text.slice(span.start, span.end),
    ...span,
    identifier: null,
    passage: isElsewhere ? null : passageWith(document, passage),
  };
}

/** Whether nothing but "of the" stands between a passage and a document. */
function belongs({ grammar }: PartSite, { within }: ReferenceWords, find: Span, owner: Span): boolean {
  const { folded, start } = grammar.sentence;
  const from = find.end - start;
  const to = owner.start - start;
  if (to <= from || to - from > LONGEST_LINK) return false;
  const comma = folded.folded.charAt(from) === ',' ? 1 : 0;
  if (folded.folded.slice(from + comma, to).trim() === '') return true;
  const link = within.longestAt(folded, from + comma + 1);
  return link !== null && folded.folded.slice(link.end, to).trim() === '';
}

const LONGEST_LINK = 16;

function scan(site: PartSite, words: ReferenceWords): { documents: DocumentFind[]; passages: PassageFind[] } {
  const { grammar, first, end } = site;
  const { sentence, units, lexicon } = grammar;
  const within = spanBetween(site, first, end - 1);
  const numbers = canBeginIn(sentence, within, FIGURE) ? documentNumbersIn(sentence.text, within) : [];
  const documents = numbers.map((one): DocumentFind => ({ ...one, rule: 'number' }));
  const passages: PassageFind[] = [];
  const add = (found: readonly NumberedDocument[], rule: DocumentFind['rule']): void => {
    for (const one of found) {
      if (!documents.some((other) => overlaps(other, one))) documents.push({ ...one, rule });
    }
  };
  let reached = 0;
  for (let place = first; place < end; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.kind === 'mark' || unit.start < reached) continue;
    const offset = unit.start - sentence.start;
    const isName = (unit.begins & INSTRUMENT_NAME) !== 0;
    const name = isName ? instrumentAt(sentence.folded, offset, lexicon.language.code) : null;
    if (name !== null) {
      reached = sentence.start + name.end;
      add([{ identifier: name.value, start: unit.start, end: reached }], 'name');
      continue;
    }
    const word = (unit.begins & REFERENCE_WORD) === 0 ? null : words.words.longestAt(sentence.folded, offset);
    if (word === null) continue;
    const from = { start: unit.start, end: sentence.start + word.end };
    switch (word.value.sort) {
      case 'passage': {
        const find = passagesFrom(site, words, from, word.value.kind);
        if (find !== null) {
          passages.push(find);
          reached = find.end;
        }
        break;
      }
      case 'act': {
        const act = actAt(sentence.text, from.end, word.value.letter);
        if (act !== null) add([{ ...act, start: from.start }], 'act');
        break;
      }
      case 'resolution':
        add(resolutionsFrom(site, words, from, seriesBefore(site, place)), 'resolution');
    }
  }
  return { documents, passages };
}

function passagesFrom(site: PartSite, words: ReferenceWords, word: Span, kind: string): PassageFind | null {
  const passages = listFrom(site, words, word.end, (at) => passageNumberAt(site.grammar.sentence.text, at, kind));
  const last = passages.at(-1);
  return last === undefined ? null : { start: word.start, end: last.end, passages };
}

function resolutionsFrom(
  site: PartSite,
  words: ReferenceWords,
  word: Span,
  series: ResolutionSeries,
): NumberedDocument[] {
  const list = listFrom(site, words, word.end, (at) => resolutionAt(site.grammar.sentence.text, at, series));
  return list.map((one, index) => (index === 0 ? { ...one, start: word.start } : { ...one, start: one.start + 1 }));
}

/** "1325 (2000), 1820 (2008) and 2250 (2015)": numbers with nothing but a joiner between them. */
function listFrom<Find extends Span>(
  { grammar }: PartSite,
  { joiners }: ReferenceWords,
  from: number,
  read: (at: number) => Find | null,
): Find[] {
  const { start, folded } = grammar.sentence;
  const found: Find[] = [];
  let at = from;
  while (found.length < MOST_IN_LIST) {
    const one = read(at);
    if (one === null || one.end - start > folded.text.length) break;
    found.push(one);
    const gap = folded.text.charAt(one.end - start) === ' ' ? 1 : 0;
    const joiner = joiners.longestAt(folded, one.end - start + gap);
    const mark = /^,\s(?:\p{Ll}{2,5}\s)?/u.exec(folded.text.slice(one.end - start, one.end - start + 8))?.[0].length;
    if (joiner === null && mark === undefined) break;
    at = joiner !== null ? start + joiner.end : one.end + (mark ?? 1) - 1;
  }
  return found;
}

const MOST_IN_LIST = 40;

/** Whose resolution it is, by the body named right before. */
function seriesBefore({ grammar }: PartSite, place: number): ResolutionSeries {
  const before = unitAt(grammar.units, place - 1)?.mention?.actor;
  if (before === 'un-human-rights-council') return 'A/HRC/RES';
  return before === 'un-economic-and-social-council' ? 'E/RES' : 'A/RES';
}
