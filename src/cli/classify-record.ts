import { classifyDocument } from '../desk/classify-document.ts';
import { type AudienceOptions, audienceFrom } from './declared-audience.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Decides who may see a document of the register; gives the exit code. */
export async function classifyRecord(session: Session, id: string, options: AudienceOptions): Promise<number> {
  const { words } = session;
  await withDesk(session, async (context) => {
    const audience = await audienceFrom(context, options);
    if (!audience) throw new UsageError(words.usage.classifyHow);
    await classifyDocument(context, id, audience);
  });
  return DONE;
}
