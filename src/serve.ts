import pino, { type Logger } from 'pino';
import { backupSettingsFrom } from './cli/backup-settings.ts';
import type { ServeOptions } from './cli/commands/serve.ts';
import { siteFrom } from './cli/site-settings.ts';
import { timeZoneFrom } from './cli/time-zone.ts';
import { UsageError } from './cli/usage-error.ts';
import type { BackupSettings } from './desk/backup-settings.ts';
import { createDocumentReader } from './desk/document-reader.ts';
import { createIdentity } from './desk/identity/identity.ts';
import { createProvider, type ProviderSettings, providerFrom } from './desk/identity/provider.ts';
import { operatorContext } from './desk/open-context.ts';
import { openSetUp } from './desk/set-up.ts';
import type { SiteIdentity } from './desk/site-identity.ts';
import { createReportRenderer } from './formats/report/report-renderer.ts';
import { startComparing } from './jobs/compare-texts.ts';
import { startErasingAnswers } from './jobs/erase-event-answers.ts';
import { startIndexing } from './jobs/index-words.ts';
import { startKeepingBackups } from './jobs/keep-backups.ts';
import type { MailSender } from './jobs/mail/mail-server.ts';
import { startSending } from './jobs/mail/start-sending.ts';
import { startPublishing } from './jobs/publish-releases.ts';
import { startRemindingSignatories } from './jobs/remind-signatories.ts';
import { type JobOptions, startJobs } from './jobs/start-jobs.ts';
import { startReminding } from './jobs/start-reminding.ts';
import { startTellingFinds } from './jobs/tell-finds.ts';
import { startTellingNews } from './jobs/tell-news.ts';
import { bounceSecretFrom, mailSenderFrom } from './mail-settings.ts';
import { type OpenDataSettings, openDataSettingsFrom } from './open-data-settings.ts';
import { READING_LIMITS } from './reading/limits.ts';
import { Stopped, type StopSignal, stopSignal } from './stop-signal.ts';
import { archivistOf } from './store/backup/archivist.ts';
import { followChanges } from './store/change-notices.ts';
import { serverSecret } from './store/credentials.ts';
import { dataFolderFor } from './store/embedded/data-folder.ts';
import { openDatabase } from './store/open-database.ts';
import { registerIndex } from './store/register-index/follow-register.ts';
import { dayIn } from './text/zoned-time.ts';
import { createApp } from './web/app.tsx';
import { PublicPages } from './web/cache/public-pages.ts';
import { loggedPath } from './web/paths.ts';
import { createIdentify } from './web/who-asks.ts';
import { AddressUnavailable, type Application, listen } from './web-server.ts';
import { errorSentence } from './wording/errors.ts';
import type { Locale } from './wording/locale.ts';

/** Where and how the website is to run. */
interface Settings {
  /** 0 for a free one. */
  readonly port: number;
  /** The address to listen on; without an administrator people at any but this machine's own may change nothing. */
  readonly host: string;
  /** Without the sample documents in an empty register. */
  readonly empty: boolean;
  /** Origins of other sites whose pages may read the API, `*` for all. */
  readonly apiOrigins: readonly string[];
  /** On what terms the data may be used, and how often the API may be asked. */
  readonly openData: OpenDataSettings;
  /** Scheme, host and port under which people reach Servanda; null for this machine's own name. */
  readonly baseUrl: string | null;
  /** Signs cookies and encrypts the secrets of second steps; null for the one in the database. */
  readonly secret: string | null;
  /** The provider with which the house signs in, null for none. */
  readonly provider: ProviderSettings | null;
  /** The desk's own zone, IANA name. */
  readonly timeZone: string;
  /** With which a mail server hands over mails that came back; null where none does. */
  readonly bounceSecret: string | null;
  /** Who sends mail; null where no mail server is known. */
  readonly sender: MailSender | null;
  /** Whose site it is. */
  readonly site: SiteIdentity;
  /** Where archives go by themselves; null for nowhere. */
  readonly backups: BackupSettings | null;
  /** The language of what is written to the terminal. */
  readonly locale: Locale;
}

