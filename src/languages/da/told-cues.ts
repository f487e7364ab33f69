import type { CueDefinition } from '../cue.ts';
import { told } from '../told-cue.ts';

const LINKED = { needsLink: true } as const;

/** What Danish minutes and communiqués say was promised, decided and asked. */
export const danishToldCues: readonly CueDefinition[] = [
  told('da.told.love', 'commit', 5, [
    'forpligtede sig/os til at',
    'påtog sig/os at',
    'påtog sig/os opgaven at',
    'lovede at',
    'gav tilsagn om at',
  ]),
  told('da.told.aftale', 'commit', 4, [
    'aftalte at',
    'enedes om at',
    'blev enige/enigt om at',
    'var enige/enigt om at',
  ]),
  told('da.told.tilbyde', 'commit', 3, [
    'tilbød at',
    'erklærede sig rede/parat/parate/villig/villige til at',
    'agtede at',
    'planlagde at',
  ]),
  told('da.told.beslutte', 'decide', 5, ['besluttede', 'vedtog'], ['at'], LINKED),
  told('da.told.besluttes', 'decide', 5, ['det blev aftalt/besluttet/vedtaget', 'der var enighed om'], ['at'], {
    ...LINKED,
    impersonal: true,
  }),
  told('da.told.opfordre', 'request', 3, ['opfordrede', 'appellerede til', 'henstillede til'], ['til', 'om', 'at']),
  told('da.told.anmode', 'request', 4, ['anmodede', 'bad'], ['om', 'at'], LINKED),
  told('da.told.tilskynde', 'request', 2, ['tilskyndede', 'indbød', 'inviterede'], ['til'], LINKED),
  told('da.told.anbefale', 'request', 2, ['anbefalede'], ['at', 'om'], LINKED),
  told('da.told.paalaegge', 'request', 5, ['pålagde'], ['at'], LINKED),
  told('da.told.opgave', 'request', 5, ['gav'], ['opgave', 'mandat'], LINKED),
  told('da.told.passiv', 'requested', 3, [
    'blev bedt/anmodet om at',
    'blev opfordret/tilskyndet/indbudt/inviteret til at',
    'blev pålagt at',
    'blev instrueret i at',
    'fik til opgave at',
    'fik mandat til at',
  ]),
  told('da.told.understrege', 'report', 1, ['understregede', 'fremhævede', 'betonede', 'tilkendegav', 'mente'], ['at']),
  told(
    'da.told.holdning',
    'attitude',
    1,
    ['hilste', 'glædede sig over', 'noterede sig', 'roste', 'takkede', 'beklagede', 'fordømte', 'støttede'],
    ['at'],
  ),
];
