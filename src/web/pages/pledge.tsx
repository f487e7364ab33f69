import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import type { ListedCampaign } from '../../desk/campaigns/campaign-views.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { InitiativeView } from '../../desk/view-initiative.ts';
import type { InitiativeText } from '../../store/initiatives.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { CampaignsHere } from '../campaigns/campaigns-here.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { countryName } from '../initiatives/country-name.ts';
import { SignatoryFigures } from '../initiatives/signatory-figures.tsx';
import { SignatoryFiltersForm } from '../initiatives/signatory-filters.tsx';
import { SignatoryMap } from '../initiatives/signatory-map.tsx';
import { SignatoryTable } from '../initiatives/signatory-table.tsx';
import { SignatoryTimeline } from '../initiatives/signatory-timeline.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath, initiativePath, roundPath, signatoryListPath, signaturesPath, signPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';
import { type SignatoryQuery, signatoriesPath } from '../signatory-query.ts';
import { EmbedDiscovery, EmbedLink } from './embedded-card.tsx';

interface PledgeProps {
  readonly page: PageContext;
  readonly pledge: InitiativeView;
  readonly campaigns: readonly ListedCampaign[];
  readonly query: SignatoryQuery;
}

interface TextProps {
  readonly page: PageContext;
  readonly text: InitiativeText;
  readonly isOnly: boolean;
  /** Whether others see the pledge than see its text. */
  readonly isHidden: boolean;
}

function Text({ page, text, isOnly, isHidden }: TextProps) {
  const words = page.wording.initiatives.pledge;
  return (
    <li>
      <a href={documentPath(text.id)} lang={text.language}>
        {text.title}
      </a>
      <span class="facts">
        {capitalised(wordLanguage(text.language, page.locale))}, {words.versionOf(text.version)}
        {text.isLatest && !isOnly && ` (${words.newest})`}
        {text.date !== null && `, ${formatDate(text.date, page.locale)}`}
      </span>
      {text.isLatest && text.commitments > 0 && (
        <a class="facts" href={registerPath({ documents: [text.id] })}>
          {words.commitments(text.commitments)}
        </a>
      )}
      {isHidden && (
        <a class="facts" href={`${documentPath(text.id)}#audience`}>
          {words.hiddenText}
        </a>
      )}
    </li>
  );
}

function isVersionOf(one: InitiativeText, other: InitiativeText): boolean {
  return one.work === other.work && one.language === other.language;
}

