import type { DeskContext } from '../desk/context.ts';
import { operatorContext } from '../desk/open-context.ts';
import { dataFolderFor } from '../store/embedded/data-folder.ts';
import { type DatabaseOptions, type OpenDatabase, openDatabase } from '../store/open-database.ts';
import { dayIn } from '../text/zoned-time.ts';
import type { Session } from './session.ts';
import { timeZoneFrom } from './time-zone.ts';

/** Opens the register, lets `work` use it as its operator, and closes it. Throws what `work` throws. */
export async function withDesk<Result>(
  session: Session,
  work: (context: DeskContext, connection: OpenDatabase['connection']) => Promise<Result>,
): Promise<Result> {
  const open = await openDatabase(databaseOptions(session));
  try {
    return await work(
      operatorContext({
        database: open.database,
        today: () => deskDay(session),
        now: () => new Date(),
        timeZone: timeZoneFrom(session.environment, session.locale),
      }),
      open.connection,
    );
  } finally {
    await open.close();
  }
}

/** Where the environment says that the database is. */
export function databaseOptions(session: Session): DatabaseOptions {
  return {
    dataFolder: dataFolderFor(session.environment),
    databaseUrl: session.environment.DATABASE_URL,
    notify: (notice) => void session.messages.write(`${notice[session.locale]}\n`),
  };
}

/** Today on the desk, ISO date. Throws `UsageError` for a time zone that is none. */
export function deskDay({ environment, locale }: Pick<Session, 'environment' | 'locale'>): string {
  return dayIn(timeZoneFrom(environment, locale), new Date());
}
