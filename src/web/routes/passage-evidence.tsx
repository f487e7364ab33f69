import { Hono } from 'hono';
import { attachEvidencePassage } from '../../desk/attach-evidence-passage.ts';
import { viewEvidencePassage } from '../../desk/view-evidence-passage.ts';
import { passageAddress } from '../evidence/passage-address.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { UsePassagePage } from '../pages/use-passage.tsx';
import { commitmentPath, USE_PASSAGE_PATH } from '../paths.ts';

/** A passage of the reader, given as evidence for a commitment that is searched for. */
export function passageEvidenceRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(USE_PASSAGE_PATH, async (context) => {
    const { searchParams } = new URL(context.req.url);
    const sought = searchParams.get('q')?.trim() ?? '';
    const place = { documentId: searchParams.get('document') ?? '', passage: searchParams.get('passage') ?? '' };
    const passage = await viewEvidencePassage(context.var.desk, { ...place, sought });
    return context.html(<UsePassagePage page={context.var.page} passage={passage} sought={sought} />);
  });
  routes.post(USE_PASSAGE_PATH, async (context) => {
    const fields = await fieldsOf(context);
    const commitmentId = fields.text('commitment');
    const number = await attachEvidencePassage(context.var.desk, {
      commitmentId,
      stance: fields.text('stance'),
      note: fields.text('note'),
      isInternal: fields.has('internal'),
      ...passageAddress(fields.text('passage')),
      words: fields.text('words'),
    });
    return context.redirect(`${commitmentPath(commitmentId)}#evidence-${number}`, 303);
  });
  return routes;
}
