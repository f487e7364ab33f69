import { Hono } from 'hono';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { viewDocument } from '../../desk/view-document.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { CommitmentPage } from '../pages/commitment.tsx';
import { hasOriginal } from '../paths.ts';
import { passagesAround } from '../reader/passages-around.ts';
import { placedParts } from '../reader/segments.ts';
import { deskContext } from './desk.ts';

/** The permanent addresses of commitments. */
export function commitmentRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/commitments/:id', async (context) => {
    const desk = deskContext(options);
    const commitment = await viewCommitment(desk, context.req.param('id'));
    const document = await viewDocument(desk, commitment.document.id);
    return context.html(
      <CommitmentPage
        page={context.var.page}
        commitment={commitment}
        context={passagesAround(commitment, placedParts(commitment), document.passages)}
        hasOriginal={hasOriginal(document)}
        text={document.text}
      />,
    );
  });
  return routes;
}
