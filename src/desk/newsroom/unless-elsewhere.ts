import { Invalid } from '../errors.ts';

/** Does what somebody else may have done or taken back meanwhile, which is then left as it is. */
export async function unlessElsewhere(publish: () => Promise<void>): Promise<void> {
  try {
    await publish();
  } catch (error) {
    const isElsewhere = error instanceof Invalid && error.issues.some(({ code }) => code === 'wrong-state');
    if (!isElsewhere) throw error;
  }
}
