import { EVENT_LIMITS, EVENT_STATES } from '../../desk/events/event-input.ts';
import { EVENT_KINDS, REGISTRATIONS } from '../../store/schema/events.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { TextArea } from '../pages/event-answer.tsx';
import type { EventFormFields, InitiativeChoice } from './event-form.ts';

interface FieldsProps {
  readonly page: PageContext;
  readonly fields: EventFormFields;
}

/** What every event has: its name, kind and time, where it is, what it belongs to, and who may see it. */
export function BasicFields({
  page,
  fields,
  initiatives,
}: FieldsProps & { readonly initiatives: readonly InitiativeChoice[] }) {
  const { desk, kinds } = page.wording.events;
  const { text } = fields;
  const line = { maxlength: EVENT_LIMITS.place };
  return (
    <>
      <TextField {...{ name: 'name-da', label: desk.name.da, value: text('name-da'), ...line }} />
      <TextField {...{ name: 'name-en', label: desk.name.en, value: text('name-en'), ...line }} />
      <SelectField
        {...{ name: 'kind', label: desk.kind, chosen: text('kind') }}
        options={EVENT_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField
        {...{ name: 'starts', label: desk.starts, type: 'datetime-local', value: text('starts'), required: true }}
      />
      <TextField {...{ name: 'ends', label: desk.ends, type: 'datetime-local', value: text('ends') }} />
      <TextField {...{ name: 'timeZone', label: desk.timeZone, value: text('timeZone'), required: true }} />
      <TextField {...{ name: 'place', label: desk.place, value: text('place'), ...line }} />
      <TextField {...{ name: 'webAddress', label: desk.webAddress, type: 'url', value: text('webAddress') }} />
      {initiatives.length > 0 && (
        <div class="form-field">
          <label for="initiative">{desk.initiatives}</label>
          <select id="initiative" name="initiative" multiple aria-describedby="initiative-hint">
            {initiatives.map(({ slug, names }) => {
              const name = translated(names, page.locale);
              return (
                <option value={slug} lang={name.lang} selected={fields.all('initiative').includes(slug)}>
                  {name.text}
                </option>
              );
            })}
          </select>
          <p class="hint" id="initiative-hint">
            {desk.initiativesHint}
          </p>
        </div>
      )}
      <label class="check">
        <input type="checkbox" name="public" value="yes" checked={text('public') === 'yes'} /> {desk.isPublic}
      </label>
    </>
  );
}

/** What an event has besides: its words, how it stands, whom to ask, and who can answer. */
export function FurtherFields({ page, fields }: FieldsProps) {
  const { desk } = page.wording.events;
  const { text } = fields;
  const area = { rows: 5, maxlength: EVENT_LIMITS.text };
  return (
    <>
      {(['da', 'en'] as const).map((language) => (
        <TextArea
          {...{ name: `description-${language}`, label: desk.description[language], lang: language, ...area }}
          value={text(`description-${language}`)}
        />
      ))}
      <SelectField
        {...{ name: 'standing', label: desk.standing, chosen: text('standing') }}
        options={EVENT_STATES.map((value) => ({ value, label: desk.standings[value] }))}
      />
      <p class="hint">{desk.movedHint}</p>
      <TextArea {...{ name: 'outcome', label: desk.outcome, value: text('outcome'), ...area }} />
      <ContactFields page={page} fields={fields} />
      <SelectField
        {...{ name: 'registration', label: desk.registration, chosen: text('registration') }}
        options={REGISTRATIONS.map((value) => ({ value, label: desk.registrations[value] }))}
      />
      <TextField
        {...{ name: 'capacity', label: desk.capacity, type: 'number', min: 1, max: EVENT_LIMITS.capacity }}
        {...{ value: text('capacity'), hint: desk.capacityHint }}
      />
      <TextField
        {...{ name: 'seatsEach', label: desk.seatsEach, type: 'number', min: 1, max: EVENT_LIMITS.seatsEach }}
        value={text('seatsEach')}
      />
      <TextField
        {...{ name: 'answerBy', label: desk.answerBy, type: 'datetime-local', value: text('answerBy') }}
        hint={desk.answerByHint}
      />
    </>
  );
}

/** Contacts that the form has room for. */
const CONTACTS = [1, 2];

function ContactFields({ page, fields }: FieldsProps) {
  const { desk } = page.wording.events;
  const parts = ['name', 'office', 'email', 'phone'] as const;
  return (
    <>
      {CONTACTS.map((number) => (
        <fieldset class="contact-fields">
          <legend>{desk.contact(number)}</legend>
          {parts.map((part) => (
            <div class="form-field">
              <label for={`contact-${part}-${number}`}>{desk.contactFields[part]}</label>
              <input
                {...{ type: 'text', id: `contact-${part}-${number}`, name: `contact-${part}`, maxlength: 200 }}
                value={fields.every(`contact-${part}`)[number - 1] ?? ''}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
}
