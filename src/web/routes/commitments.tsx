import { Hono } from 'hono';
import { commitmentAsOf } from '../../desk/commitment-as-of.ts';
import { listStatementsAbout } from '../../desk/view-campaign.ts';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { whereAnnounced } from '../../desk/view-event.ts';
import { viewFollowUp } from '../../desk/view-follow-up.ts';
import { viewText } from '../../desk/view-text.ts';
import type { WebEnvironment } from '../page-context.ts';
import { CommitmentPage } from '../pages/commitment.tsx';
import { commitmentPath, hasOriginal } from '../paths.ts';
import { passagesAround } from '../reader/passages-around.ts';
import { placedParts } from '../reader/segments.ts';

/** The permanent addresses of commitments. */
export function commitmentRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/commitments/:id', async (context) => {
    const desk = context.var.desk;
    const id = context.req.param('id');
    const day = context.req.query('as-of');
    const { commitment: then, isPast, asOf, withdrawal } = await commitmentAsOf(desk, id, day);
    // Those who decide of it see it with its decisions, to take them back.
    const isGone = withdrawal !== null && desk.principal.role === 'visitor';
    if (isGone && withdrawal.mergedInto) return context.redirect(commitmentPath(withdrawal.mergedInto), 301);
    const commitment = { ...(await viewCommitment(desk, id)), ...then };
    const followUp = await viewFollowUp(desk, id, day);
    const document = await viewText(desk, commitment.document.id);
    return context.html(
      <CommitmentPage
        page={context.var.page}
        commitment={commitment}
        followUp={followUp}
        context={passagesAround(commitment, placedParts(commitment), document.passages)}
        hasOriginal={hasOriginal(document)}
        text={document.text}
        past={isPast ? asOf : null}
        withdrawal={withdrawal}
        statements={await listStatementsAbout(desk, commitment.id)}
        announcedAt={await whereAnnounced(desk, { kind: 'commitment', target: commitment.id })}
      />,
      isGone ? 410 : 200,
    );
  });
  return routes;
}
