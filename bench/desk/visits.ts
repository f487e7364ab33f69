import type { Role } from '../../src/store/schema/people.ts';
import { type Material, PAST_DAY } from './material.ts';

/** What one visit asks the server for. */
export interface Asked {
  readonly path: string;
  /** The fields of a form that is sent; none for a page that is only looked at. */
  readonly form?: Readonly<Record<string, string>>;
}

/** Something that people do at the desk. */
export interface Visit {
  readonly name: string;
  /** Who does it. */
  readonly by: readonly Role[];
  /** The turn-th time that anybody does it. */
  readonly ask: (material: Material, turn: number) => Asked;
  /** The most that it may take at the median, in milliseconds. */
  readonly goal?: number;
}

const EVERYBODY: readonly Role[] = ['reader', 'contributor', 'editor', 'reviewer', 'administrator'];
const WITNESSES: readonly Role[] = ['contributor', 'editor', 'reviewer', 'administrator'];
const EDITORS: readonly Role[] = ['editor', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

const WORDS = [
  'harbour',
  'havnenetværk',
  'internet',
  'menneskerettighedsforkæmpere',
  'forkæmper',
  'elections',
  'søkabler',
  '"open standards"',
  'satellit*',
  'kurser ambassaderne',
];

const at = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('the generated register lacks what a visit looks at');
  return item;
};
/** What can be changed once only. */
const fresh = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn];
  if (item === undefined) throw new Error('the measurement has changed all there is to change');
  return item;
};

const page = (name: string, path: (material: Material, turn: number) => string, by = EVERYBODY): Visit => ({
  name,
  by,
  ask: (material, turn) => ({ path: path(material, turn) }),
});

const change = (name: string, by: readonly Role[], ask: Visit['ask'], goal?: number): Visit =>
  goal === undefined ? { name, by, ask } : { name, by, ask, goal };

const word = (turn: number) => encodeURIComponent(at(WORDS, turn));

/** Every page of the desk. */
export const PAGES: readonly Visit[] = [
  page('overview', () => '/'),
  page('documents', () => '/documents'),
  page('a document', ({ documents }, turn) => `/documents/${at(documents, turn)}`),
  page('the register', () => '/register'),
  page('the register, by deadline', () => '/register?sort=deadline'),
  page('the register, narrowed by state and kind', () => '/register?state=confirmed&kind=call'),
  page('the register, narrowed by a bearer', ({ actors }, turn) => `/register?bearer=${at(actors, turn)}`),
  page(
    'the register, narrowed by topic and due',
    ({ topics }, turn) => `/register?topic=${at(topics, turn)}&due=overdue`,
  ),
  page('the register, narrowed by an owner', ({ teams }, turn) => `/register?owner=team-${at(teams, turn)}`),
  page('search', (_, turn) => `/register?q=${word(turn)}`),
  page('search, narrowed and by day', (_, turn) => `/register?q=${word(turn)}&kind=undertaking&sort=newest`),
  page('search over everything', (_, turn) => `/search?q=${word(turn)}`),
  page('a commitment', ({ commitments }, turn) => `/commitments/${at(commitments, turn)}`),
  page('a commitment, as of a day past', ({ known }, turn) => `/commitments/${at(known, turn)}?as-of=${PAST_DAY}`),
  page(
    'form of a progress report',
    ({ commitments }, turn) => `/commitments/${at(commitments, turn)}/progress`,
    EDITORS,
  ),
  page('deeds', () => '/deeds'),
  page('a deed', ({ deeds }, turn) => `/deeds/${at(deeds, turn)}`),
  page('actors', () => '/actors'),
  page('an actor', ({ actors }, turn) => `/actors/${at(actors, turn)}`),
  page('topics', () => '/topics'),
  page('a topic', ({ topics }, turn) => `/topics/${at(topics, turn)}`),
  page('my desk', () => '/desk'),
  page('what I must report', () => '/desk/duties'),
  page('review: the queue', () => '/desk/review'),
  page('review: a document', ({ unreviewed }, turn) => `/desk/review/${at(unreviewed, turn)}`),
  page('inbox of evidence', () => '/desk/evidence', WITNESSES),
  page('an archived file', ({ archived }, turn) => `/archive/${at(archived, turn)}`),
  page('reports', () => '/reports'),
  page('a report', ({ reports }, turn) => `/reports/${at(reports, turn)}`),
  page('form of a report', (_, turn) => `/reports/new?kind=${at(['progress', 'status', 'annual'], turn)}`, EDITORS),
  page('my account', () => '/account'),
  page('people', () => '/people', ADMINISTRATORS),
  page('a person', ({ people }, turn) => `/people/${at(people, turn)}`, ADMINISTRATORS),
  page('teams', () => '/teams', ADMINISTRATORS),
  page('log of changes', () => '/log', ADMINISTRATORS),
  page('mails that wait', () => '/outbox', ADMINISTRATORS),
  page('API: overview', () => '/api/overview'),
  page('API: commitments', () => '/api/commitments'),
  page('API: search', (_, turn) => `/api/commitments?q=${word(turn)}`),
  page('API: a commitment', ({ commitments }, turn) => `/api/commitments/${at(commitments, turn)}`),
  page('API: a document', ({ documents }, turn) => `/api/documents/${at(documents, turn)}`),
  page('API: passages with words', (_, turn) => `/api/search?q=${word(turn)}`),
];

