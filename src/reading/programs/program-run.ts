/** A file in the folder of a run. */
export interface NamedBytes {
  /** Its path below that folder, with "/" between the parts; never a name that came from outside. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one run of a program may take. */
export interface ProgramLimits {
  readonly milliseconds: number;
  /** Of data in memory, for each of its processes; kept where the system has `prlimit`. */
  readonly memoryBytes: number;
  /** Of what it prints, and of every file that it writes. */
  readonly outputBytes: number;
}

/** Stand in parameters for the path of the run's own folder, and for its URL. */
export const FOLDER = '{folder}';
export const FOLDER_URL = '{folder-url}';

/** A run of a program in a private folder, which is also its home and goes away with it. */
export interface ProgramRun {
  /** Absolute path. */
  readonly program: string;
  readonly parameters: readonly string[];
  /** Put into the folder before the program starts. */
  readonly files?: readonly NamedBytes[];
  /** Paths below the folder of the files that are wanted when it has ended. */
  readonly outputs?: readonly string[];
  /** Beside the few variables that every program gets; nothing of our own environment is passed on. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits: ProgramLimits;
}

/** What a program did. */
export interface ProgramResult {
  /** Null if it ended by a signal. */
  readonly exitCode: number | null;
  /** What it wrote to standard output. */
  readonly printed: Uint8Array;
  /** The first words of what it wrote to standard error. */
  readonly complaints: string;
  /** Those of the wanted files that it wrote. */
  readonly outputs: readonly NamedBytes[];
}

/** Why a run has no result. */
export type ProgramFailureReason = 'not-started' | 'took-too-long' | 'too-much-output' | 'stopped';

/** What the supervising process answers. */
export type SupervisorAnswer = { readonly result: ProgramResult } | { readonly failure: ProgramFailureReason };
