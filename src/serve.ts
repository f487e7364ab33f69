import pino, { type Logger } from 'pino';
import type { ServeOptions } from './cli/commands/serve.ts';
import { UsageError } from './cli/usage-error.ts';
import type { Principal } from './desk/context.ts';
import { createDocumentReader } from './desk/document-reader.ts';
import { type JobOptions, startJobs } from './jobs/start-jobs.ts';
import { READING_LIMITS } from './reading/limits.ts';
import { Stopped, type StopSignal, stopSignal } from './stop-signal.ts';
import { dataFolderFor } from './store/embedded/data-folder.ts';
import { openDatabase } from './store/open-database.ts';
import { createApp } from './web/app.tsx';
import { AddressUnavailable, type Application, listen } from './web-server.ts';
import { errorSentence } from './wording/errors.ts';
import type { Locale } from './wording/locale.ts';

/** Where and how the website is to run. */
interface Settings {
  /** 0 for a free one. */
  readonly port: number;
  /** The address to listen on; people at any other than this machine's own may read and change nothing. */
  readonly host: string;
  /** Without the sample documents in an empty register. */
  readonly empty: boolean;
  /** Origins of other sites whose pages may read the API, `*` for all. */
  readonly apiOrigins: readonly string[];
  /** The language of what is written to the terminal. */
  readonly locale: Locale;
}

const DEFAULT_PORT = 4820;
const DEFAULT_HOST = '127.0.0.1';

/**
 * Serves Servanda until it is told to stop, and gives the exit code. Standard output gets one line, the address, when
 * everything is ready; the rest goes to standard error. The code is 2, and a sentence says why, when the address is not
 * to be had.
 * @throws DatabaseUnavailable
 */
export async function serve(options: ServeOptions): Promise<number> {
  try {
    await serveUntilStopped(settingsFrom(options, process.env));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    if (!(error instanceof AddressUnavailable)) throw error;
    process.stderr.write(`${wordAddress(error, options.locale)}\n`);
    return 2;
  }
}

/**
 * What the command line leaves open comes from `PORT`, `HOST`, `SERVANDA_EMPTY` and `SERVANDA_API_ORIGINS`.
 * @throws UsageError when `PORT` is no port.
 */
function settingsFrom({ port, empty, locale }: ServeOptions, environment: NodeJS.ProcessEnv): Settings {
  return {
    port: port ?? portFrom(environment.PORT, locale),
    host: environment.HOST || DEFAULT_HOST,
    empty: empty || ['1', 'true'].includes(environment.SERVANDA_EMPTY ?? ''),
    apiOrigins: (environment.SERVANDA_API_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean),
    locale,
  };
}

function portFrom(written: string | undefined, locale: Locale): number {
  if (!written) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  const sentences: Record<Locale, string> = {
    da: `PORT er ${written}, men skal være et tal fra 0 til 65535.`,
    en: `PORT is ${written}, and must be a number from 0 to 65535.`,
  };
  throw new UsageError(sentences[locale]);
}

async function serveUntilStopped(settings: Settings): Promise<void> {
  const stopping = stopSignal();
  const log = openLog(process.env.SERVANDA_LOG);
  const server = await listen(settings.host, settings.port);
  const farewells: (() => Promise<void>)[] = [];
  try {
    const application = await open(settings, log, stopping, farewells);
    server.answerWith(logged(application, log));
    process.stdout.write(`http://localhost:${server.port}\n`);
    log.info({ host: settings.host, port: server.port }, 'ready');
    await stopping.wanted;
  } finally {
    await server.stop();
    for (const farewell of farewells.reverse()) await farewell();
  }
  log.info('stopped');
}

