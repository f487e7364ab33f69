import { Hono } from 'hono';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { viewDocument } from '../../desk/view-document.ts';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { overlaps } from '../../text/span.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { CommitmentPage } from '../pages/commitment.tsx';
import { hasOriginal } from '../paths.ts';
import { placedParts } from '../reader/segments.ts';
import { deskContext } from './desk.ts';

/** The passages that hold the quote or a part of it, and the passage's own parent, in reading order. */
export function passagesAround(commitment: CommitmentView, passages: readonly PassageView[]): PassageView[] {
  const spans = [commitment, ...placedParts(commitment)];
  const own = passages.find((passage) => passage.eId === commitment.passage.eId);
  return passages.filter(
    (passage) =>
      passage.start < passage.end && (passage.eId === own?.parent || spans.some((span) => overlaps(span, passage))),
  );
}

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
        context={passagesAround(commitment, document.passages)}
        hasOriginal={hasOriginal(document)}
      />,
    );
  });
  return routes;
}
