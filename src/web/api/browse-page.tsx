import { isSignedIn } from '../../desk/context.ts';
import { type ApiLimits, type ApiWording, apiWording, HEADERS, PROBLEMS } from '../../wording/api.ts';
import { Layout } from '../components/layout.tsx';
import { DATA_PATH, OWN_KEYS_PATH } from '../open/data-paths.ts';
import type { PageContext } from '../page-context.ts';
import type { Catalogue, OperationEntry, ParameterEntry, SchemaEntry } from './catalogue.ts';
import type { Examples } from './examples.ts';

interface BrowsePageProps {
  readonly page: PageContext;
  readonly catalogue: Catalogue;
  readonly examples: Examples;
  readonly limits: ApiLimits;
}

/** The page that describes the API and lets people try it, without JavaScript. */
export function BrowsePage({ page, catalogue, examples, limits }: BrowsePageProps) {
  const words = apiWording[page.locale];
  return (
    <Layout page={page} title={words.title}>
      <div class="api">
        <header class="api-intro">
          <h1>{words.title}</h1>
          {words.introduction.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          <p>
            <a href="/api/openapi.json">{words.openApiLink}</a>
          </p>
          <p>
            <a href={DATA_PATH}>{words.openDataLink}</a>
          </p>
        </header>
        <Contents operations={catalogue.operations} words={words} />
        <div class="api-body">
          <section aria-labelledby="rules">
            <h2 id="rules">{words.rulesHeading}</h2>
            <ul class="api-rules">
              {words.rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </section>
          <Access page={page} limits={limits} words={words} />
          {catalogue.operations.map((operation) => (
            <Operation operation={operation} example={examples[operation.name]} words={words} />
          ))}
          <Schemas schemas={catalogue.schemas} words={words} />
          <Problems words={words} />
        </div>
      </div>
    </Layout>
  );
}

function Access({ page, limits, words }: Pick<BrowsePageProps, 'page' | 'limits'> & { words: ApiWording }) {
  return (
    <section class="api-access" aria-labelledby="access">
      <h2 id="access">{words.accessHeading}</h2>
      <ul class="api-rules">
        {words.access(limits).map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      {isSignedIn(page.principal) && (
        <p>
          <a href={OWN_KEYS_PATH}>{words.ownKeys}</a>
        </p>
      )}
      <h3>{words.headersHeading}</h3>
      <dl class="api-fields">
        {HEADERS.map((header) => (
          <>
            <dt>
              <code>{header}</code>
            </dt>
            <dd>
              <WithCode words={words.headers[header]} />
            </dd>
          </>
        ))}
      </dl>
      <h3>{words.terminalHeading}</h3>
      <p>{words.terminal}</p>
      <pre class="api-terminal" tabindex={0}>
        <code>{`curl --include '${page.origin}/api/commitments?kind=undertaking&limit=5' \\
  --header 'Authorization: Bearer KEY'`}</code>
      </pre>
    </section>
  );
}

/** A sentence in which what stands between backticks is code. */
function WithCode({ words }: { words: string }) {
  return <>{words.split('`').map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}</>;
}

function Contents({ operations, words }: { operations: readonly OperationEntry[]; words: ApiWording }) {
  return (
    <nav class="api-contents" aria-label={words.operationsHeading}>
      <ul>
        {operations.map(({ name, path }) => (
          <li>
            <a href={`#${name}`}>{words.operations[name].summary}</a>
            <code>{`/api${path}`}</code>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface OperationProps {
  readonly operation: OperationEntry;
  readonly example: string | undefined;
  readonly words: ApiWording;
}

function Operation({ operation, example, words }: OperationProps) {
  const { name, path, parameters } = operation;
  return (
    <section class="api-operation" aria-labelledby={name}>
      <h2 id={name}>{words.operations[name].summary}</h2>
      <p>
        <code class="api-path">{`GET /api${path}`}</code>
      </p>
      <p>{words.operations[name].description}</p>
      {parameters.length > 0 && (
        <>
          <h3>{words.parametersHeading}</h3>
          <dl class="api-fields">
            {parameters.map((parameter) => (
              <Parameter parameter={parameter} words={words} />
            ))}
          </dl>
        </>
      )}
      <h3>{words.responsesHeading}</h3>
      <Answers operation={operation} words={words} />
      {example && (
        <>
          <h3>{words.exampleHeading}</h3>
          <p>
            <a href={example}>
              <code>{example}</code>
            </a>
          </p>
        </>
      )}
      {parameters.length > 0 && <TryForm operation={operation} words={words} />}
    </section>
  );
}

function Parameter({ parameter, words }: { parameter: ParameterEntry; words: ApiWording }) {
  const remarks = [
    parameter.type,
    parameter.minimum !== undefined && `${parameter.minimum}–${parameter.maximum}`,
    parameter.required && words.required,
    parameter.repeatable && words.repeatable,
  ].filter(Boolean);
  return (
    <>
      <dt>
        <code>{parameter.name}</code> <small>{remarks.join(', ')}</small>
      </dt>
      <dd>
        <WithCode words={words.parameters[parameter.wordedAs]} />
        {parameter.values.length > 0 && (
          <div class="api-values">
            {parameter.values.map((value) => (
              <>
                <code>{value}</code>{' '}
              </>
            ))}
          </div>
        )}
      </dd>
    </>
  );
}

function Answers({ operation, words }: { operation: OperationEntry; words: ApiWording }) {
  const meanings: Readonly<Record<string, string>> = {
    200: words.ok,
    400: words.problems['invalid-parameters'].title,
    404: words.problems['not-found'].title,
    410: words.problems.gone.title,
  };
  return (
    <ul class="api-answers">
      {operation.answers.map(({ status, mediaType, schema }) => (
        <li>
          <code>{status}</code> {meanings[status]}{' '}
          {schema === null ? <code>{mediaType}</code> : <a href={`#schema-${schema}`}>{schema}</a>}
        </li>
      ))}
    </ul>
  );
}

function TryForm({ operation, words }: { operation: OperationEntry; words: ApiWording }) {
  return (
    <details class="api-try">
      <summary>{words.tryHeading}</summary>
      <form action={`/api/try/${operation.name}`} method="get">
        {operation.parameters.map((parameter) => (
          <Field id={`${operation.name}-${parameter.name}`} parameter={parameter} words={words} />
        ))}
        <button class="button" type="submit">
          {words.send}
        </button>
      </form>
    </details>
  );
}

interface FieldProps {
  readonly id: string;
  readonly parameter: ParameterEntry;
  readonly words: ApiWording;
}

function Field({ id, parameter, words }: FieldProps) {
  const { name, values } = parameter;
  if (values.length > 0 && parameter.repeatable) {
    return (
      <fieldset>
        <legend>{name}</legend>
        {values.map((value) => (
          <label>
            <input type="checkbox" name={name} value={value} /> {value}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {values.length > 0 ? (
        <select id={id} name={name}>
          <option value="">{words.any}</option>
          {values.map((value) => (
            <option value={value}>{value}</option>
          ))}
        </select>
      ) : (
        <FreeField id={id} parameter={parameter} />
      )}
    </div>
  );
}

function FreeField({ id, parameter }: Omit<FieldProps, 'words'>) {
  const { name, required, minimum, maximum } = parameter;
  const type = parameter.type === 'integer' ? 'number' : 'text';
  return <input id={id} name={name} type={type} required={required} min={minimum} max={maximum} />;
}

function Schemas({ schemas, words }: { schemas: readonly SchemaEntry[]; words: ApiWording }) {
  return (
    <section class="api-schemas" aria-labelledby="schemas">
      <h2 id="schemas">{words.schemasHeading}</h2>
      {schemas.map(({ name, fields }) => (
        <section class="api-schema" aria-labelledby={`schema-${name}`}>
          <h3 id={`schema-${name}`}>{name}</h3>
          <dl class="api-fields">
            {fields.map((field) => (
              <>
                <dt>
                  <code>{field.name}</code>
                </dt>
                <dd>{field.schema ? <a href={`#schema-${field.schema}`}>{field.type}</a> : field.type}</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function Problems({ words }: { words: ApiWording }) {
  return (
    <section class="api-schemas" aria-labelledby="problems">
      <h2 id="problems">{words.problemsHeading}</h2>
      {PROBLEMS.map((name) => (
        <section aria-labelledby={`problem-${name}`}>
          <h3 id={`problem-${name}`}>{words.problems[name].title}</h3>
          <p>{words.problems[name].detail}</p>
        </section>
      ))}
    </section>
  );
}
