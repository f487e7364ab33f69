import { type Context, Hono } from 'hono';
import { Invalid } from '../../desk/errors.ts';
import {
  listKeys,
  listOwnKeys,
  makeKeyFor,
  makeOwnKey,
  revokeAnyKey,
  revokeOwnKey,
} from '../../desk/manage-api-keys.ts';
import { fullAccountHolder } from '../../desk/own-account.ts';
import { requirePermission } from '../../desk/permission.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import { OWN_KEYS_PATH } from '../open/data-paths.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ApiKeysPage, KEYS_PATH, NewKeyPage } from '../pages/api-keys.tsx';

type WebContext = Context<WebEnvironment>;

/** Keys for programs: one's own, and those that administrators look after. */
export function apiKeyRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  for (const path of [OWN_KEYS_PATH, KEYS_PATH]) {
    // Where a key was shown it is not to be found again.
    routes.use(path, async (context, next) => {
      await next();
      context.header('cache-control', 'no-store');
    });
  }
  routes.get(OWN_KEYS_PATH, async (context) => context.html(await ownPage(context, null)));
  routes.post(OWN_KEYS_PATH, (context) => {
    fullAccountHolder(context.var.desk);
    return making(context, ownPage, async (fields) =>
      makeOwnKey(context.var.desk, { name: fields.text('name'), scope: fields.text('scope') }),
    );
  });
  routes.post(`${OWN_KEYS_PATH}/:id{[0-9]{1,9}}/revoke`, async (context) => {
    await revokeOwnKey(context.var.desk, Number(context.req.param('id')));
    return context.redirect(OWN_KEYS_PATH, 303);
  });
  routes.get(KEYS_PATH, async (context) => context.html(await allPage(context, null)));
  routes.post(KEYS_PATH, (context) => {
    requirePermission(context.var.desk, 'manage-api-keys');
    return making(context, allPage, async (fields) =>
      makeKeyFor(context.var.desk, { name: fields.text('name'), perMinute: fields.number('perMinute') ?? null }),
    );
  });
  routes.post(`${KEYS_PATH}/:id{[0-9]{1,9}}/revoke`, async (context) => {
    await revokeAnyKey(context.var.desk, Number(context.req.param('id')));
    return context.redirect(KEYS_PATH, 303);
  });
  return routes;
}

type PageOf = (context: WebContext, sentence: string | null) => Promise<ReturnType<typeof ApiKeysPage>>;

async function ownPage(context: WebContext, sentence: string | null) {
  const { desk, page } = context.var;
  return <ApiKeysPage page={page} keys={await listOwnKeys(desk)} isOwn sentence={sentence} />;
}

async function allPage(context: WebContext, sentence: string | null) {
  const { desk, page } = context.var;
  return <ApiKeysPage page={page} keys={await listKeys(desk)} isOwn={false} sentence={sentence} />;
}

/** Shows the key that is made; what is wrong with the form is said over it. */
async function making(
  context: WebContext,
  again: PageOf,
  make: (fields: Awaited<ReturnType<typeof fieldsOf>>) => Promise<string>,
): Promise<Response> {
  const { page } = context.var;
  try {
    const key = await make(await fieldsOf(context));
    return context.html(<NewKeyPage page={page} apiKey={key} back={context.req.path} />);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return context.html(await again(context, failureOf(error, page)?.sentence ?? null), 400);
  }
}
