import type { CueDefinition } from '../cue.ts';
import { told } from '../told-cue.ts';

const LINKED = { needsLink: true } as const;

/** What Swedish minutes and communiqués say was promised, decided and asked. */
export const swedishToldCues: readonly CueDefinition[] = [
  told('sv.told.aata', 'commit', 5, ['åtog sig/oss att', 'förband sig/oss att', 'lovade att', 'utfäste sig/oss att']),
  told('sv.told.enas', 'commit', 4, ['enades om att', 'kom överens om att', 'var överens/eniga om att']),
  told('sv.told.erbjuda', 'commit', 3, ['erbjöd sig att', 'förklarade sig beredd/beredda att', 'avsåg att']),
  told('sv.told.besluta', 'decide', 5, ['beslutade', 'beslöt', 'antog'], ['att'], LINKED),
  told('sv.told.beslutas', 'decide', 5, ['det beslutades/beslöts/avtalades', 'man enades om'], ['att'], {
    ...LINKED,
    impersonal: true,
  }),
  told('sv.told.uppmana', 'request', 3, ['uppmanade', 'vädjade till'], ['att']),
  told('sv.told.anmoda', 'request', 4, ['anmodade', 'bad', 'begärde'], ['att'], LINKED),
  told('sv.told.uppmuntra', 'request', 2, ['uppmuntrade', 'inbjöd', 'rekommenderade'], ['att', 'till'], LINKED),
  told('sv.told.uppdra', 'request', 5, ['gav'], ['uppdrag'], LINKED),
  told('sv.told.aalaegga', 'request', 5, ['ålade', 'instruerade'], ['att'], LINKED),
  told('sv.told.passiv', 'requested', 3, [
    'uppmanades att',
    'anmodades att',
    'ombads att',
    'uppmuntrades att',
    'ålades att',
    'fick i uppdrag att',
  ]),
  told('sv.told.understryka', 'report', 1, ['underströk', 'betonade', 'framhöll', 'ansåg'], ['att']),
  told('sv.told.haallning', 'attitude', 1, ['välkomnade', 'noterade', 'berömde', 'beklagade', 'fördömde'], ['att']),
];
