/** A picture that holds nothing but itself. */
export interface CleanedBytes {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
