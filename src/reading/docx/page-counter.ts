/** Counts pages by the breaks that Word left in the file when it last laid the text out. */
export class PageCounter {
  private page: number | null;

  /** @param isReliable whether the breaks tell all pages; otherwise no page is known. */
  constructor(isReliable: boolean) {
    this.page = isReliable ? 1 : null;
  }

  /** The page that the next words are on, 1 the first; null if unknown. */
  get current(): number | null {
    return this.page;
  }

  turn(): void {
    if (this.page !== null) this.page += 1;
  }
}
