import { STATE_CODES } from '../../authority/names/state-names.ts';
import { ORGANISATION_KINDS } from '../../authority/organisations/kind.ts';
import type { PageContext } from '../page-context.ts';
import { countryName } from './country-name.ts';

interface ChoiceProps {
  readonly page: PageContext;
  readonly chosen: string | undefined;
}

/** What sort of organisation it is. */
export function KindField({ page, chosen }: ChoiceProps) {
  const { signing, initiatives } = page.wording;
  return (
    <div class="form-field">
      <label for="kind">{signing.organisationKind}</label>
      <select id="kind" name="kind" required>
        <option value="">{signing.choose}</option>
        {ORGANISATION_KINDS.map((kind) => (
          <option value={kind} selected={kind === chosen}>
            {initiatives.organisationKinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The country of an organisation, by its name in the reader's language. */
export function CountryField({ page, chosen }: ChoiceProps) {
  const { signing } = page.wording;
  const countries = STATE_CODES.map((code) => ({ code, name: countryName(page, code) })).sort((one, other) =>
    one.name.localeCompare(other.name, page.locale),
  );
  return (
    <div class="form-field">
      <label for="country">{signing.country}</label>
      <select id="country" name="country">
        <option value="">{signing.noCountry}</option>
        {countries.map(({ code, name }) => (
          <option value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
