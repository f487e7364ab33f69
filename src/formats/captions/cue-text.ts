/** What is said in a cue, and by whom. */
export interface SpokenText {
  /** As the captions name the voice; null where they do not. */
  readonly speaker: string | null;
  readonly text: string;
}

const TAG = /<([^<>]*)>/gu;
/** Tags of WebVTT, section 4.2.2, and moments within a cue. */
const KNOWN_TAG = /^(?:\/?(?:b|i|u|c|v|lang|ruby|rt)(?:\.[^\s.<>]+)*(?:[ \t][^<>]*)?|(?:\d{2,}:)?\d{2}:\d{2}\.\d{3})$/u;
const VOICE = /^v(?:\.[^\s.]+)*[ \t]+(.+)$/u;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '\u200E', rlm: '\u200F', quot: '"', apos: "'" },
};

/** The first thing in a line of a cue that is no tag of WebVTT: a tag of another language, or a bare `<`. */
export function unknownTag(line: string): string | null {
  for (const [tag, inside = ''] of line.matchAll(TAG)) if (!KNOWN_TAG.test(inside)) return tag;
  const rest = line.replace(TAG, '');
  const bare = rest.indexOf('<');
  return bare < 0 ? null : rest.slice(bare, bare + 20);
}

/** The words of a cue without its tags. */
export function spokenText(payload: string): SpokenText {
  const voices = [...payload.matchAll(TAG)].flatMap(([, inside = '']) => VOICE.exec(inside)?.[1] ?? []);
  const text = decoded(payload.replace(TAG, '')).replace(/\s+/gu, ' ').trim();
  return { speaker: voices[0] === undefined ? null : decoded(voices[0]).trim(), text };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ' ';
  });
}
