/** Thrown when a document does not have the page that was asked for. */
export class NoSuchPage extends Error {
  /** 1-based, as asked for. */
  readonly page: number;
  readonly pageCount: number;

  constructor(page: number, pageCount: number) {
    super(`no page ${page} of ${pageCount}`);
    this.name = 'NoSuchPage';
    this.page = page;
    this.pageCount = pageCount;
  }
}
