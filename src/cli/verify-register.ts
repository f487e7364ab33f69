import { type CustodyReport, KEPT_THINGS, verifyCustody } from '../desk/verify-custody.ts';
import { runningList } from '../wording/running-list.ts';
import { wordingIn } from '../wording/wording.ts';
import { withDesk } from './open-desk.ts';
import { DONE, FAILED, type Session } from './session.ts';

/** Re-checks everything that is kept and says what is not as it was; gives the exit code. */
export async function verifyRegister(session: Session): Promise<number> {
  const report = await withDesk(session, verifyCustody);
  await session.output.write(`${reportLines(session, report).join('\n')}\n`);
  return report.breaches.length === 0 ? DONE : FAILED;
}

/** What a check of everything that is kept found, line by line. */
export function reportLines({ locale }: Session, { checked, breaches, head }: CustodyReport): string[] {
  const words = wordingIn(locale).evidence;
  const things = KEPT_THINGS.map((thing) => words.kept[thing](checked[thing]));
  const found =
    breaches.length === 0
      ? [words.whole(runningList(things, locale))]
      : [
          words.broken(breaches.length),
          ...breaches.map(({ what, id, fault }) => `  ${words.things[what]} ${id} ${words.faults[fault]}`),
        ];
  return [...found, words.head(head)];
}
