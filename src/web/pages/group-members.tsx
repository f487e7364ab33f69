import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import type { MemberCandidate } from '../../desk/find-members.ts';
import type { GroupView } from '../../desk/view-group.ts';
import type { Membership } from '../../store/memberships.ts';
import { MEMBER_ROLES } from '../../store/schema/groups.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { countryOptions } from '../initiatives/country-name.ts';
import { GroupFormPage } from '../initiatives/group-form-page.tsx';
import type { PageContext } from '../page-context.ts';
import { groupPath } from '../paths.ts';

interface MembersProps {
  readonly page: PageContext;
  readonly group: GroupView;
  /** What was sent, to be corrected or chosen from. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whom the name that was sent may mean; null where none was sent. */
  readonly candidates: readonly MemberCandidate[] | null;
  readonly problem: string | null;
}

const roleOptions = (page: PageContext) =>
  MEMBER_ROLES.map((value) => ({ value, label: page.wording.groups.roles[value] }));

function Change({ page, group, membership }: Pick<MembersProps, 'page' | 'group'> & { membership: Membership }) {
  const { member: words } = page.wording.groups;
  const { id, actor, role, since, until, revision } = membership;
  return (
    <li>
      <form action={`${groupPath(group.slug)}/members/${id}`} method="post" class="member-form">
        <h3>{actor.names[page.locale]}</h3>
        <input type="hidden" name="revision" value={revision} />
        <SelectField name="role" id={`role-${id}`} label={words.role} chosen={role} options={roleOptions(page)} />
        <div class="form-field">
          <label for={`since-${id}`}>{words.since}</label>
          <input type="date" id={`since-${id}`} name="since" value={since ?? ''} />
        </div>
        <div class="form-field">
          <label for={`until-${id}`}>{words.until}</label>
          <input type="date" id={`until-${id}`} name="until" value={until ?? ''} />
        </div>
        <button type="submit" class="button quiet-button">
          {words.change}
        </button>
      </form>
    </li>
  );
}

function Find({ page, group, fields }: MembersProps) {
  const { member: words } = page.wording.groups;
  return (
    <form action={`${groupPath(group.slug)}/members`} method="post" class="sign-in-form">
      <h2>{words.add}</h2>
      <TextField
        {...{ name: 'name', label: words.name, hint: words.nameHint, required: true, maxlength: 300 }}
        value={fields.name}
      />
      <SelectField name="role" label={words.role} chosen={fields.role ?? 'member'} options={roleOptions(page)} />
      <TextField name="since" label={words.since} type="date" value={fields.since} />
      <button type="submit" class="button">
        {words.find}
      </button>
    </form>
  );
}

function Choose({ page, group, fields, candidates }: MembersProps) {
  const { groups, initiatives } = page.wording;
  const words = groups.member;
  const name = fields.name ?? '';
  return (
    <form action={`${groupPath(group.slug)}/members`} method="post" class="sign-in-form">
      {['name', 'role', 'since'].map((field) => (
        <input type="hidden" name={field} value={fields[field]} />
      ))}
      <fieldset class="list-choice">
        <legend>{words.choose(name)}</legend>
        {(candidates ?? []).map(({ actor, country, reasons }, place) => (
          <label>
            <input type="radio" name="actor" value={actor.id} checked={place === 0} />
            <span>
              {actor.names[page.locale]}
              <span class="facts">
                {[country?.toUpperCase(), ...reasons.map((reason) => initiatives.lists.reasons[reason])]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="actor" value="new" checked={candidates?.length === 0} />
          <span>{words.isNew(name)}</span>
        </label>
      </fieldset>
      <SelectField
        {...{ name: 'kind', label: words.kind, chosen: fields.kind ?? 'civil-society' }}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: initiatives.organisationKinds[value] }))}
      />
      <SelectField
        {...{ name: 'country', label: words.country, chosen: fields.country }}
        options={[{ value: '', label: words.noCountry }, ...countryOptions(page)]}
      />
      <button type="submit" class="button">
        {words.submit}
      </button>
    </form>
  );
}

/** Where the secretariat of a group adds members, and says what they are and since when. */
export function GroupMembersPage(props: MembersProps) {
  const { page, group, candidates, problem } = props;
  const { member: words } = page.wording.groups;
  const all = [...group.members, ...group.formerMembers];
  return (
    <GroupFormPage page={page} group={group} title={words.title} problem={problem}>
      {candidates === null ? <Find {...props} /> : <Choose {...props} />}
      {candidates === null && all.length > 0 && (
        <>
          <p class="hint">{words.leaveHint}</p>
          <ul class="member-forms">
            {all.map((membership) => (
              <Change page={page} group={group} membership={membership} />
            ))}
          </ul>
        </>
      )}
    </GroupFormPage>
  );
}
