import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Role } from '../../src/store/schema/people.ts';
import { randomNumbers } from '../random-numbers.ts';
import type { Material } from './material.ts';
import type { Asked, Visit } from './visits.ts';

/** Somebody signed in, in a browser that keeps its connection. */
export interface Worker {
  readonly role: Role;
  /** The `Cookie` header. */
  readonly cookie: string;
}

/** The server that is asked, and what is there to ask for. */
export interface Place {
  readonly url: string;
  readonly material: Material;
  /** How often each visit was made so far, so that nothing is changed twice. */
  readonly turns: Map<string, number>;
}

/** What became of the visits of a name. */
export interface Tally {
  /** How long each took, in milliseconds. */
  readonly times: readonly number[];
  /** How many were answered with anything but what was asked for. */
  readonly errors: number;
}

/** What became of all visits, by their names. */
export type Tallies = ReadonlyMap<string, Tally>;

/** How a crowd works. */
export interface Pace {
  /** How often each person makes each visit that their role has. */
  readonly rounds: number;
  /** The shortest and the longest time that a person thinks before a visit, in milliseconds; 0 for both: never. */
  readonly think: readonly [number, number];
}

/** Lets everybody work at once, each through all visits of their role in an order of their own. */
export async function work(
  place: Place,
  workers: readonly Worker[],
  visits: readonly Visit[],
  pace: Pace,
): Promise<Tallies> {
  const tallies = new Map<string, { times: number[]; errors: number }>();
  await Promise.all(
    workers.map(async (worker, index) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const next = randomNumbers(7_000 + index);
      const [shortest, longest] = pace.think;
      for (const visit of itinerary(visits, worker, pace.rounds, next)) {
        if (longest > 0) await setTimeout(shortest + next(longest - shortest + 1));
        const tally = tallies.get(visit.name) ?? { times: [], errors: 0 };
        tallies.set(visit.name, tally);
        const { took, fault } = await pay(place, worker, visit, agent);
        tally.times.push(took);
        if (fault === null) continue;
        tally.errors += 1;
        console.error(`  ${fault}`);
      }
      agent.destroy();
    }),
  );
  return tallies;
}

function itinerary(
  visits: readonly Visit[],
  { role }: Worker,
  rounds: number,
  next: (limit: number) => number,
): Visit[] {
  const own = visits.filter(({ by }) => by.includes(role));
  return Array.from({ length: rounds }, () => own)
    .flat()
    .map((visit) => ({ visit, place: next(1_000_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ visit }) => visit);
}

/** Makes one visit: how long it took until all of the answer was there, and what was wrong with it, null for nothing. */
async function pay({ url, material, turns }: Place, { cookie }: Worker, visit: Visit, agent: Agent) {
  const turn = turns.get(visit.name) ?? 0;
  turns.set(visit.name, turn + 1);
  const asked = visit.ask(material, turn);
  const start = performance.now();
  const status = await answerOf(url, asked, cookie, agent).catch((error: Error) => error.message);
  const took = performance.now() - start;
  const expected = asked.form && !asked.path.includes('fragment') ? 303 : 200;
  return { took, fault: status === expected ? null : `${asked.path} answered ${status}` };
}

function answerOf(url: string, { path, form }: Asked, cookie: string, agent: Agent): Promise<number> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    cookie,
    'accept-encoding': 'gzip',
    'accept-language': cookie.length % 2 === 0 ? 'da' : 'en',
    ...(body === undefined
      ? {}
      : { origin: url, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject);
      answer.resume();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
