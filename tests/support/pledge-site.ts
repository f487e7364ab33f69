import PostalMime, { type Email } from 'postal-mime';
import { afterAll } from 'vitest';
import type { DeskContext, Principal } from '../../src/desk/context.ts';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { openContext } from '../../src/desk/open-context.ts';
import type { Fetcher } from '../../src/fetching/create-fetcher.ts';
import { sendDueMails } from '../../src/jobs/mail/send-mails.ts';
import { createApp } from '../../src/web/app.tsx';
import type { TestDatabase } from './database.ts';
import { startMailServer, type TestMailServer } from './mail-server.ts';
import { senderTo } from './sender-to.ts';

const SECRET = 'a secret of the tests that nobody else has';
const SITE = 'http://localhost';

/** What a page answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

/** A site with a mail server of its own, and a clock that the test moves. */
export interface PledgeSite {
  readonly server: TestMailServer;
  /** Moves the clock on. */
  later(hours: number): void;
  readonly now: () => Date;
  /** Asks for a page, as a visitor if not said. */
  get(path: string, who?: string): Promise<Answered>;
  /** The headers that a page is sent with to visitors. */
  headers(path: string): Promise<Headers>;
  /** Sends a form. */
  post(path: string, fields: Readonly<Record<string, string>>, who?: string): Promise<Answered>;
  /** Sends what waits, and gives the mails that arrived since it was called last. */
  mails(): Promise<(Email & { readonly raw: string })[]>;
  context(principal: Principal): Promise<DeskContext>;
}

/** Serves the pages over a test's own database; `principals` come by the name of their cookie `who`. */
export async function pledgeSite(
  { database, databaseFor }: TestDatabase,
  principals: Readonly<Record<string, Principal>>,
  { fetcher }: { readonly fetcher?: Fetcher } = {},
): Promise<PledgeSite> {
  const [reader, server] = [createDocumentReader(), await startMailServer()];
  afterAll(async () => {
    await Promise.all([reader.close(), server.close()]);
  });
  let instant = new Date('2026-03-01T12:00:00Z');
  const now = () => instant;
  const mailRoom = { secret: SECRET, isOpen: true };
  const parts = { database, databaseFor, now, mailRoom, today: () => instant.toISOString().slice(0, 10) };
  const app = createApp({
    ...{ ...parts, reader, fetcher, maximumUploadBytes: 1_000_000 },
    identify: async (request) => {
      const who = /(?:^|; )who=([a-z]+)/u.exec(request.headers.get('cookie') ?? '')?.[1];
      return principals[who ?? ''] ?? { role: 'visitor' };
    },
    reportError: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const headers = (who: string) => ({ host: 'localhost', origin: SITE, cookie: `who=${who}`, 'accept-language': 'en' });
  const answered = async (response: Response): Promise<Answered> => ({
    ...{ status: response.status, text: await response.text(), location: response.headers.get('location') },
  });
  let seen = 0;
  return {
    ...{ server, now },
    later: (hours) => {
      instant = new Date(instant.getTime() + hours * 3_600_000);
    },
    get: async (path, who = '') => answered(await app.request(`${SITE}${path}`, { headers: headers(who) })),
    headers: async (path) => (await app.request(`${SITE}${path}`, { headers: headers('') })).headers,
    post: async (path, fields, who = '') => {
      const body = new URLSearchParams(fields).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
      const sent = { method: 'POST', headers: { ...headers(who), ...type }, body };
      return answered(await app.request(`${SITE}${path}`, sent));
    },
    mails: async () => {
      await sendDueMails({ ...parts, timeZone: 'Europe/Copenhagen', sender: senderTo(server.port) });
      const fresh = server.received.slice(seen);
      seen = server.received.length;
      return Promise.all(fresh.map(async ({ raw }) => ({ ...(await PostalMime.parse(raw)), raw })));
    },
    context: (principal) => openContext(parts, principal),
  };
}

/** The path of the first link of a mail that begins so. */
export function pathIn(mail: Email | undefined, beginning: string): string {
  const found = new RegExp(`https://servanda\\.example(${beginning}[A-Za-z0-9_-]+)`, 'u').exec(mail?.text ?? '')?.[1];
  if (found === undefined) throw new Error(`no link to ${beginning} in ${mail?.text}`);
  return found;
}
