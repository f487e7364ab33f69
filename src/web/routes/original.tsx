import { Hono } from 'hono';
import { NotFound } from '../../desk/errors.ts';
import { renderOriginalPage } from '../../desk/render-original-page.ts';
import { viewOriginalPage } from '../../desk/view-original-page.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { OriginalPage } from '../pages/original.tsx';
import { ZOOMS } from '../paths.ts';

/** A page number as it was written, undefined where none was. Throws `NotFound` for what is no page of any file. */
function pageNumber(written: string | undefined): number | undefined {
  if (!written) return undefined;
  if (!/^\d{1,6}$/.test(written)) throw new NotFound('page', written);
  return Number(written);
}

/** The original file beside its text, and the pictures of its pages. */
export function originalRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const { reader } = options;
  routes.get('/documents/:id/original', async (context) => {
    const { page, passage, c: commitment, file, zoom: asked } = context.req.query();
    const view = await viewOriginalPage(context.var.desk, {
      id: context.req.param('id'),
      sha256: file || undefined,
      page: pageNumber(page),
      passage: passage || undefined,
      commitment: commitment || undefined,
      reader,
    });
    const shown = {
      page: context.var.page,
      view,
      passage: passage || null,
      commitment: commitment || null,
      file: file || undefined,
      zoom: ZOOMS.find((zoom) => zoom === asked) ?? 'page',
    };
    return context.html(<OriginalPage shown={shown} />);
  });
  routes.get('/documents/:id/original/:picture{[0-9]+\\.png}', async (context) => {
    const { file = '', scale = '' } = context.req.query();
    const { png } = await renderOriginalPage(context.var.desk, {
      id: context.req.param('id'),
      sha256: file,
      page: Number.parseInt(context.req.param('picture'), 10),
      scale: Number(scale),
      reader,
    });
    // The address names the bytes of the file, so what it shows is the same for ever.
    return context.body(new Uint8Array(png), 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });
  return routes;
}
