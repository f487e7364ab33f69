import { about } from './about.ts';
import { actors } from './actors.ts';
import { commitment } from './commitment.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { deeds } from './deeds.ts';
import { documents } from './documents.ts';
import { failures } from './failures.ts';
import { features } from './features.ts';
import { home } from './home.ts';
import { kinds } from './kinds.ts';
import { original } from './original.ts';
import { reader } from './reader.ts';
import { register } from './register.ts';

/** Everything the interface says in Danish. */
export const danish = {
  about,
  actors,
  commitment,
  common,
  comparison,
  deeds,
  documents,
  failures,
  features,
  home,
  kinds,
  original,
  reader,
  register,
};

/** Every string of the interface; a language that lacks one does not compile. */
export type Wording = typeof danish;
