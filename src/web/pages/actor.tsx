import type { PlacedStatement } from '../../desk/campaigns/campaign-views.ts';
import { nameIn } from '../../desk/name-in.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { ActorView, CommitmentView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { StatementList } from '../campaigns/statement-list.tsx';
import { CommitmentList } from '../components/commitment-list.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { deedsPath } from '../deed-query.ts';
import { countryName } from '../initiatives/country-name.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath, initiativePath, organisationPath, signatoryPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';

interface SectionProps {
  readonly page: PageContext;
  readonly id: string;
  readonly title: string;
  readonly commitments: readonly CommitmentView[];
  /** How many there are in all. */
  readonly total: number;
  readonly nothing: string;
  readonly path: string;
}

function Section({ page, id, title, commitments, total, nothing, path }: SectionProps) {
  const rows = commitments.map((commitment) => ({ commitment, standing: null, marks: [] }));
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {total > 0 && (
          <a href={path}>
            {page.wording.actors.inRegister} ({formatNumber(total, page.locale)})
          </a>
        )}
      </header>
      {rows.length === 0 ? <p class="quiet">{nothing}</p> : <CommitmentList page={page} rows={rows} />}
    </section>
  );
}

function NamedIn({ page, documents }: { page: PageContext; documents: ActorView['namedIn'] }) {
  const { actors: words } = page.wording;
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{words.namedIn}</h2>
      <ul class="latest">
        {documents.map((document) => (
          <li>
            <a class="document-title" href={documentPath(document.id)} lang={document.language}>
              {document.title}
            </a>
            <span class="facts">{words.mentions(document.mentions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of an actor that signs, and what it has signed. */
function Organisation({ page, actor }: { page: PageContext; actor: ActorView }) {
  const { signing, initiatives } = page.wording;
  const words = signing.organisations;
  if (actor.organisation === null) return null;
  const { kind, country, website, otherNames, pledges } = actor.organisation;
  const day = (date: string) => formatDate(date, page.locale);
  return (
    <section aria-labelledby="organisation">
      <header class="section-head">
        <h2 id="organisation">{words.title}</h2>
        {isPermitted(page.principal, 'edit-organisation') && <a href={organisationPath(actor.id)}>{words.edit}</a>}
      </header>
      <p>
        {initiatives.organisationKinds[kind]}, {countryName(page, country)}
        {website !== null && (
          <>
            {', '}
            <a href={website} rel="nofollow noreferrer external">
              {new URL(website).hostname}
            </a>
          </>
        )}
      </p>
      {otherNames.length > 0 && (
        <p class="facts">
          {words.also}: {otherNames.join('; ')}
        </p>
      )}
      {pledges.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="latest">
          {pledges.map(({ slug, names, signedOn, withdrawnOn }) => (
            <li>
              <a href={signatoryPath(slug, actor.id)}>{nameIn(names, page.locale)}</a>
              <span class="facts">
                {withdrawnOn !== null
                  ? initiatives.pledge.withdrew(day(withdrawnOn))
                  : signedOn !== null && words.signedOn(day(signedOn))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Memberships({ page, actor }: { page: PageContext; actor: ActorView }) {
  const { groups: words } = page.wording;
  if (actor.memberOf.length === 0) return null;
  return (
    <section aria-labelledby="member-of">
      <h2 id="member-of">{words.memberOf}</h2>
      <ul class="latest">
        {actor.memberOf.map((group) => (
          <li>
            <a href={initiativePath(group)}>{nameIn(group.names, page.locale)}</a>
            <span class="facts">{words.kindOf[group.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActorProps {
  readonly page: PageContext;
  readonly actor: ActorView;
  /** What it said in campaigns. */
  readonly statements: readonly PlacedStatement[];
}

/** An actor: what it owes, what it asks, where it is named. */
export function ActorPage({ page, actor, statements }: ActorProps) {
  const { actors: words } = page.wording;
  const name = actor.names[page.locale];
  return (
    <Layout page={page} title={name} place="actors">
      <article class="actor">
        <header class="page-head">
          <p class="eyebrow">{capitalised(words.types[actor.type])}</p>
          <h1>{name}</h1>
        </header>
        <Organisation page={page} actor={actor} />
        <Memberships page={page} actor={actor} />
        <Section
          page={page}
          id="owed"
          title={words.owed}
          commitments={actor.owed}
          total={actor.owes}
          nothing={words.nothingOwed}
          path={registerPath({ bearers: [actor.id] })}
        />
        <Section
          page={page}
          id="asked"
          title={words.asked}
          commitments={actor.asked}
          total={actor.asks}
          nothing={words.nothingAsked}
          path={registerPath({ speakers: [actor.id] })}
        />
        {actor.deeds > 0 && (
          <section aria-labelledby="done">
            <h2 id="done">{page.wording.deeds.title}</h2>
            <a href={deedsPath({ actors: [actor.id] })}>{page.wording.deeds.count(actor.deeds)}</a>
          </section>
        )}
        <StatementList page={page} title={page.wording.campaigns.ofSignatory} statements={statements} />
        <NamedIn page={page} documents={actor.namedIn} />
        <SubscribeForm page={page} choice={{ kind: 'actor', value: actor.id }} />
      </article>
    </Layout>
  );
}
