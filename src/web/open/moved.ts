/** Thrown for something that has become part of something else. */
export class Moved extends Error {
  /** The path of what it is now. */
  readonly path: string;

  constructor(path: string) {
    super(`moved to ${path}`);
    this.name = 'Moved';
    this.path = path;
  }
}
