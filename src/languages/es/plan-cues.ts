import type { CueDefinition } from '../cue.ts';

/** Spanish turns by which plans and agreements say what is to be done, and by whom. */
export const spanishPlanCues: readonly CueDefinition[] = [
  {
    rule: 'es.plan.pasiva',
    force: 'plan',
    strength: 4,
    phrases: ['se creará/crearán', 'se establecerá/establecerán', 'se destinará/destinarán', 'se celebrará/celebrarán'],
  },
  {
    rule: 'es.plan.nuevo',
    force: 'plan',
    strength: 4,
    ifPlanned: true,
    ofNew: true,
    phrases: ['se crea/establece/constituye'],
  },
  {
    rule: 'es.plan.tener-lugar',
    force: 'plan',
    strength: 4,
    ofWork: true,
    ifPlanned: true,
    phrases: ['tendrá/tendrán lugar'],
  },
  {
    rule: 'es.call.pedir-cosa',
    force: 'request',
    strength: 3,
    phrases: ['pide/piden/solicita/solicitan el/un/una'],
  },
  {
    rule: 'es.charge.recaer',
    force: 'charge',
    strength: 3,
    ofNoun: ['responsabilidad', 'responsabilidades', 'tarea', 'obligación', 'carga', 'deber'],
    phrases: ['recae en/sobre', 'recae principalmente en/sobre', 'corresponde a/al', 'incumbe a/al', 'compete a/al'],
  },
  {
    rule: 'es.charge.ser',
    force: 'charge',
    strength: 3,
    phrases: ['es responsabilidad de/del', 'es competencia de/del', 'es tarea de/del'],
  },
  {
    rule: 'es.commit.trabajar',
    force: 'commit',
    strength: 2,
    ofOwn: true,
    phrases: ['trabaja/trabajan por/para'],
    ifLimited: true,
    verbFollows: true,
  },
  {
    rule: 'es.require.prohibido',
    force: 'require',
    strength: 4,
    impersonal: true,
    phrases: ['queda prohibido', 'está prohibido'],
    verbFollows: true,
  },
  {
    rule: 'es.commit.ofrecerse',
    force: 'commit',
    strength: 3,
    phrases: ['se ofrece/ofrecen a'],
    verbFollows: true,
  },
  {
    rule: 'es.aim.abierto',
    force: 'aim',
    strength: 2,
    ifPlanned: true,
    phrases: ['objetivo/meta es', 'objetivo/meta es que'],
  },
];
