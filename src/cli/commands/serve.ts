import { type Command, Option } from 'commander';
import type { Locale } from '../../wording/locale.ts';
import { portNumber } from '../options.ts';
import type { Session } from '../session.ts';

/** How the website is to start; what is not said is for the environment to say. */
export interface ServeOptions {
  readonly locale: Locale;
  readonly port: number | undefined;
  /** Without the sample documents; `SERVANDA_EMPTY` counts as well. */
  readonly empty: boolean;
}

/** Starts the website and gives the exit code once it has stopped. */
export type Serve = (options: ServeOptions) => Promise<number>;

/** `servanda serve`: the website. */
export function addServe(program: Command, session: Session, serve: Serve, finish: (code: number) => void): void {
  const { help } = session.words;
  program
    .command('serve')
    .description(help.serve)
    .addOption(new Option('--port <number>', help.port).argParser(portNumber))
    .addOption(new Option('--empty', help.empty).default(false))
    .action(async ({ port, empty }: { port?: number; empty: boolean }) => {
      finish(await serve({ locale: session.locale, port, empty }));
    });
}
