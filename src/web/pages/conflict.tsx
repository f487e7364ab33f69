import type { Conflict } from '../../desk/errors.ts';
import { wordField } from '../../wording/history.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface ConflictProps {
  readonly page: PageContext;
  readonly conflict: Conflict;
  /** Where to send it again, and with what, once both were read. */
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  /** The page of the record. */
  readonly back: string;
}

function Side({ page, title, texts }: { page: PageContext; title: string; texts: Readonly<Record<string, string>> }) {
  const shown = Object.entries(texts).filter(([, value]) => value !== '');
  return (
    <section class="side-of-conflict">
      <h2>{title}</h2>
      <dl>
        {shown.map(([field, value]) => {
          const words = wordField(field, value, page.locale);
          return (
            <>
              <dt>{words.label}</dt>
              <dd>{words.value}</dd>
            </>
          );
        })}
      </dl>
      {shown.length === 0 && <p class="quiet">–</p>}
    </section>
  );
}

/** That somebody else changed a record first: what one wanted to save, what stands there now, and a way to save it yet. */
export function ConflictPage({ page, conflict, action, fields, back }: ConflictProps) {
  const words = page.wording.followUp.conflict;
  return (
    <Layout page={page} title={words.title} place="register">
      <div class="narrow conflict">
        <h1>{words.title}</h1>
        <p class="lede">{words.explain}</p>
        <div class="sides">
          <Side page={page} title={words.yours} texts={conflict.yours} />
          <Side page={page} title={words.theirs} texts={conflict.theirs} />
        </div>
        <form method="post" action={action}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="act-buttons">
            <button type="submit" class="button">
              {words.saveYours}
            </button>
            <a href={back}>{words.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
