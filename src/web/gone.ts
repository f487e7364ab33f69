/** Thrown for something that was public and is withdrawn. */
export class Gone extends Error {
  readonly what: 'commitment' | 'release';
  readonly id: string;
  readonly at: Date | null;

  constructor(what: Gone['what'], id: string, at: Date | null) {
    super(`${what} ${id} was withdrawn`);
    this.name = 'Gone';
    this.what = what;
    this.id = id;
    this.at = at;
  }
}
