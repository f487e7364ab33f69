import type { ActorPart, Alternative, Part, TraceStage, TraceStep } from './commitment.ts';
import type { NounItem } from './noun-groups.ts';
import { PART_CONCLUSIONS, REASONS, type ReasonName } from './part-conclusions.ts';
import type { PartOpening } from './part-openings.ts';
import { isTaken, type PartSite, spanBetween } from './part-site.ts';

/** What a part was found to be, and the step that says why. */
export interface Found<Value> {
  readonly parts: readonly Value[];
  /** Null where nothing was found and nothing weighed. */
  readonly step: TraceStep | null;
}

type PartStage = Extract<TraceStage, keyof typeof PART_CONCLUSIONS>;

/** Collects the parts of one kind, each once, with what was weighed and put aside. */
export class Findings<Value extends Part | ActorPart> {
  readonly #stage: PartStage;
  readonly #parts: Value[] = [];
  readonly #keys: string[] = [];
  readonly #alternatives: Alternative[] = [];
  #rule: string | null = null;
  #span: TraceStep['span'] = null;

  constructor(stage: PartStage) {
    this.#stage = stage;
  }

  /** Adds a part; one with the same `key` counts once. The first one's rule and words are the step's. */
  add(value: Value, key: string, rule: string, span: TraceStep['span']): void {
    if (this.#keys.includes(key)) return;
    this.#keys.push(key);
    this.#parts.push(value);
    this.#rule ??= `${this.#stage}.${rule}`;
    this.#span ??= span;
  }

  /** Notes words that were weighed and why they are no such part. */
  weigh(text: string, rule: string, reason: ReasonName): void {
    this.#alternatives.push({ text, rule: `${this.#stage}.${rule}`, reason: REASONS[reason] });
  }

  result(): Found<Value> {
    if (this.#parts.length === 0 && this.#alternatives.length === 0) return { parts: [], step: null };
    const step: TraceStep = {
      stage: this.#stage,
      rule: this.#rule ?? `${this.#stage}.none`,
      span: this.#span,
      conclusion: PART_CONCLUSIONS[this.#stage](this.#parts.map(({ text }) => text)),
      ...(this.#alternatives.length > 0 && { alternatives: this.#alternatives }),
    };
    return { parts: this.#parts, step };
  }
}

/** A noun phrase as an actor, known or not. */
function actorPart({ text, mention, start, end }: NounItem): ActorPart {
  return { text, actor: mention?.actor ?? null, span: { start, end }, implied: false };
}

/** The same actor, or the same words for one whom no list knows. */
export function keyOf({ mention, text }: NounItem): string {
  return mention?.actor ?? text.toLowerCase();
}

/** The words of an opening with the noun phrase, for the trace: "in Africa". */
export function phraseOf(site: PartSite, opening: PartOpening, item: NounItem | undefined): string {
  const { start, end } = spanBetween(site, opening.first, item?.last ?? opening.after - 1);
  return site.grammar.sentence.text.slice(start, end);
}

/** Judges every noun phrase of the openings: a reason puts it aside, null takes it. */
export function collectActors(
  site: PartSite,
  openings: readonly PartOpening[],
  findings: Findings<ActorPart>,
  rule: (opening: PartOpening) => string | null,
  judge: (item: NounItem, opening: PartOpening, rule: string) => ReasonName | null,
): void {
  for (const opening of openings) {
    const name = rule(opening);
    if (name === null) continue;
    for (const item of opening.group) {
      const reason = isTaken(site, item) ? 'is-bearer' : judge(item, opening, name);
      if (reason !== null) findings.weigh(phraseOf(site, opening, item), name, reason);
      else {
        const span = { start: site.grammar.units[opening.first]?.start ?? item.start, end: item.end };
        findings.add(actorPart(item) as ActorPart, keyOf(item), name, span);
      }
    }
  }
}