/** What people change. Confirming is asked for as the script of the page does it: the answer shows the next candidate. */
export const CHANGES: readonly Visit[] = [
  change(
    'confirm a commitment',
    EDITORS,
    ({ candidates }, turn) => {
      const { id, document, revision } = fresh(candidates, 3 * turn);
      return { path: `/desk/review/${document}/confirm`, form: { id, revision: String(revision) } };
    },
    50,
  ),
  change('confirm, with the next one shown', EDITORS, ({ candidates }, turn) => {
    const { id, document, revision } = fresh(candidates, 3 * turn + 1);
    return { path: `/desk/review/${document}/confirm?fragment`, form: { id, revision: String(revision) } };
  }),
  change('edit a part', EDITORS, ({ candidates }, turn) => {
    const { id, document, revision } = fresh(candidates, 3 * turn + 2);
    const form = { id, revision: String(revision), part: 'kind', how: 'set', kind: 'expectation' };
    return { path: `/desk/review/${document}/edit`, form };
  }),
  change('assign', EDITORS, ({ untouched, teams }, turn) => ({
    path: `/commitments/${fresh(untouched, 3 * turn).id}/owner`,
    form: { team: at(teams, turn), text: '', seen: '0' },
  })),
  change('report progress', EDITORS, ({ untouched }, turn) => ({
    path: `/commitments/${fresh(untouched, 3 * turn + 1).id}/progress`,
    form: { code: 'under-way', text: 'The first harbour has answered.', seen: '0' },
  })),
  change('give a verdict', ['reviewer'], ({ untouched }, turn) => ({
    path: `/commitments/${fresh(untouched, 3 * turn + 2).id}/verdict`,
    form: { code: 'limited', text: 'One harbour of four has answered.', seen: '0' },
  })),
  change('comment', EVERYBODY, ({ commitments }, turn) => ({
    path: `/commitments/${at(commitments, turn)}/comments`,
    form: { text: 'Who asks the second harbour?' },
  })),
  change('decide of a suggestion', WITNESSES, ({ suggestions }, turn) => {
    const { deed, commitment } = fresh(suggestions, turn);
    return {
      path: `/desk/evidence/${deed}/${commitment}`,
      form: { decision: turn % 3 === 0 ? 'supports' : 'reject', back: '' },
    };
  }),
];

/** What nothing is worked out for: the least that any answer takes. */
export const FLOOR: Visit = page('floor: the server’s sign of life', () => '/healthz');