function Texts({ page, pledge: { texts, isPublic } }: Pick<PledgeProps, 'page' | 'pledge'>) {
  const words = page.wording.initiatives.pledge;
  return (
    <section class="pledge-texts" aria-labelledby="texts">
      <h2 id="texts">{words.texts}</h2>
      {texts.length === 0 ? (
        <p class="quiet">{words.noTexts}</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <Text
              page={page}
              text={text}
              isOnly={texts.every((other) => other === text || !isVersionOf(other, text))}
              isHidden={isPublic && !text.isPublic}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How the signatories that are shown are spread; each figure leads to whom it counts. */
function Figures({ page, pledge, query }: PledgeProps) {
  const { pledge: words, organisationKinds } = page.wording.initiatives;
  const { slug, list } = pledge;
  return (
    <div class="pledge-figures">
      <SignatoryFigures
        {...{ page, title: words.byKind, facets: list.kinds, shown: 9 }}
        label={(value) => organisationKinds[value as OrganisationKind]}
        path={(value) => signatoriesPath(slug, { ...query, page: 1, kinds: [value as OrganisationKind] })}
      />
      <SignatoryFigures
        {...{ page, title: words.byYear, facets: list.years, shown: 12 }}
        label={(value) => (value === 'unknown' ? words.unknown : value)}
        path={(value) => signatoriesPath(slug, { ...query, page: 1, years: [value] })}
      />
      <SignatoryFigures
        {...{ page, title: words.byCountry, facets: list.countries, shown: 9 }}
        label={(value) => countryName(page, value)}
        path={(value) => signatoriesPath(slug, { ...query, page: 1, countries: [value] })}
      />
    </div>
  );
}

function Signatories(props: PledgeProps) {
  const { page, pledge, query } = props;
  const words = page.wording.initiatives.pledge;
  const byName = new Intl.Collator(page.locale).compare;
  const signatories = pledge.list.signatories.toSorted((one, other) =>
    byName(one.names[page.locale], other.names[page.locale]),
  );
  return (
    <section id="signatories">
      <h2>{words.signatories}</h2>
      {pledge.total === 0 ? (
        <p class="quiet">{words.noSignatories}</p>
      ) : (
        <>
          <SignatoryMap page={page} countries={pledge.list.countries} />
          <SignatoryTimeline page={page} signatories={pledge.list.signatories} />
          <Figures {...props} />
          <SignatoryFiltersForm page={page} initiative={pledge} query={query} />
          <p role="status">
            {signatories.length === 0 ? words.noMatch : words.shown(signatories.length, pledge.total)}
          </p>
          <p>
            <a href={signatoriesPath(pledge.slug, { ...query, page: 1 }, 'csv')}>{words.download}</a>
          </p>
          {signatories.length > 0 && <SignatoryTable {...{ page, slug: pledge.slug, signatories, query }} />}
        </>
      )}
    </section>
  );
}

function Withdrawn({ page, pledge }: PledgeProps) {
  const words = page.wording.initiatives.pledge;
  if (pledge.withdrawn.length === 0) return null;
  return (
    <section aria-labelledby="withdrawn">
      <h2 id="withdrawn">{words.withdrawn}</h2>
      <ul class="withdrawn">
        {pledge.withdrawn.map(({ names, withdrawnOn, withdrawalReason }) => (
          <li>
            {names[page.locale]}
            <span class="facts">
              {words.withdrew(formatDate(withdrawnOn ?? '', page.locale))}
              {withdrawalReason && `: ${withdrawalReason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups({ page, pledge }: { page: PageContext; pledge: InitiativeView }) {
  const { groups: words } = page.wording;
  if (pledge.actedOnBy.length === 0) return null;
  return (
    <section class="pledge-texts" aria-labelledby="carried-out">
      <h2 id="carried-out">{words.actedOnBy}</h2>
      <ul>
        {pledge.actedOnBy.map((group) => {
          const name = translated(group.names, page.locale);
          return (
            <li>
              <a href={initiativePath(group)} lang={name.lang}>
                {name.text}
              </a>
              <span class="facts">{words.kindOf[group.kind]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The public page of a pledge: its text, and who has signed it. */
export function PledgePage(props: PledgeProps) {
  const { page, pledge, campaigns } = props;
  const { initiatives } = page.wording;
  const name = translated(pledge.names, page.locale);
  const description = translated(pledge.descriptions, page.locale);
  const card = { page, of: { kind: 'pledges', id: pledge.slug } } as const;
  return (
    <Layout
      page={page}
      title={name.text}
      description={description.text}
      place="initiatives"
      head={<EmbedDiscovery {...card} />}
    >
      <div class="pledge-page">
        <header class="page-head">
          <h1 lang={name.lang}>{name.text}</h1>
          <p class="facts">
            {initiatives.signatoryCount(pledge.total)}
            {pledge.startedOn !== null && `, ${initiatives.since(formatDate(pledge.startedOn, page.locale))}`}
            {!pledge.isPublic && `, ${initiatives.internal}`}
          </p>
          {description.text.split(/\n{2,}/u).map((paragraph) => (
            <p lang={description.lang}>{paragraph}</p>
          ))}
        </header>
        {pledge.isOpen && (
          <p class="sign-link">
            <a class="button" href={signPath(pledge.slug)}>
              {page.wording.signing.sign}
            </a>
          </p>
        )}
        <p>
          <a href={roundPath(pledge.slug)}>{page.wording.accounts.link}</a>
        </p>
        {isPermitted(page.principal, 'import-signatories') && (
          <nav class="secretariat" aria-label={initiatives.pledge.secretariat}>
            <a href={signaturesPath(pledge.slug)}>{page.wording.signing.desk.link}</a>
            <a href={signatoryListPath(pledge.slug)}>{initiatives.pledge.importLink}</a>
          </nav>
        )}
        <Texts page={page} pledge={pledge} />
        <Groups page={page} pledge={pledge} />
        <Signatories {...props} />
        <Withdrawn {...props} />
        <CampaignsHere {...{ page, campaigns, names: pledge.names }} />
        <EmbedLink {...card} />
        <SubscribeForm page={page} choice={{ kind: 'initiative', value: pledge.id }} />
      </div>
    </Layout>
  );
}
