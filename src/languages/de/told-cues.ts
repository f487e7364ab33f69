import type { CueDefinition } from '../cue.ts';
import { told } from '../told-cue.ts';

const LINKED = { needsLink: true } as const;

/** What German minutes and communiqués say was promised, decided and asked. */
export const germanToldCues: readonly CueDefinition[] = [
  told('de.told.verpflichten', 'commit', 5, [
    'verpflichtete sich',
    'verpflichteten sich/uns',
    'sagte zu ,',
    'sagten zu ,',
    'versprach ,',
    'versprachen ,',
  ]),
  told('de.told.vereinbaren', 'commit', 4, ['vereinbarten ,', 'kamen überein', 'einigten sich darauf']),
  told('de.told.anbieten', 'commit', 3, ['bot an ,', 'boten an ,', 'erklärte/erklärten sich bereit']),
  told(
    'de.told.beschliessen',
    'decide',
    5,
    ['beschloss', 'beschlossen', 'vereinbarte', 'vereinbarten'],
    [',', 'dass'],
    LINKED,
  ),
  told('de.told.beschlossen', 'decide', 5, ['es wurde vereinbart/beschlossen'], [',', 'dass'], {
    ...LINKED,
    impersonal: true,
  }),
  told('de.told.auffordern', 'request', 3, ['forderte', 'forderten', 'rief', 'riefen'], [], {
    ...LINKED,
    particles: ['auf'],
  }),
  told('de.told.ersuchen', 'request', 4, ['ersuchte', 'ersuchten', 'bat', 'baten'], [',', 'um', 'darum'], LINKED),
  told('de.told.ermutigen', 'request', 2, ['ermutigte', 'ermutigten', 'empfahl', 'empfahlen'], [',', 'zu'], LINKED),
  told('de.told.beauftragen', 'request', 5, ['beauftragte', 'beauftragten'], [',', 'mit'], LINKED),
  told(
    'de.told.passiv',
    'requested',
    3,
    [
      'wurde/wurden aufgefordert',
      'wurde/wurden ersucht',
      'wurde/wurden gebeten',
      'wurde/wurden ermutigt',
      'wurde/wurden eingeladen',
      'wurde/wurden beauftragt',
      'wurde/wurden angewiesen',
    ],
    [','],
  ),
  told('de.told.betonen', 'report', 1, ['betonte', 'betonten', 'unterstrich', 'unterstrichen', 'hob hervor'], ['dass']),
  told('de.told.begruessen', 'attitude', 1, ['begrüßte', 'begrüßten', 'würdigte', 'würdigten', 'bedauerten'], ['dass']),
];
