import type { Passage } from '../document.ts';
import type { Block } from './block.ts';
import { UnitSet } from './character-kinds.ts';
import type { EnumerationStyle } from './enumeration.ts';
import type { Flow } from './flow.ts';
import { type ClauseOpener, clauseOpener, isClauseHeading, type Voice } from './resolution-openers.ts';

/** The part of a resolution that a paragraph is of. */
type Role = Exclude<Passage['role'], null>;

/** The parts of the resolutions, treaties and acts among the blocks of a document. */
export interface ResolutionParts {
  /** The part that each block is of, by its place; null for those that are of none. */
  readonly roles: readonly (Role | null)[];
  /** The line that tells when and how the last of them was adopted, which belongs to no paragraph; null if there is none. */
  readonly closing: Block | null;
}

/** "The Security Council," and the like: the body that adopts the text, alone or with what it recalls. */
const OPENING =
  /^["“«]?\s?(?:The|Le|La|L[’']|Les|El|Der|Die|Das|Det)\s?(?:\p{Lu}[\p{L}\p{M}’'-]*(?:\s[\p{L}\p{M}’'()\d-]+){0,18}),(?:$|\s)|^(?:Generalforsamlingen|Sikkerhedsrådet|Ministerkomitéen|Økonomi- og Socialrådet|Europa-Parlamentet|Rådet),/u;
/** The institutions of the European Union and states open their acts in capitals. */
const BARE_OPENING =
  /^The (?:Security Council|General Assembly|General Conference|Economic and Social Council|Human Rights Council|Commission|Conference|Council)$/u;
const CAPITAL_OPENING =
  /^(?:THE (?:EUROPEAN PARLIAMENT|EUROPEAN COMMISSION|COUNCIL OF|HIGH CONTRACTING|STATES|PARTIES|CONTRACTING|MEMBER STATES|GOVERNMENTS?)|LE CONSEIL DE|LE PARLEMENT|LA COMMISSION EUROPÉENNE|EUROPA-PARLAMENTET|RÅDET FOR DEN|EUROPA-KOMMISSIONEN|DET EUROPÆISKE RÅD)(?=[\s,])[\p{Lu}\s,’'-]*(?:,|$|\s(?:HA(?:S|VE|R)|ER)\b)/u;
/** Those who adopt a declaration may name themselves: "We, the Ministers of Transport, meeting in Lisbon,". */
const OUR_OPENING = /^(?:We|Nous|Vi|Wir|Nosotros),\s[^;:]+,$/u;
/** What these begin with, and their first letters. */
const MAY_OPEN =
  /^["“«]|^(?:The|Les?|La|El|Der|Die|Das|Det)[\s\p{Lu}]|^L[’']|^(?:THE|LE|LA|RÅDET|DET)\s|^(?:EUROPA|Generalf|Sikkerh|Ministerk|Økonomi|Europa|Rådet)|^(?:We|Nous|Vi|Wir|Nosotros),/u;
const OPENING_START = new UnitSet('TLEDGSMØRWNV"“«');
const OPEN_ENDS = new UnitSet(',;:');
const [COMMA, STOP, COLON, SEMICOLON] = [0x2c, 0x2e, 0x3a, 0x3b];
/** Ends the preamble of a treaty or an act. */
const ENACTING =
  /(?:\b(?:ha(?:s|ve)|hereby)\s+(?:agreed|adopted|decided)\b|\b(?:a|ont)\s+(?:adopté|arrêté)\b|\bsont\s+convenu|\ber\s+blevet\s+enige\b|\bvedtaget\s+denne\b|\budstedt\s+dette\b)[^:]{0,80}:$/iu;
const CLOSING =
  /^(?:Adopted (?:at|by|on|unanimously|without)|Adoptée? (?:à|par|le|sans)|Done (?:at|in)\b|Fait à|Udfærdiget i|In (?:witness|faith) whereof|Carried (?:unanimously|by)|Vedtaget (?:på|den)\b)/iu;
/** The first letters of these. */
const CLOSING_START = new UnitSet('aAdDfFuUiIcCvV');
const TITLE = /\b(?:r[eé]solution|resoluci[oó]n)(?!\p{L})/iu;
const TITLE_BLOCKS = 8;
const LONGEST_OPENING = 240;
/** Without an opening, this many recitals in front of an operative paragraph show a resolution. */
const FEWEST_RECITALS = 2;

/** How much a sign speaks for the operative part, and against the preamble. */
const WEIGHT = { opener: 3, number: 1, comma: -1, stop: 0.5, duty: 1 } as const;
/** What it takes to go back from the operative part to a preamble. */
const RETURN = 7;

/**
 * Where the opening of a resolution stands among `blocks`; -1 if they are none. A body with a comma behind it opens
 * one where the title says so, or where recitals follow it.
 */
export function openingOf(blocks: readonly Block[]): number {
  const titled = isTitled(blocks);
  return blocks.findIndex((block, index) => isOpening(block) && (titled || isFollowedByRecitals(blocks, index)));
}

/** Whether there is a resolution among `blocks`: one that is called so, or that its opening or its recitals show. */
export function holdsResolution(blocks: readonly Block[]): boolean {
  return isTitled(blocks) || openingOf(blocks) >= 0 || firstRecital(blocks) >= 0;
}

/** Whether one of the first blocks is a short line that calls the text a resolution. */
function isTitled(blocks: readonly Block[]): boolean {
  return blocks.slice(0, TITLE_BLOCKS).some(({ flow }) => flow.length < LONGEST_OPENING && TITLE.test(flow.text));
}

/** A whole sentence that begins with the body's name ("The Council, recalling …, decides to …") opens nothing. */
function isOpening({ flow, mark }: Block): boolean {
  if (mark !== null || !OPENING_START.has(flow.firstUnit) || flow.endsSentence) return false;
  if (!MAY_OPEN.test(flow.text)) return false;
  const head = flow.text.slice(0, LONGEST_OPENING);
  return OPENING.test(head) || BARE_OPENING.test(head) || CAPITAL_OPENING.test(head) || OUR_OPENING.test(flow.text);
}

function voiceOf(opening: Block | undefined): Voice {
  return opening !== undefined && OUR_OPENING.test(opening.flow.text) ? 'we' : 'body';
}

function isFollowedByRecitals(blocks: readonly Block[], index: number): boolean {
  if (afterName(blocks[index]) === 'preambular') return true;
  let next = index + 1;
  while (blocks[next] !== undefined && !isOfText(blocks[next])) next += 1;
  const flow = blocks[next]?.flow;
  return flow !== undefined && openerIn(flow, voiceOf(blocks[index])) === 'preambular';
}

function openerIn(flow: Flow, voice: Voice): ClauseOpener | null {
  return voice === 'body' ? flow.opener : clauseOpener(flow.text, voice);
}

function isOfText(block: Block | undefined): block is Block {
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
  const roles = new Array<Role | null>(blocks.length).fill(null);
  let hasOperative = false;
  let closing: Block | null = null;
  let text: ResolutionText = { blocks: [], places: [], openings: new Set() };
  for (let place = first; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (!isOfText(block)) continue;
    const opens = isOpening(block);
    if (opens && text.blocks.length > 0 && isFollowedByRecitals(blocks, place)) {
      hasOperative = divide(text, roles) || hasOperative;
      text = { blocks: [], places: [], openings: new Set() };
      closing = null;
    }
    if (text.blocks.length > 1 && block.kind === 'text' && isClosing(block)) closing = block;
    if (closing !== null) continue;
    text.blocks.push(block);
    text.places.push(place);
    if (opens) text.openings.add(block);
  }
  hasOperative = divide(text, roles) || hasOperative;
  return hasOperative ? { roles, closing } : null;
}

function isClosing({ flow }: Block): boolean {
  return CLOSING_START.has(flow.firstUnit) && CLOSING.test(flow.text.slice(0, LONGEST_OPENING));
}

/** The first of several recitals that an operative paragraph follows; in what is called a resolution one is enough. */
function firstRecital(blocks: readonly Block[]): number {
  const fewest = isTitled(blocks) ? 1 : FEWEST_RECITALS;
  let first = -1;
  let recitals = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!isOfText(block)) continue;
    const { opener } = block.flow;
    if (opener === 'preambular' && endsOpen(block)) {
      if (recitals === 0) first = index;
      recitals += 1;
    } else if (recitals >= fewest && (opener === 'operative' || isEnacting(block))) {
      return first;
    } else if (opener === null && block.mark === null && fewest > 1) recitals = 0;
  }
  return -1;
}

/** The blocks of one text that has parts. */
interface ResolutionText {
  readonly blocks: Block[];
  /** Their places among all blocks. */
  readonly places: number[];
  /** Those that a text may open with. */
  readonly openings: Set<Block>;
}

/** Divides one text by the cheapest way through its paragraphs, and notes their `roles`; says whether any is operative. */
function divide(text: ResolutionText, roles: (Role | null)[]): boolean {
  const { blocks, places } = text;
  const enacting = blocks.findIndex(isEnacting);
  const isOperative = enacting >= 0 ? blocks.map((_, index) => index > enacting) : likeliestParts(text);
  let hasOperative = false;
  for (let index = 0; index < blocks.length; index += 1) {
    if (blocks[index]?.kind !== 'text') continue;
    hasOperative ||= isOperative[index] === true;
    roles[places[index] ?? 0] = isOperative[index] ? 'operative' : 'preambular';
  }
  return hasOperative;
}

/** For each block whether it is operative (Viterbi's algorithm with two states). */
function likeliestParts({ blocks, openings }: ResolutionText): boolean[] {
  let preamble = 0;
  let operative = -RETURN;
  const cameBack = new Uint8Array(blocks.length);
  const wentOn = new Uint8Array(blocks.length);
  let announced: ClauseOpener | null = null;
  const voice = voiceOf(blocks[0]);
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    const opens = openings.size > 0 && openings.has(block);
    const mayBeUnder = block.kind === 'text' && block.flow.opener === null && !opens;
    const isUnder = announced !== null && mayBeUnder;
    const evidence = isUnder ? OPENER_WEIGHT[announced ?? 'none'] / 2 : evidenceOf(block, voice, opens);
    if (!mayBeUnder) announced = announcedBy(block);
    const back = operative - RETURN > preamble && mayReturn(block);
    const on = preamble >= operative;
    cameBack[index] = back ? 1 : 0;
    wentOn[index] = on ? 1 : 0;
    const preambleBefore = preamble;
    preamble = (back ? operative - RETURN : preamble) - evidence;
    operative = (on ? preambleBefore : operative) + evidence;
  }
  const roles = new Array<boolean>(blocks.length).fill(false);
  let isOperative = operative > preamble;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    roles[index] = isOperative;
    isOperative = isOperative ? wentOn[index] === 0 : cameBack[index] === 1;
  }
  return roles;
}

