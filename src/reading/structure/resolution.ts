import type { Passage } from '../document.ts';
import type { Block } from './block.ts';
import { endsSentence } from './body-line.ts';
import { UnitSet } from './character-kinds.ts';
import { type ClauseOpener, clauseOpener, isClauseHeading } from './resolution-openers.ts';

/** The parts of the resolutions, treaties and acts among the blocks of a document. */
export interface ResolutionParts {
  readonly preamble: ReadonlySet<Block>;
  readonly operative: ReadonlySet<Block>;
  /** The line that tells when and how the last of them was adopted, which belongs to no paragraph; null if there is none. */
  readonly closing: Block | null;
}

/** "The Security Council," and the like: the body that adopts the text, alone or with what it recalls. */
const OPENING =
  /^(?:The|Le|La|L[’']|Les|El|Der|Die|Das|Det)\s?(?:\p{Lu}[\p{L}\p{M}’'-]*(?:\s[\p{L}\p{M}’'()\d-]+){0,18}),(?:$|\s)|^(?:Generalforsamlingen|Sikkerhedsrådet|Ministerkomitéen|Økonomi- og Socialrådet|Europa-Parlamentet|Rådet),/u;
/** The institutions of the European Union and states open their acts in capitals. */
const BARE_OPENING =
  /^The (?:Security Council|General Assembly|General Conference|Economic and Social Council|Human Rights Council|Commission|Conference|Council)$/u;
const CAPITAL_OPENING =
  /^(?:THE (?:EUROPEAN PARLIAMENT|EUROPEAN COMMISSION|COUNCIL OF|HIGH CONTRACTING|STATES|PARTIES|CONTRACTING|MEMBER STATES|GOVERNMENTS?)|LE CONSEIL DE|LE PARLEMENT|LA COMMISSION EUROPÉENNE|EUROPA-PARLAMENTET|RÅDET FOR DEN|EUROPA-KOMMISSIONEN|DET EUROPÆISKE RÅD)(?=[\s,])[\p{Lu}\s,’'-]*(?:,|$|\s(?:HA(?:S|VE|R)|ER)\b)/u;
/** The letters that these begin with. */
const OPENING_START = new UnitSet('TLEDGSMØR');
/** Ends the preamble of a treaty or an act. */
const ENACTING =
  /(?:\b(?:ha(?:s|ve)|hereby)\s+(?:agreed|adopted|decided)\b|\b(?:a|ont)\s+(?:adopté|arrêté)\b|\bsont\s+convenu|\ber\s+blevet\s+enige\b|\bvedtaget\s+denne\b|\budstedt\s+dette\b)[^:]{0,80}:$/iu;
const CLOSING =
  /^(?:Adopted (?:at|by|on|unanimously)|Adoptée? (?:à|par|le)|Done (?:at|in)\b|Fait à|Udfærdiget i|In (?:witness|faith) whereof|Carried (?:unanimously|by)|Vedtaget (?:på|den)\b)/iu;
const TITLE = /\br[eé]solution\b/iu;
const TITLE_BLOCKS = 8;
const LONGEST_OPENING = 240;
/** Without an opening, this many recitals in front of an operative paragraph show a resolution. */
const FEWEST_RECITALS = 2;

/** How much a sign speaks for the operative part, and against the preamble. */
const WEIGHT = { opener: 3, number: 1, comma: -1, stop: 0.5, duty: 1 } as const;
/** What it takes to go back from the operative part to a preamble. */
const RETURN = 9;

/**
 * Where the opening of a resolution stands among `blocks`; -1 if they are none. A body with a comma behind it opens
 * one where the title says so, or where recitals follow it.
 */
export function openingOf(blocks: readonly Block[]): number {
  const titled = isTitled(blocks);
  return blocks.findIndex((block, index) => isOpening(block) && (titled || isFollowedByRecitals(blocks, index)));
}

/** Whether one of the first blocks is a short line that calls the text a resolution. */
function isTitled(blocks: readonly Block[]): boolean {
  return blocks.slice(0, TITLE_BLOCKS).some(({ flow }) => flow.length < LONGEST_OPENING && TITLE.test(flow.text));
}

/** A whole sentence that begins with the body's name ("The Council, recalling …, decides to …") opens nothing. */
function isOpening({ flow, mark }: Block): boolean {
  if (mark !== null || !OPENING_START.has(flow.text.charCodeAt(0)) || endsSentence(flow.text)) return false;
  const head = flow.text.slice(0, LONGEST_OPENING);
  return OPENING.test(head) || BARE_OPENING.test(head) || CAPITAL_OPENING.test(head);
}

function isFollowedByRecitals(blocks: readonly Block[], index: number): boolean {
  if (afterName(blocks[index]) === 'preambular') return true;
  let next = index + 1;
  while (blocks[next] !== undefined && !isOfText(blocks[next])) next += 1;
  return clauseOpener(blocks[next]?.flow.text ?? '') === 'preambular';
}

function isOfText(block: Block | undefined): boolean {
  return block?.kind === 'text' || block?.kind === 'heading';
}

/** What comes after the name of the body that the paragraph opens with. */
function afterName(block: Block | undefined): ClauseOpener | null {
  const text = block?.flow.text ?? '';
  return clauseOpener(text.slice(text.indexOf(',') + 1));
}

/**
 * Finds preamble and operative part of resolutions of international bodies, of treaties and of acts, or null if
 * `blocks` are none. Numbers, the first words and the last mark of a paragraph speak for one or the other; the parts
 * are those that most of it speaks for, a preamble first. They begin anew where a body's name opens another text.
 */
export function resolutionParts(blocks: readonly Block[]): ResolutionParts | null {
  const starts = [openingOf(blocks), firstRecital(blocks)].filter((start) => start >= 0);
  if (starts.length === 0) return null;
  const first = Math.min(...starts);
  const parts = { preamble: new Set<Block>(), operative: new Set<Block>() };
  let closing: Block | null = null;
  let text: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index < first || !isOfText(block)) continue;
    if (text.length > 0 && isOpening(block) && isFollowedByRecitals(blocks, index)) {
      divide(text, parts);
      text = [];
      closing = null;
    }
    if (text.length > 1 && block.kind === 'text' && CLOSING.test(block.flow.text.slice(0, LONGEST_OPENING)))
      closing = block;
    if (closing === null) text.push(block);
  }
  divide(text, parts);
  return parts.operative.size === 0 ? null : { ...parts, closing };
}

/** The first of several recitals that an operative paragraph follows; in what is called a resolution one is enough. */
function firstRecital(blocks: readonly Block[]): number {
  const fewest = isTitled(blocks) ? 1 : FEWEST_RECITALS;
  let first = -1;
  let recitals = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isOfText(block)) continue;
    const opener = clauseOpener(block.flow.text);
    if (opener === 'preambular' && /[,;:]$/u.test(block.flow.text)) {
      if (recitals === 0) first = index;
      recitals += 1;
    } else if (recitals >= fewest && (opener === 'operative' || isEnacting(block))) {
      return first;
    } else if (opener === null && block.mark === null && fewest > 1) recitals = 0;
  }
  return -1;
}

