import type { PageContext } from '../page-context.ts';

interface PublicationTimeProps {
  readonly page: PageContext;
  /** As the wall clock in the zone shows it; null where none was chosen. */
  readonly wallTime: string | null;
  readonly timeZone: string | null;
  readonly labels: { readonly wallTime: string; readonly timeZone: string };
}

/** The fields of a time of publication: day and time of the wall clock in a named zone. */
export function PublicationTimeFields({ page, wallTime, timeZone, labels }: PublicationTimeProps) {
  const zone = timeZone ?? page.timeZone;
  return (
    <>
      <div class="form-field">
        <label for="wallTime">{labels.wallTime}</label>
        <input type="datetime-local" id="wallTime" name="wallTime" value={wallTime ?? ''} required />
      </div>
      <div class="form-field">
        <label for="timeZone">{labels.timeZone}</label>
        <select id="timeZone" name="timeZone">
          {['UTC', ...Intl.supportedValuesOf('timeZone')].map((each) => (
            <option selected={each === zone}>{each}</option>
          ))}
        </select>
      </div>
    </>
  );
}
