import { type Context, Hono } from 'hono';
import { describeDocument } from '../../desk/describe-document.ts';
import { requirePermission } from '../../desk/permission.ts';
import { relateDocument } from '../../desk/relate-document.ts';
import { viewDocument } from '../../desk/view-document.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { DocumentDetailsPage, RELATIONS } from '../pages/document-details.tsx';
import { documentPath } from '../paths.ts';

/** What is said of a document besides its words: title, date, issuer, and the work that it belongs to. */
export function documentDetailsRoutes({ reader }: Pick<AppOptions, 'reader'>): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const idOf = (context: Context<WebEnvironment>) => context.req.param('id') ?? '';
  const details = async (context: Context<WebEnvironment>) => {
    requirePermission(context.var.desk, 'describe-document');
    const document = await viewDocument(context.var.desk, idOf(context));
    const { title, date, issuer } = document;
    return { document, description: { title, date: date ?? '', issuer: issuer?.id ?? '' } };
  };
  /** Does it and goes back to the text; else shows the form again, with what was written. */
  const change = async (
    context: Context<WebEnvironment>,
    act: () => Promise<unknown>,
    written: Partial<Awaited<ReturnType<typeof details>>['description']> = {},
  ) => {
    const { page } = context.var;
    const { document, description } = await details(context);
    try {
      await act();
    } catch (error) {
      const failure = failureOf(error, page);
      if (!failure) throw error;
      const props = { page, document, description: { ...description, ...written }, problem: failure.sentence };
      return context.html(<DocumentDetailsPage {...props} />, failure.status);
    }
    return context.redirect(documentPath(document.id), 303);
  };
  routes.get('/documents/:id/details', async (context) =>
    context.html(<DocumentDetailsPage page={context.var.page} {...(await details(context))} problem={null} />),
  );
  routes.post('/documents/:id/details', async (context) => {
    const fields = await fieldsOf(context);
    const given = { title: fields.text('title'), date: fields.text('date'), issuer: fields.text('issuer') };
    return change(context, () => describeDocument(context.var.desk, idOf(context), given, reader), given);
  });
  routes.post('/documents/:id/details/work', async (context) => {
    const fields = await fieldsOf(context);
    const as = RELATIONS.find((relation) => relation === fields.text('as')) ?? 'ownWork';
    const said = as === 'ownWork' ? { ownWork: true } : { [as]: fields.text('of') };
    return change(context, () => relateDocument(context.var.desk, { id: idOf(context), ...said }));
  });
  return routes;
}
