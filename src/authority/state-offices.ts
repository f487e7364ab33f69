import type { LanguageCode } from '../text/language-code.ts';
import type { ActorMention } from './actor.ts';

/** Longer than any office with its article. */
const LONGEST_OFFICE = 60;
const STATE = /^[a-z]{2}$/;

/** Offices that stand before the name of their state: "the Minister for Foreign Affairs of". */
const BEFORE: Readonly<Record<LanguageCode, RegExp | undefined>> = {
  en: /(?<![\p{L}\p{N}])(?:the )?(?:Prime Minister|President|Foreign Minister|Minister (?:for|of) Foreign Affairs|Ministry (?:for|of) Foreign Affairs|Ambassador|Permanent Representative|Permanent Mission|Embassy|Parliament|Supreme Court|Head of (?:State|Government)|Delegation|delegation) of (?:the )?$/u,
  fr: /(?<![\p{L}\p{N}])(?:l[ea] |l['’])?(?:premi(?:er|ère) ministre|président|présidente|ministre des affaires étrangères|ministère des affaires étrangères|ambassadeur|ambassade|représentant permanent|mission permanente|parlement) (?:de la |de l['’]|du |des |de |d['’])$/iu,
};

/** Offices that stand behind a genitive of their state: "Ghana’s President", »Ukraines præsident«. */
const AFTER_GENITIVE: Readonly<Record<LanguageCode, RegExp | undefined>> = {
  en: /^ (?:Prime Minister|President|Foreign Minister|Minister (?:for|of) Foreign Affairs|Ministry (?:for|of) Foreign Affairs|authorities|parliament|Parliament|delegation)(?![\p{L}\p{N}'’])/u,
  da: /^ (?:præsident|statsminister|premierminister|udenrigsminister|udenrigsministerium|myndigheder|parlament|ambassadør|ambassade|delegation|faste repræsentation)(?![\p{L}\p{N}])/u,
};

/**
 * Takes the offices of states into the mentions of their states, which act through them. Denmark's have identifiers of
 * their own.
 */
export function withOffices(text: string, mentions: readonly ActorMention[], language: LanguageCode): ActorMention[] {
  const [before, after] = [BEFORE[language], AFTER_GENITIVE[language]];
  let reached = 0;
  return mentions.map((mention) => {
    const from = reached;
    reached = mention.end;
    if (!STATE.test(mention.actor) || mention.actor === 'dk' || mention.actor === 'eu') return mention;
    const pattern = mention.genitive ? after : before;
    if (pattern === undefined) return mention;
    const found = mention.genitive
      ? pattern.exec(text.slice(mention.end, mention.end + LONGEST_OFFICE))
      : pattern.exec(text.slice(Math.max(from, mention.start - LONGEST_OFFICE), mention.start));
    if (found === null) return mention;
    const start = mention.genitive ? mention.start : mention.start - found[0].length;
    const end = mention.genitive ? mention.end + found[0].length : mention.end;
    reached = end;
    return { ...mention, start, end, text: text.slice(start, end), genitive: false };
  });
}
