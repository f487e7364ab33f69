import type { PageContext } from '../page-context.ts';

interface TitleSearchProps {
  readonly page: PageContext;
  /** The page that shows what is found. */
  readonly action: string;
  readonly label: string;
  /** What was looked for. */
  readonly text: string | undefined;
  /** What else the address asks for, by name. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
}

/** The search for documents by words of their title or number. */
export function TitleSearch({ page, action, label, text, kept = {} }: TitleSearchProps) {
  return (
    <search>
      <form action={action} class="choose-search">
        <label for="title-search">{label}</label>
        <input type="search" id="title-search" name="q" value={text} maxlength={200} />
        {Object.entries(kept).map(
          ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
        )}
        <button type="submit" class="button quiet-button">
          {page.wording.common.search}
        </button>
      </form>
    </search>
  );
}
