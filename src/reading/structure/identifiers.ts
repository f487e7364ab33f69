const COUNTED = /^[1-9]\d*$/u;

/** The numbers that are given out under one prefix. */
export class NumbersOf {
  /** What the identifiers have before the number. */
  private readonly prefix: string;
  /** Numbers up to this one are given out. */
  private count = 0;
  /** Those that were asked for by name, whatever their place; null if there are none. */
  private named: Set<string> | null = null;
  /** What comes after those that were asked for again; null if none were. */
  private doubles: Map<string, NumbersOf> | null = null;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** The next identifier `prefix_1`, `prefix_2`, … that is not given out. */
  next(): string {
    do this.count += 1;
    while (this.named?.has(String(this.count)));
    return `${this.prefix}_${this.count}`;
  }

  /** `prefix_number`; null if it is given out. */
  take(number: string): string | null {
    if (this.named?.has(number)) return null;
    if (this.count > 0 && COUNTED.test(number) && Number(number) <= this.count) return null;
    this.named ??= new Set();
    this.named.add(number);
    return `${this.prefix}_${number}`;
  }

  /** `prefix_number` if it is not given out; else with a number after it. */
  free(number: string): string {
    return this.take(number) ?? this.doublesOf(number).next();
  }

  private doublesOf(number: string): NumbersOf {
    this.doubles ??= new Map();
    const known = this.doubles.get(number);
    if (known) return known;
    const numbers = new NumbersOf(`${this.prefix}_${number}-dup`);
    this.doubles.set(number, numbers);
    return numbers;
  }
}

/**
 * Gives out the identifiers of a document's passages, each once. An identifier is a prefix and a number behind the last
 * stroke: what is counted is remembered by its count alone, for most passages of a long document are.
 */
export class Identifiers {
  private readonly given = new Map<string, NumbersOf>();

  /** The numbers under `prefix`, for who asks for many of them. */
  under(prefix: string): NumbersOf {
    const known = this.given.get(prefix);
    if (known) return known;
    const numbers = new NumbersOf(prefix);
    this.given.set(prefix, numbers);
    return numbers;
  }

  /** The next identifier `prefix_1`, `prefix_2`, … that is not given out. */
  sequential(prefix: string): string {
    return this.under(prefix).next();
  }

  /** `prefix_number` if it is not given out; else with a number after it. */
  free(number: string, prefix: string): string {
    return this.under(prefix).free(number);
  }
}
