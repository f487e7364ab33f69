import type { CueDefinition } from '../cue.ts';

/** Danish turns by which somebody sets an aim, or an aim is told. */
export const danishAimCues: readonly CueDefinition[] = [
  {
    rule: 'da.commit.maal',
    force: 'commit',
    strength: 2,
    ifPlanned: true,
    phrases: [
      'har sat som mål at',
      'har sat som mål , at',
      'har sat sig/os som mål at',
      'har sat sig/os som mål , at',
      'har sat sig/os det/et mål at',
      'har sat sig/os for at',
      'har sat et/det mål om',
      'har et/det mål om',
      'har en målsætning/ambition/målsætningen/ambitionen om',
      'har som mål/målsætning/ambition at',
      'har til mål at',
      'har vedtaget et/det mål om',
      'sætter som mål at',
      'sætter sig/os som mål at',
      'sigter mod/efter at',
      'sigter mod',
      'stiler mod/efter',
    ],
  },
  {
    rule: 'da.aim.maaltal',
    force: 'aim',
    owned: true,
    strength: 2,
    ifPlanned: true,
    phrases: ['mål/målsætning/ambition/klimamål er en/et', 'mål/målsætning/klimamål er'],
  },
  {
    rule: 'da.aim.det',
    force: 'aim',
    strength: 2,
    ifPlanned: true,
    phrases: [
      'det er målet/målsætningen/ambitionen/hensigten , at',
      'det er målet/målsætningen/ambitionen/hensigten at',
      'målet/målsætningen/ambitionen/hensigten er , at',
      'målet/målsætningen/ambitionen/hensigten er at',
      'målet/målsætningen/ambitionen/klimamålet er en/et',
      'målet/målsætningen/klimamålet er',
    ],
  },
];
