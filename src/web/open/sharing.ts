import { cors } from 'hono/cors';

/** Lets pages of every site read what holds nothing of the register: terms and their meaning. */
export function sharedWithAll() {
  return cors({ origin: '*', allowMethods: ['GET', 'HEAD'] });
}

/** Lets pages of those sites read that whoever runs this one has named; `*` for all. */
export function sharedWith(origins: readonly string[] = []) {
  return cors({ origin: origins.includes('*') ? '*' : [...origins], allowMethods: ['GET', 'HEAD'] });
}
