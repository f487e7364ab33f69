import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { askForBackup } from '../../desk/ask-for-backup.ts';
import { fetchBackup } from '../../desk/fetch-backup.ts';
import { listBackups } from '../../desk/list-backups.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { BackupsPage } from '../pages/backups.tsx';

/** The backups, for administrators: which there are, one more, and taking one away. */
export function backupRoutes({ backups = null }: Pick<AppOptions, 'backups'>): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/backups', async (context) => {
    const { desk, page } = context.var;
    return context.html(<BackupsPage page={page} view={await listBackups(desk, backups)} />);
  });
  routes.post('/backups', async (context) => {
    await askForBackup(context.var.desk);
    return context.redirect('/backups', 303);
  });
  routes.get('/backups/:id{[0-9]{1,9}}/file', async (context) => {
    const { name, size, open } = await fetchBackup(context.var.desk, backups, Number(context.req.param('id')));
    const body = Readable.toWeb(open()) as ReadableStream<Uint8Array>;
    return context.body(body, 200, {
      'content-type': 'application/zstd',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
      'content-encoding': 'identity',
      'cache-control': 'private, no-store',
    });
  });
  return routes;
}