/** A line of JSON for each event of this weight or more, on standard error; only warnings if `level` is no level of pino's. */
function openLog(level = ''): Logger {
  const known = level === 'silent' || Object.hasOwn(pino.levels.values, level);
  return pino({ level: known ? level : 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
}

/** Opens what the application needs, noting how each is closed, and gives the application. */
async function open(
  settings: Settings,
  log: Logger,
  stopping: StopSignal,
  farewells: (() => Promise<void>)[],
): Promise<Application> {
  const store = await openDatabase({
    dataFolder: dataFolderFor(process.env),
    databaseUrl: process.env.DATABASE_URL,
    notify: (notice) => process.stderr.write(`${notice[settings.locale]}\n`),
  });
  farewells.push(() => store.close());
  stopping.check();
  const reader = createDocumentReader();
  farewells.push(() => reader.close());
  if (!settings.empty) {
    const jobs = await startJobs({ database: store.database, reader, today, onFailure: tellAbout(settings.locale) });
    farewells.push(() => jobs.stop());
    const count = await Promise.race([jobs.samplesRead, stopping.wanted]);
    stopping.check();
    if (count) process.stderr.write(`${wordSamples(count)[settings.locale]}\n`);
  }
  const app = createApp({
    database: store.database,
    reader,
    today,
    principal: principalAt(settings.host),
    maximumUploadBytes: READING_LIMITS.maximumBytes,
    reportError: (error, path) => log.error({ err: error, path }, 'failed'),
    apiOrigins: settings.apiOrigins,
  });
  return (request, environment) => app.fetch(request, environment);
}

/** Notes each answer, without what people searched for, when somebody asked for that with `SERVANDA_LOG=info`. */
function logged(application: Application, log: Logger): Application {
  if (!log.isLevelEnabled('info')) return application;
  return async (request, environment) => {
    const began = performance.now();
    const response = await application(request, environment);
    const milliseconds = Math.round(performance.now() - began);
    log.info(
      { method: request.method, path: new URL(request.url).pathname, status: response.status, milliseconds },
      'answered',
    );
    return response;
  };
}

/** Says which sample could not be read, and why; the others are there. */
function tellAbout(locale: Locale): NonNullable<JobOptions['onFailure']> {
  return (sample, error) => {
    const sentence = errorSentence(error, locale) ?? (error instanceof Error ? error.message : String(error));
    process.stderr.write(`${sample.file}: ${sentence}\n`);
  };
}

/** Only people at this machine may change the register, until Servanda knows who is who. */
function principalAt(host: string): Principal {
  const isThisMachine = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return { role: isThisMachine ? 'operator' : 'visitor' };
}

/** Today's ISO date where the server stands. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** Says where the documents come from that a newcomer sees. */
function wordSamples(count: number): Record<Locale, string> {
  return {
    da: `${count} eksempler er læst ind i det tomme register. Uden eksempler: npm start -- --empty`,
    en: `${count} sample documents were read into the empty register. To start without: npm start -- --empty`,
  };
}

/** What keeps us from the address, and what to do. */
function wordAddress({ code, host, port }: AddressUnavailable, locale: Locale): string {
  const sentences: Record<string, Record<Locale, string>> = {
    EADDRINUSE: {
      da: `Port ${port} er optaget; måske kører Servanda allerede. Vælg en anden: PORT=${port + 1} npm start`,
      en: `Port ${port} is in use; perhaps Servanda runs already. Choose another: PORT=${port + 1} npm start`,
    },
    EACCES: {
      da: `Din bruger må ikke bruge port ${port}. Vælg en fra 1024 og op: PORT=4820 npm start`,
      en: `Your user may not use port ${port}. Choose one from 1024 up: PORT=4820 npm start`,
    },
  };
  const other: Record<Locale, string> = {
    da: `Der kan ikke lyttes på ${host}, port ${port} (${code}). Sæt HOST til en af maskinens egne adresser.`,
    en: `It is not possible to listen on ${host}, port ${port} (${code}). Set HOST to one of this machine's own addresses.`,
  };
  return (sentences[code] ?? other)[locale];
}
