// A process that sends what is due and ends: node send-mails.ts DATABASE_URL SMTP_PORT SECRET NOW
import { sendDueMails } from '../../src/jobs/mail/send-mails.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { senderTo } from './sender-to.ts';

const [databaseUrl = '', port = '', secret = '', now = ''] = process.argv.slice(2);

const { database, databaseFor, close } = await openDatabase({ dataFolder: '/nonexistent', databaseUrl });
await sendDueMails({
  ...{ database, databaseFor, sender: senderTo(Number(port)), timeZone: 'Europe/Copenhagen' },
  mailRoom: { secret, isOpen: true },
  now: () => new Date(now),
  today: () => now.slice(0, 10),
});
await close();