/** What visitors are shown is kept in memory up to here. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

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
  const baseUrl = baseUrlFrom(environment.SERVANDA_BASE_URL, locale);
  const timeZone = timeZoneFrom(environment, locale);
  return {
    port: port ?? portFrom(environment.PORT, locale),
    host: environment.HOST || DEFAULT_HOST,
    empty: empty || ['1', 'true'].includes(environment.SERVANDA_EMPTY ?? ''),
    apiOrigins: (environment.SERVANDA_API_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean),
    openData: openDataSettingsFrom(environment, locale),
    baseUrl,
    secret: secretFrom(environment.SERVANDA_SECRET, locale),
    provider: providerSettings(environment, locale),
    timeZone,
    site: siteFrom(environment, locale),
    backups: backupSettingsFrom(environment, timeZone, locale),
    sender: mailSenderFrom(environment, baseUrl, locale),
    bounceSecret: bounceSecretFrom(environment, locale),
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

function baseUrlFrom(written: string | undefined, locale: Locale): string | null {
  if (!written) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && ['http:', 'https:'].includes(url.protocol)) return url.origin;
  const sentences: Record<Locale, string> = {
    da: `SERVANDA_BASE_URL er ${written}, men skal være en adresse som https://servanda.example.`,
    en: `SERVANDA_BASE_URL is ${written}, and must be an address such as https://servanda.example.`,
  };
  throw new UsageError(sentences[locale]);
}

const SHORTEST_SECRET = 32;

function secretFrom(written: string | undefined, locale: Locale): string | null {
  if (!written) return null;
  if (written.length >= SHORTEST_SECRET) return written;
  const sentences: Record<Locale, string> = {
    da: `SERVANDA_SECRET skal have mindst ${SHORTEST_SECRET} tegn.`,
    en: `SERVANDA_SECRET needs at least ${SHORTEST_SECRET} characters.`,
  };
  throw new UsageError(sentences[locale]);
}

function providerSettings(environment: NodeJS.ProcessEnv, locale: Locale): ProviderSettings | null {
  try {
    return providerFrom(environment);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const sentences: Record<Locale, string> = {
      da: `Login med husets egen udbyder kræver ${error.message}.`,
      en: `Signing in with the house's own provider needs ${error.message}.`,
    };
    throw new UsageError(sentences[locale]);
  }
}

async function serveUntilStopped(settings: Settings): Promise<void> {
  const stopping = stopSignal();
  const log = openLog(process.env.SERVANDA_LOG);
  const server = await listen(settings.host, settings.port);
  const farewells: (() => Promise<void>)[] = [];
  try {
    const application = await open(settings, server.port, log, stopping, farewells);
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
  port: number,
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
  const now = () => new Date();
  const { timeZone, sender } = settings;
  const today = () => dayIn(timeZone, now());
  const reader = createDocumentReader();
  farewells.push(() => reader.close());
  const reportRenderer = createReportRenderer();
  farewells.push(() => reportRenderer.close());
  if (!settings.empty) {
    const jobs = await startJobs({ database: store.database, reader, today, onFailure: tellAbout(settings.locale) });
    farewells.push(() => jobs.stop());
    const count = await Promise.race([jobs.samplesRead, stopping.wanted]);
    stopping.check();
    if (count) process.stderr.write(`${wordSamples(count)[settings.locale]}\n`);
  }
  const { database } = store;
  const comparison = startComparing({
    database,
    onFailure: (error) => log.error({ err: error }, 'a text could not be compared'),
  });
  farewells.push(() => comparison.stop());
  const indexing = startIndexing({
    database,
    onFailure: (error) => log.error({ err: error }, 'words could not be read'),
  });
  farewells.push(() => indexing.stop());
  // Whoever asks first need not wait until the whole register is read.
  registerIndex(database).catch((error: unknown) => log.error({ err: error }, 'the register could not be read yet'));
  const baseUrl = settings.baseUrl ?? `http://localhost:${port}`;
  const secret = settings.secret ?? (await serverSecret(database));
  const mailRoom = { secret, isOpen: sender !== null };
  const parts = { database, databaseFor: store.databaseFor, today, now, timeZone, mailRoom };
  const publishing = startPublishing({
    ...{ parts, reader },
    onFailure: (error) => log.error({ err: error }, 'a press release could not be published or read'),
  });
  farewells.push(() => publishing.stop());
  const erasing = startErasingAnswers({
    ...{ database, now },
    onFailure: (error) => log.error({ err: error }, 'answers to events could not be erased'),
  });
  farewells.push(() => erasing.stop());
  if (sender) {
    const onFailure = (error: unknown) => log.error({ err: error }, 'mails could not be sent');
    const sending = startSending({ ...parts, sender, onFailure });
    farewells.push(() => sending.stop());
    const reminding = startReminding({ parts, onFailure });
    farewells.push(() => reminding.stop());
    const telling = startTellingFinds({ ...parts, onFailure });
    farewells.push(() => telling.stop());
    const news = startTellingNews({ ...parts, onFailure });
    farewells.push(() => news.stop());
    const asking = startRemindingSignatories({ ...parts, onFailure });
    farewells.push(() => asking.stop());
  }
  if (settings.backups) {
    const backups = startKeepingBackups({
      archivist: archivistOf(store.connection),
      settings: settings.backups,
      context: () => operatorContext({ database, today, now }),
      onFailure: (error) => log.error({ err: error }, 'no backup could be made'),
    });
    farewells.push(() => backups.stop());
  }
  const publicPages = new PublicPages({ mostBytes: MOST_KEPT_BYTES });
  const following = followChanges(store.connection, {
    changed: () => publicPages.changed(),
    heard: (isHeard) => publicPages.heard(isHeard),
  });
  farewells.push(() => following.stop());
  const signing = { database, baseUrl, secret };
  const identity = createIdentity(signing);
  const provider = settings.provider && createProvider(signing, settings.provider);
  const setUp = await openSetUp(operatorContext({ database, today, now }));
  if (setUp) process.stderr.write(`${wordSetUp(`${baseUrl}/set-up/${setUp}`)[settings.locale]}\n`);
  const app = createApp({
    ...parts,
    reader,
    reportRenderer,
    identify: createIdentify({ database, identity, isThisMachine: isThisMachine(settings.host) }),
    signIn: { identity, provider, baseUrl: settings.baseUrl },
    allowedHosts: settings.baseUrl === null ? [] : [new URL(settings.baseUrl).hostname],
    maximumUploadBytes: READING_LIMITS.maximumBytes,
    reportError: (error, path) => log.error({ err: error, path: loggedPath(path) }, 'failed'),
    apiOrigins: settings.apiOrigins,
    ...settings.openData,
    backups: settings.backups,
    bounceSecret: settings.bounceSecret,
    publicPages,
    site: settings.site,
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
      {
        method: request.method,
        path: loggedPath(new URL(request.url).pathname),
        status: response.status,
        milliseconds,
      },
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

/** Whether nobody but people at this machine reach the address. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Where whoever runs this Servanda makes themselves its administrator. */
function wordSetUp(link: string): Record<Locale, string> {
  return {
    da: `Opret den første administrator (linket virker én gang, i et døgn): ${link}`,
    en: `Create the first administrator (the link works once, for a day): ${link}`,
  };
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
