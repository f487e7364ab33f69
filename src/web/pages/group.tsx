import { topicById } from '../../authority/topics/topics.ts';
import type { ListedCampaign } from '../../desk/campaigns/campaign-views.ts';
import { isPermitted } from '../../desk/permission.ts';
import type { GroupView } from '../../desk/view-group.ts';
import type { InitiativeRef } from '../../store/groups.ts';
import type { InitiativeText } from '../../store/initiatives.ts';
import type { Membership } from '../../store/memberships.ts';
import type { SignOfLife } from '../../store/signs-of-life.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { CampaignsHere } from '../campaigns/campaigns-here.tsx';
import { capitalised } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import { SubscribeForm } from '../components/subscribe-form.tsx';
import { GroupTallies } from '../initiatives/group-tallies.tsx';
import { Meetings } from '../initiatives/meetings.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath, documentPath, EVENTS_DESK_PATH, groupPath, initiativePath, topicPath } from '../paths.ts';

interface GroupProps {
  readonly page: PageContext;
  readonly group: GroupView;
}

function signWords(page: PageContext, { kind, on }: SignOfLife): string {
  return page.wording.groups.signs[kind](formatDate(on, page.locale));
}

/** Whether the group lives, by its last sign of life. */
function Life({ page, group }: GroupProps) {
  const { groups: words } = page.wording;
  const { lastSign, isDormant, dormantAfterDays } = group;
  if (lastSign === null) return <p class="facts">{words.noSign}</p>;
  if (!isDormant) {
    return (
      <p class="facts">
        {words.lastSign}: {signWords(page, lastSign)}
      </p>
    );
  }
  return (
    <p class="dormant">
      <strong>{words.dormant}.</strong> {words.dormantBecause(signWords(page, lastSign), dormantAfterDays)}
    </p>
  );
}

function Refs({ page, label, refs }: { page: PageContext; label: string; refs: readonly InitiativeRef[] }) {
  if (refs.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      {refs.map((ref) => {
        const name = translated(ref.names, page.locale);
        return (
          <dd>
            <a href={initiativePath(ref)} lang={name.lang}>
              {name.text}
            </a>
          </dd>
        );
      })}
    </>
  );
}

function Relations({ page, group }: GroupProps) {
  const { groups: words } = page.wording;
  const topics = group.topics.flatMap((id) => topicById(id) ?? []);
  if (group.actsOn === null && group.actedOnBy.length === 0 && topics.length === 0) return null;
  return (
    <dl class="group-relations">
      <Refs page={page} label={words.actsOn} refs={group.actsOn ? [group.actsOn] : []} />
      <Refs page={page} label={words.actedOnBy} refs={group.actedOnBy} />
      {topics.length > 0 && <dt>{words.topics}</dt>}
      {topics.map(({ id, labels }) => (
        <dd>
          <a href={topicPath(id)}>{labels[page.locale]}</a>
        </dd>
      ))}
    </dl>
  );
}

function Member({ page, membership }: { page: PageContext; membership: Membership }) {
  const { groups: words } = page.wording;
  const { actor, role, since, until } = membership;
  const day = (date: string) => formatDate(date, page.locale);
  const span = until === null ? since && words.since(day(since)) : words.between(since && day(since), day(until));
  const facts = [role === 'member' ? null : words.roles[role], span].filter((fact) => fact !== null);
  return (
    <li>
      <a href={actorPath(actor.id)}>{actor.names[page.locale]}</a>
      {facts.length > 0 && <span class="facts">{facts.join(', ')}</span>}
    </li>
  );
}

function Members({ page, group }: GroupProps) {
  const { groups: words } = page.wording;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.members}</h2>
      {group.members.length === 0 ? (
        <p class="quiet">{words.noMembers}</p>
      ) : (
        <ul class="group-members">
          {group.members.map((membership) => (
            <Member page={page} membership={membership} />
          ))}
        </ul>
      )}
      {group.formerMembers.length > 0 && (
        <details>
          <summary>
            {words.formerMembers} ({group.formerMembers.length})
          </summary>
          <ul class="group-members">
            {group.formerMembers.map((membership) => (
              <Member page={page} membership={membership} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function GroupText({ page, text }: { page: PageContext; text: InitiativeText }) {
  const { groups: words } = page.wording;
  return (
    <li>
      <a href={documentPath(text.id)} lang={text.language}>
        {text.title}
      </a>
      <span class="facts">
        {words.documentRoles[text.role]}, {capitalised(wordLanguage(text.language, page.locale))}
        {text.date !== null && `, ${formatDate(text.date, page.locale)}`}
      </span>
    </li>
  );
}

function Documents({ page, group }: GroupProps) {
  const { groups: words } = page.wording;
  const texts = group.texts.filter(({ isLatest }) => isLatest);
  return (
    <section class="pledge-texts" aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      {texts.length === 0 ? (
        <p class="quiet">{words.noDocuments}</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <GroupText page={page} text={text} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Desk({ page, group }: GroupProps) {
  const { groups: words } = page.wording;
  if (!isPermitted(page.principal, 'describe-initiative')) return null;
  const path = (rest: string) => `${groupPath(group.slug)}/${rest}`;
  return (
    <nav class="secretariat" aria-label={words.desk}>
      <a href={path('edit')}>{words.edit}</a>
      <a href={path('members')}>{words.manageMembers}</a>
      <a href={path('documents')}>{words.manageDocuments}</a>
      <a href={`${EVENTS_DESK_PATH}?initiative=${encodeURIComponent(group.slug)}#create`}>{words.addMeeting}</a>
    </nav>
  );
}

/** The page of a coalition or another group: who belongs to it, what it owes, when it meets, and whether it lives. */
export function GroupPage({ page, group, campaigns }: GroupProps & { readonly campaigns: readonly ListedCampaign[] }) {
  const { groups: words, initiatives } = page.wording;
  const name = translated(group.names, page.locale);
  const description = translated(group.descriptions, page.locale);
  const facts = [
    words.memberCount(group.members.length),
    group.startedOn && initiatives.since(formatDate(group.startedOn, page.locale)),
    group.endedOn && words.ended(formatDate(group.endedOn, page.locale)),
    group.isPublic ? null : initiatives.internal,
  ].filter((fact) => fact !== null);
  return (
    <Layout page={page} title={name.text} description={description.text} place="initiatives">
      <div class="pledge-page group-page">
        <header class="page-head">
          <p class="eyebrow">{words.kindOf[group.kind]}</p>
          <h1 lang={name.lang}>{name.text}</h1>
          <p class="facts">{facts.join(', ')}</p>
          {description.text.split(/\n{2,}/u).map((paragraph) => (
            <p lang={description.lang}>{paragraph}</p>
          ))}
          <Life page={page} group={group} />
        </header>
        <Relations page={page} group={group} />
        <Desk page={page} group={group} />
        <GroupTallies page={page} group={group} />
        <Members page={page} group={group} />
        <Meetings page={page} group={group} />
        <Documents page={page} group={group} />
        <CampaignsHere {...{ page, campaigns, names: group.names }} />
        <SubscribeForm page={page} choice={{ kind: 'initiative', value: group.id }} />
      </div>
    </Layout>
  );
}
