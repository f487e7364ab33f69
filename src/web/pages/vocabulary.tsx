import { CLASSES, CODE_LISTS, codeName, PREFIXES } from '../../formats/linked-data/vocabulary.ts';
import { listNames, propertyNames } from '../../formats/linked-data/vocabulary-node.ts';
import { vocabularyWording, wordCode } from '../../wording/vocabulary.ts';
import { Layout } from '../components/layout.tsx';
import { CONTEXT_PATH } from '../open/addresses.ts';
import type { PageContext } from '../page-context.ts';

/** Our own terms and lists of codes, each at the address that data names it by. */
export function VocabularyPage({ page }: { page: PageContext }) {
  const { vocabulary: words } = page.wording.openData;
  const { classes, properties, lists } = vocabularyWording[page.locale];
  return (
    <Layout page={page} title={words.title}>
      <div class="api vocabulary">
        <header class="api-intro">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
          <p>
            <a href={CONTEXT_PATH}>{words.context}</a> · <a href="/data">{page.wording.openData.title}</a>
          </p>
        </header>
        <div class="api-body">
          <Terms id="classes" title={words.classes} terms={CLASSES.map((name) => [name, name, classes[name]])} />
          <Terms
            id="properties"
            title={words.properties}
            terms={propertyNames().map((name) => [name, name, properties[name]])}
          />
          {listNames().map((list) => (
            <Terms
              id={`list-${list}`}
              title={lists[list]}
              terms={CODE_LISTS[list].map((code) => [
                codeName(list, code),
                codeName(list, code),
                wordCode(list, code, page.locale),
              ])}
            />
          ))}
          <section aria-labelledby="others">
            <h2 id="others">{words.others}</h2>
            <dl class="api-fields">
              {Object.entries(PREFIXES).map(([prefix, namespace]) => (
                <>
                  <dt>
                    <code>{prefix}</code>
                  </dt>
                  <dd>
                    <code>{namespace}</code>
                  </dd>
                </>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </Layout>
  );
}

interface TermsProps {
  readonly id: string;
  readonly title: string;
  /** Each with its place in the page, its name and its meaning. */
  readonly terms: readonly (readonly [string, string, string])[];
}

function Terms({ id, title, terms }: TermsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl class="api-fields">
        {terms.map(([place, name, meaning]) => (
          <>
            <dt id={place}>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
