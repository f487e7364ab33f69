import type { failures as danish } from '../da/failures.ts';

/** Pages that say what went wrong. */
export const failures: typeof danish = {
  notFoundTitle: 'There is no such page',
  notFound: 'No page has this address. Search the register, or start at the overview.',
  badTitle: 'Servanda cannot use that',
  forbiddenTitle: 'You do not have access to that',
  crossSite: 'The request came from another site and was refused. Go to Servanda and try again from there.',
  wrongHost: 'Servanda does not answer to this name.',
  unexpectedTitle: 'Something went wrong',
  sentTitle: 'What you wrote',
  sentLead: 'It has not been saved. Copy it from here if you want to keep it.',
  unexpected: 'Servanda could not show the page. The error is in the log. Try again in a moment.',
  toOverview: 'To the overview',
  toRegister: 'To the register',
};
