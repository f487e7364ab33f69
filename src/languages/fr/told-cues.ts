import type { CueDefinition } from '../cue.ts';
import { told } from '../told-cue.ts';

const LINKED = { needsLink: true } as const;
const TO = ['de', "d'", 'à', 'que', "qu'"];
const HAVE = 'a/ont';
const BEEN = 'a/ont été';

/** What French minutes and communiqués say was promised, decided and asked. */
export const frenchToldCues: readonly CueDefinition[] = [
  told(
    'fr.told.engager',
    'commit',
    5,
    ["s' est/étaient engagé/engagée à/d'/de", "se sont engagés/engagées à/d'/de", "ont/a promis de/d'"],
    [],
    { verbFollows: true },
  ),
  told(
    'fr.told.convenir',
    'commit',
    4,
    ["a/ont convenu de/d'", "est convenu/convenue de/d'", 'se sont accordés/accordées/entendus/entendues pour'],
    [],
    { verbFollows: true },
  ),
  told(
    'fr.told.proposer',
    'commit',
    3,
    [
      "s' est proposé/proposée de/d'",
      "s' est proposé/proposée pour",
      "se sont proposés/proposées de/d'",
      "a/ont offert de/d'",
    ],
    [],
    { verbFollows: true },
  ),
  told('fr.told.decider', 'decide', 5, ['il a été décidé/convenu', 'il a été également décidé/convenu'], TO, {
    ...LINKED,
    impersonal: true,
  }),
  told('fr.told.charger', 'request', 5, [`${HAVE} chargé/mandaté`, `${HAVE} donné instruction/mandat`], TO, LINKED),
  told('fr.told.demander', 'request', 4, [`${HAVE} demandé/prié/exhorté/engagé`], TO, LINKED),
  told('fr.told.inviter', 'request', 3, [`${HAVE} invité/appelé`], TO, LINKED),
  told('fr.told.encourager', 'request', 2, [`${HAVE} encouragé/recommandé`], TO, LINKED),
  told(
    'fr.told.passif',
    'requested',
    3,
    [
      `${BEEN} invité/invitée/invités/invitées`,
      `${BEEN} prié/priée/priés/priées`,
      `${BEEN} chargé/chargée/chargés/chargées`,
      `${BEEN} encouragé/encouragée/encouragés/encouragées`,
      `${BEEN} appelé/appelée/appelés/appelées`,
      `${BEEN} exhorté/exhortée/exhortés/exhortées`,
    ],
    ['à', 'de', "d'"],
  ),
  told(
    'fr.told.souligner',
    'report',
    1,
    [`${HAVE} souligné/estimé/affirmé/rappelé/reconnu/déclaré/indiqué`],
    ['que', "qu'"],
  ),
  told(
    'fr.told.saluer',
    'attitude',
    1,
    [`${HAVE} salué/condamné/regretté/félicité`, `${HAVE} pris note`, `${HAVE} accueilli avec satisfaction`],
    ['que', "qu'"],
  ),
];
