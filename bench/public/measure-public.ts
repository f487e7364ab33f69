import { join } from 'node:path';
import autocannon from 'autocannon';
import { createRelease } from '../../src/desk/create-release.ts';
import { editRelease } from '../../src/desk/edit-release.ts';
import { operatorContext } from '../../src/desk/open-context.ts';
import { publishRelease } from '../../src/desk/publish-release.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { serveDesk } from '../desk/serve.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const RELEASES = 20;
const CONNECTIONS = 20;
const SECONDS = 10;
/** What is to be reached on two cores, requests a second. */
const GOAL = 500;

const PAGES = [
  ['a press release', '/news/release-1/en'],
  ['the list of press releases', '/news'],
  ['the overview', '/'],
  ['the register', '/register'],
  ['the Atom feed', '/news/feed/en.atom'],
] as const;

/** How many requests a second public pages answer, as Markdown. The load comes from the same machine. */
export async function measurePublic(folder: string): Promise<string> {
  const dataFolder = join(folder, 'public');
  await giveReleases(dataFolder);
  // Whoever asks an address of the whole network is a visitor.
  const server = await serveDesk(dataFolder, { HOST: '0.0.0.0' });
  try {
    const rows: string[] = [];
    for (const [name, path] of PAGES) rows.push(await measured(name, server.url + path));
    return [
      `${CONNECTIONS} connections at once for ${SECONDS} seconds each, answers compressed; the goal is ${GOAL} requests a second.`,
      '',
      '| page | requests a second | median, ms | 99 of 100 within, ms | bytes an answer | failed |',
      '|---|--:|--:|--:|--:|--:|',
      ...rows,
    ].join('\n');
  } finally {
    await server.stop();
  }
}

async function measured(name: string, url: string): Promise<string> {
  const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' };
  const answer = await fetch(url, { headers });
  if (answer.headers.get('cache-control') !== 'public, max-age=60') throw new Error(`${url} is not public`);
  await answer.arrayBuffer();
  const { requests, latency, throughput, non2xx, errors } = await autocannon({
    ...{ url, headers, connections: CONNECTIONS, duration: SECONDS },
  });
  const bytes = Math.round(throughput.average / requests.average);
  return `| ${name} | ${Math.round(requests.average)} | ${latency.p50} | ${latency.p99} | ${bytes} | ${non2xx + errors} |`;
}

async function giveReleases(dataFolder: string): Promise<void> {
  const { database, close } = await openDatabase({ dataFolder });
  try {
    const operator = operatorContext({ database, today: () => '2026-03-01', now: () => NOW });
    for (let number = 1; number <= RELEASES; number += 1) {
      const slug = `release-${number}`;
      const id = await createRelease(operator, { slug, language: 'en', title: slug });
      const body = Array.from({ length: 12 }, (_, index) => `Harbour ${number} will mend pier ${index} by 2030.`);
      await editRelease(operator, {
        ...{ id, slug, topics: [], contacts: [], links: [], teamIds: [] },
        texts: { en: { title: `Harbour ${number} reports`, lead: 'Its piers are open.', body: body.join('\n\n') } },
      });
      await publishRelease(operator, { id });
    }
  } finally {
    await close();
  }
}
