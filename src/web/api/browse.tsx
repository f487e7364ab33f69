import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { DeskContext } from '../../desk/context.ts';
import { listDeeds } from '../../desk/list-deeds.ts';
import { viewOverview } from '../../desk/view-overview.ts';
import type { OverviewView } from '../../desk/views.ts';
import type { WebEnvironment } from '../page-context.ts';
import { BrowsePage, type Examples } from './browse-page.tsx';
import { catalogueOf, type OpenApiDocument, operationAddress } from './catalogue.ts';

/** Adds the page at the API's own address, and the forms' way to the operations. */
export function addBrowsing(
  api: OpenAPIHono<WebEnvironment>,
  document: OpenApiDocument,
  desk: () => DeskContext,
): void {
  const catalogue = catalogueOf(document);

  api.get('/', async (context) => {
    context.header('vary', 'Accept, Accept-Language, Cookie');
    if (!wantsPage(context)) return context.json(document);
    const [latest] = (await listDeeds(desk(), { limit: 1 })).rows;
    const examples = examplesFrom(await viewOverview(desk()), latest?.deed.id);
    return context.html(<BrowsePage page={context.get('page')} catalogue={catalogue} examples={examples} />);
  });

  api.get('/try/:operation', (context, next) => {
    const operation = catalogue.operations.find(({ name }) => name === context.req.param('operation'));
    if (!operation) return next();
    return context.redirect(operationAddress(operation, new URL(context.req.url).searchParams), 303);
  });
}

function wantsPage(context: Context): boolean {
  const types = { supports: ['application/json', 'text/html'], default: 'application/json' };
  return accepts(context, { header: 'Accept', ...types }) === 'text/html';
}

function examplesFrom({ latest, upcoming, overdue, matrix }: OverviewView, deed: string | undefined): Examples {
  const document = latest[0]?.id;
  const commitment = upcoming[0]?.id ?? overdue[0]?.id;
  const actor = matrix[0]?.actor.id;
  return {
    getOverview: '/api/overview',
    searchRegister: '/api/commitments?kind=call&sort=deadline&limit=10',
    ...(commitment && { getCommitment: `/api/commitments/${commitment}` }),
    listDocuments: '/api/documents',
    ...(document && {
      getDocument: `/api/documents/${document}`,
      exportAkomaNtoso: `/api/documents/${document}/akoma-ntoso`,
      listPassages: `/api/documents/${document}/passages`,
      listDocumentCommitments: `/api/documents/${document}/commitments?kind=undertaking`,
      listDocumentDeeds: `/api/documents/${document}/deeds`,
    }),
    listDeeds: '/api/deeds?limit=10',
    ...(deed && { getDeed: `/api/deeds/${deed}` }),
    listActors: '/api/actors',
    ...(actor && { getActor: `/api/actors/${actor}` }),
    searchPassages: '/api/search?q=digital',
  };
}