/** Only a recital by its first word and its last mark can begin a preamble anew. */
function mayReturn(block: Block): boolean {
  return block.mark === null && endsOpen(block) && block.flow.opener === 'preambular';
}

/** Whether the last mark of the block says that more comes. */
function endsOpen({ flow }: Block): boolean {
  return OPEN_ENDS.has(flow.lastUnit);
}

/** "RECALLING:", "instructs the Council": what stands below belongs to it, whatever its numbers are. */
function announcedBy({ flow, mark }: Block): ClauseOpener | null {
  if (mark !== null) return null;
  return flow.lastUnit === COLON || isClauseHeading(flow.text, flow.opener) ? flow.opener : null;
}

/** How much the block speaks for the operative part: above zero for it, below zero for the preamble. */
function evidenceOf(block: Block, voice: Voice, opens: boolean): number {
  if (block.kind === 'heading') return OPENER_WEIGHT[block.flow.opener ?? 'none'];
  const isNumbered = block.mark !== null && isDecimal(block.mark.style);
  const isPoint = block.mark !== null && !isNumbered;
  if (isPoint) return 0;
  const opener = opens ? (afterName(block) ?? 'preambular') : openerIn(block.flow, voice);
  const last = block.flow.lastUnit;
  return (
    OPENER_WEIGHT[opener ?? 'none'] +
    (isNumbered ? WEIGHT.number : 0) +
    (last === COMMA ? WEIGHT.comma : last === STOP || last === SEMICOLON ? WEIGHT.stop : 0) +
    (opener === null && DUTY.test(block.flow.text.slice(0, LONGEST_OPENING)) ? WEIGHT.duty : 0)
  );
}

/** Whether numbers of this style are figures, with stops between them and behind or without. */
function isDecimal(style: EnumerationStyle): boolean {
  return style === '1.' || /^[\d.]*1\.?$/u.test(style);
}

const OPENER_WEIGHT: Readonly<Record<ClauseOpener | 'none', number>> = {
  preambular: -WEIGHT.opener,
  operative: WEIGHT.opener,
  none: 0,
};
const DUTY = /\s(?:should|shall|must|recommends|devraient|devrait|doivent|doit|bør|skal)\s/u;

function isEnacting({ flow }: Block): boolean {
  return flow.lastUnit === COLON && ENACTING.test(flow.text.slice(-LONGEST_OPENING));
}
