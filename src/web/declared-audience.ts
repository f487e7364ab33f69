import { checkClassification, type DeclaredAudience } from '../desk/admission.ts';
import type { Fields } from './form-fields.ts';

/** Who is to see a document, as a form says it; undefined where it leaves that open. Throws `Invalid`. */
export function audienceIn(fields: Fields): DeclaredAudience | undefined {
  const classification = fields.text('classification');
  if (classification === '') return undefined;
  return { classification: checkClassification(classification), teamIds: fields.numbers('team') };
}
