import type { DeskContext } from '../desk/context.ts';
import { dataFolderFor } from '../store/embedded/data-folder.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Session } from './session.ts';

/** Opens the register, lets `work` use it as its operator, and closes it. Throws what `work` throws. */
export async function withDesk<Result>(
  session: Session,
  work: (context: DeskContext) => Promise<Result>,
): Promise<Result> {
  const open = await openDatabase({
    dataFolder: dataFolderFor(session.environment),
    databaseUrl: session.environment.DATABASE_URL,
    notify: (notice) => void session.messages.write(`${notice[session.locale]}\n`),
  });
  try {
    return await work({ principal: { role: 'operator' }, database: open.database, today: localDate() });
  } finally {
    await open.close();
  }
}

/** Today where this machine is, ISO date. */
export function localDate(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
