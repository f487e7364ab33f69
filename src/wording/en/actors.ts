import type { actors as danish } from '../da/actors.ts';

/** Actors and what they owe. */
export const actors: typeof danish = {
  title: 'Actors',
  lead: 'States, institutions and others who have promised something, have been asked for something or are named.',
  filter: 'Find an actor',
  actor: 'Actor',
  owes: 'Owes',
  asks: 'Says',
  namedIn: 'Named in',
  types: {
    state: 'state',
    organisation: 'organisation',
    body: 'body',
    office: 'office',
    person: 'person',
    group: 'group',
    company: 'company',
  },
  owed: 'What it owes',
  asked: 'What it says',
  inRegister: 'See in the register',
  nothingOwed: 'The register has nothing that this actor owes.',
  nothingAsked: 'The register has nothing that this actor has said.',
  none: 'No actor matches.',
  mentions: (value) => `named ${value} ${value === 1 ? 'time' : 'times'}`,
};
