import { type Context, Hono } from 'hono';
import { newestOfWork } from '../../desk/open-data/newest-of-work.ts';
import { type Addresses, standingAlone } from '../../formats/linked-data/addresses.ts';
import { linkedDataContext } from '../../formats/linked-data/vocabulary.ts';
import { vocabularyNodes } from '../../formats/linked-data/vocabulary-node.ts';
import { LOCALES, type Locale } from '../../wording/locale.ts';
import { openDataWording } from '../../wording/open-data.ts';
import { vocabularyWording, wordCode } from '../../wording/vocabulary.ts';
import { acceptedForm } from '../open/accepted-form.ts';
import { addressesAt, CONTEXT_PATH, VOCABULARY_PATH } from '../open/addresses.ts';
import { MEDIA_TYPES } from '../open/representations.ts';
import type { WebEnvironment } from '../page-context.ts';
import { VocabularyPage } from '../pages/vocabulary.tsx';
import { documentPath } from '../paths.ts';

const FORMS = [
  { form: 'html', types: ['text/html'] },
  { form: 'jsonld', types: ['application/ld+json', 'application/json'] },
] as const;

/** Our own terms: their page, as JSON-LD, and the context that data is written with; and where works lead. */
export function vocabularyRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(CONTEXT_PATH, (context) => {
    const { namespace } = addressesAt(context.var.page.origin);
    return jsonLd(context, linkedDataContext(namespace));
  });
  routes.get(VOCABULARY_PATH, (context) => {
    context.header('vary', 'Accept', { append: true });
    // Whoever takes neither gets the page, which says what there is.
    const form = acceptedForm(context.req.header('accept'), FORMS);
    if (form !== 'jsonld') return context.html(<VocabularyPage page={context.var.page} />);
    return jsonLd(context, vocabularyAt(addressesAt(context.var.page.origin)));
  });
  routes.get(`${VOCABULARY_PATH}.jsonld`, (context) =>
    jsonLd(context, vocabularyAt(addressesAt(context.var.page.origin))),
  );
  // A work is no page of its own: it is read in one of its languages.
  routes.get('/works/:work{[0-9]{1,9}}', async (context) => {
    const { desk, page } = context.var;
    const id = await newestOfWork(desk, Number(context.req.param('work')), page.locale);
    return context.redirect(documentPath(id), 303);
  });
  return routes;
}

function jsonLd(context: Context, body: object): Response {
  return context.body(JSON.stringify(body), 200, { 'content-type': MEDIA_TYPES.jsonld });
}

function vocabularyAt(addresses: Addresses): object {
  const inAll = (words: (locale: Locale) => string) => Object.fromEntries(LOCALES.map((each) => [each, words(each)]));
  const nodes = vocabularyNodes(
    {
      title: inAll((locale) => openDataWording[locale].vocabulary.title),
      ofClass: (name) => inAll((locale) => vocabularyWording[locale].classes[name]),
      ofProperty: (name) => inAll((locale) => vocabularyWording[locale].properties[name]),
      ofList: (name) => inAll((locale) => vocabularyWording[locale].lists[name]),
      ofCode: (list, code) => inAll((locale) => wordCode(list, code, locale)),
    },
    addresses,
  );
  return standingAlone({ '@graph': nodes }, addresses);
}
