import type { CueDefinition } from '../cue.ts';
import { told } from '../told-cue.ts';

const LINKED = { needsLink: true } as const;
const VERB = { verbFollows: true } as const;
const TO_DO = ['a', 'que'];

/** What Spanish minutes and communiqués say was promised, decided and asked. */
export const spanishToldCues: readonly CueDefinition[] = [
  told('es.told.comprometerse', 'commit', 5, ['se comprometió/comprometieron a', 'prometió/prometieron'], [], VERB),
  told('es.told.acordar', 'commit', 4, ['acordó/acordaron', 'convino/convinieron en'], [], VERB),
  told('es.told.decidir', 'commit', 5, ['decidió/decidieron', 'resolvió/resolvieron'], [], VERB),
  told('es.told.ofrecerse', 'commit', 3, ['se ofreció/ofrecieron a', 'se propuso/propusieron'], [], VERB),
  told('es.told.acordarse', 'commit', 4, ['se acordó', 'se decidió', 'se convino en'], [], {
    ...VERB,
    impersonal: true,
  }),
  told('es.told.encargar', 'request', 5, ['encargó/encargaron', 'encomendó/encomendaron'], TO_DO, LINKED),
  told('es.told.pedir', 'request', 3, ['pidió/pidieron', 'solicitó/solicitaron', 'instó/instaron'], TO_DO, LINKED),
  told('es.told.exhortar', 'request', 4, ['exhortó/exhortaron'], TO_DO, LINKED),
  told(
    'es.told.invitar',
    'request',
    2,
    ['invitó/invitaron', 'alentó/alentaron', 'recomendó/recomendaron'],
    TO_DO,
    LINKED,
  ),
  told('es.told.pedirse', 'request', 3, ['se pidió', 'se solicitó', 'se instó', 'se invitó', 'se alentó'], TO_DO, {
    ...LINKED,
    impersonal: true,
  }),
  told(
    'es.told.pasiva',
    'requested',
    3,
    [
      'fue/fueron invitado/invitada/invitados/invitadas',
      'fue/fueron instado/instada/instados/instadas',
      'fue/fueron encargado/encargada/encargados/encargadas',
      'fue/fueron alentado/alentada/alentados/alentadas',
    ],
    ['a', 'de'],
  ),
  told('es.told.subrayar', 'report', 1, ['subrayó/subrayaron', 'destacó/destacaron', 'señaló/señalaron'], ['que']),
  told(
    'es.told.acoger',
    'attitude',
    1,
    ['acogió/acogieron con satisfacción', 'tomó/tomaron nota', 'lamentó/lamentaron', 'condenó/condenaron'],
    ['que'],
  ),
];
