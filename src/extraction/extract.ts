import { actorById } from '../authority/actors.ts';
import { mentionsAmong } from '../authority/find-mentions.ts';
import { nameIn } from '../authority/names-in-language.ts';
import { lexiconOf } from '../languages/registry.ts';
import type { ReadDocument } from '../reading/document.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { TextWords } from '../text/text-words.ts';
import type { ActorPart, Extraction } from './commitment.ts';
import { issuerOf } from './document-facts.ts';
import { foldOffices } from './fold-offices.ts';
import { pairIn } from './pair.ts';
import { pastReadingOf } from './planned.ts';
import { readPassages } from './read-passages.ts';
import { reviewedState } from './review.ts';
import { withShortForms } from './short-forms.ts';
import { suggestActors } from './suggest-actors.ts';

/** What is known of a document beyond its words. */
export interface ExtractionOptions {
  readonly language: LanguageCode;
  /** ISO date from which relative deadlines count; null if unknown. */
  readonly date: string | null;
  /** Identifier of the actor whose text it is; found in the text when absent. */
  readonly issuer?: string;
}

/**
 * Finds the commitments and stances of a document, each with its parts, its place and the rules that found it.
 * The same document and options always give the same result.
 */
export function extract(document: ReadDocument, options: ExtractionOptions): Extraction {
  const { language, date } = options;
  const lexicon = lexiconOf(language);
  const issuer = options.issuer ?? issuerOf(document, lexicon.language);
  const words = new TextWords(document.text);
  const mentions = mentionsAmong(words, language, issuer === null ? {} : { issuer });
  const reviewed = reviewedState(document, mentions, lexicon.language);
  const named = withShortForms(document.text, mentions, { reviewed, issuer }, lexicon.language);
  const { commitments, deeds } = readPassages(document, {
    lexicon,
    words,
    date,
    issuer,
    issuerPart: issuer === null ? null : impliedIssuer(issuer, language),
    reviewed,
    past: pastReadingOf(document, lexicon, reviewed, issuer),
    pair: pairIn(document.text, mentions, lexicon),
    mentions: foldOffices(document.text, named, lexicon),
    textFingerprint: fingerprintOf(words),
  });
  return { commitments, deeds, mentions, suggestions: suggestActors(words, mentions, lexicon) };
}

function impliedIssuer(issuer: string, language: LanguageCode): ActorPart {
  const actor = actorById(issuer);
  return { text: actor === null ? issuer : nameIn(actor, language), actor: issuer, span: null, implied: true };
}
