// A process that uses the embedded database until its standard input ends: node use-database.ts DATA_FOLDER
import pg from 'pg';
import { DatabaseUnavailable } from '../../src/store/embedded/database-unavailable.ts';
import { joinEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';

const [dataFolder = ''] = process.argv.slice(2);

try {
  const server = await joinEmbeddedServer(dataFolder, (notice) => console.log(`notice ${notice.en}`));
  const client = new pg.Client(server.connection);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select pg_postmaster_start_time()::text as since');
  await client.end();
  console.log(`joined ${server.connection.host} ${rows[0].since}`);
  for await (const _ of process.stdin);
  await server.leave();
  console.log('left');
} catch (error) {
  if (!(error instanceof DatabaseUnavailable)) throw error;
  console.log(`unavailable ${error.problem} ${error.message}`);
  process.exitCode = 2;
}