/** Divides the blocks of one text by the cheapest way through its paragraphs. */
function divide(text: readonly Block[], parts: { preamble: Set<Block>; operative: Set<Block> }): void {
  const enacting = text.findIndex((block) => isEnacting(block));
  const roles = enacting >= 0 ? text.map((_, index) => index > enacting) : likeliestParts(text);
  for (const [index, block] of text.entries()) {
    if (block.kind === 'text') (roles[index] ? parts.operative : parts.preamble).add(block);
  }
}

/** For each block whether it is operative (Viterbi's algorithm with two states). */
function likeliestParts(text: readonly Block[]): boolean[] {
  let [preamble, operative] = [0, -RETURN];
  const cameBack: boolean[] = [];
  const wentOn: boolean[] = [];
  let announced: ClauseOpener | null = null;
  for (const block of text) {
    const evidence = announced !== null && isUnder(block) ? OPENER_WEIGHT[announced] / 2 : evidenceOf(block);
    if (!isUnder(block)) announced = announcedBy(block);
    const cost = mayReturn(block) ? RETURN : Number.POSITIVE_INFINITY;
    const back = operative - cost > preamble;
    const on = preamble >= operative;
    const before = { preamble: back ? operative - cost : preamble, operative: on ? preamble : operative };
    cameBack.push(back);
    wentOn.push(on);
    preamble = before.preamble - evidence;
    operative = before.operative + evidence;
  }
  const roles: boolean[] = [];
  let isOperative = operative > preamble;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    roles[index] = isOperative;
    isOperative = isOperative ? !wentOn[index] : (cameBack[index] ?? false);
  }
  return roles;
}

/** Only a recital by its first word and its last mark can begin a preamble anew. */
function mayReturn({ flow, mark }: Block): boolean {
  return mark === null && /[,;:]$/u.test(flow.text.slice(-1)) && clauseOpener(flow.text) === 'preambular';
}

/** Whether the block has no opener of its own and may stand in the list that one announces. */
function isUnder(block: Block): boolean {
  return block.kind === 'text' && clauseOpener(block.flow.text) === null && !isOpening(block);
}

/** "RECALLING:", "instructs the Council": what stands below belongs to it, whatever its numbers are. */
function announcedBy({ flow, mark }: Block): ClauseOpener | null {
  if (mark !== null) return null;
  return flow.text.endsWith(':') || isClauseHeading(flow.text) ? clauseOpener(flow.text) : null;
}

/** How much the block speaks for the operative part: above zero for it, below zero for the preamble. */
function evidenceOf(block: Block): number {
  if (block.kind === 'heading') return OPENER_WEIGHT[clauseOpener(block.flow.text) ?? 'none'];
  const isNumbered = block.mark !== null && /^[\d.]*1\.?$/u.test(block.mark.style);
  const isPoint = block.mark !== null && !isNumbered;
  if (isPoint) return 0;
  const opener = isOpening(block) ? (afterName(block) ?? 'preambular') : clauseOpener(block.flow.text);
  const last = block.flow.text.charAt(block.flow.text.length - 1);
  return (
    OPENER_WEIGHT[opener ?? 'none'] +
    (isNumbered ? WEIGHT.number : 0) +
    (last === ',' ? WEIGHT.comma : last === '.' || last === ';' ? WEIGHT.stop : 0) +
    (opener === null && DUTY.test(block.flow.text.slice(0, LONGEST_OPENING)) ? WEIGHT.duty : 0)
  );
}

const OPENER_WEIGHT: Readonly<Record<ClauseOpener | 'none', number>> = {
  preambular: -WEIGHT.opener,
  operative: WEIGHT.opener,
  none: 0,
};
const DUTY = /\s(?:should|shall|must|recommends|devraient|devrait|doivent|doit|bør|skal)\s/u;

function isEnacting({ flow: { text } }: Block): boolean {
  return text.endsWith(':') && ENACTING.test(text.slice(-LONGEST_OPENING));
}

/** The part of the resolution that the block belongs to. */
export function roleOf(block: Block, parts: ResolutionParts): Passage['role'] {
  if (parts.preamble.has(block)) return 'preambular';
  return parts.operative.has(block) ? 'operative' : null;
}
