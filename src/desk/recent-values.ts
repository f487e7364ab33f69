/** What is kept of values that are dear to make. */
export interface RecentValuesOptions<Value> {
  /** The most that all values kept may weigh together. */
  readonly mostWeight: number;
  readonly weigh: (value: Value) => number;
  /** How many values are made at the same time; others wait. */
  readonly mostAtOnce: number;
}

/** Keeps the values that were asked for last. A value that is asked for twice at once is made once. */
export class RecentValues<Value> {
  readonly #options: RecentValuesOptions<Value>;
  /** The one asked for last comes last. */
  readonly #kept = new Map<string, Value>();
  readonly #making = new Map<string, Promise<Value>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #weight = 0;

  constructor(options: RecentValuesOptions<Value>) {
    this.#options = options;
  }

  /** The value of `key`, made by `make` unless it is there. Throws what `make` throws; a failure is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return Promise.resolve(kept);
    }
    const making = this.#making.get(key) ?? this.#make(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #make(key: string, make: () => Promise<Value>): Promise<Value> {
    await this.#turn();
    try {
      const value = await make();
      this.#keep(key, value);
      return value;
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** Waits until one more may be made. */
  async #turn(): Promise<void> {
    if (this.#busy >= this.#options.mostAtOnce) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      return;
    }
    this.#busy += 1;
  }

  #keep(key: string, value: Value): void {
    this.#kept.set(key, value);
    this.#weight += this.#options.weigh(value);
    for (const [oldest, dropped] of this.#kept) {
      if (this.#weight <= this.#options.mostWeight) return;
      this.#kept.delete(oldest);
      this.#weight -= this.#options.weigh(dropped);
    }
  }
}
