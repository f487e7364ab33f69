import { isLanguageCode } from '../languages/registry.ts';
import { deleteMaterial, insertMaterial, materialFile, materialsOf } from '../store/event-parts.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import { siteAddress } from '../text/site-address.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { changeEventPart } from './events/hold-event.ts';
import { nameIssues, saidIn } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { shownFile } from './shown-file.ts';
import { isUuid } from './uuid.ts';

/** Materials of one event. */
const MOST_MATERIALS = 50;

/** A file or an address to be put beside an event. */
export interface NewEventMaterial {
  /** By language; one title at least. */
  readonly titles: Translations;
  /** What it is written in, ISO 639-1; empty where nobody says. */
  readonly language: string;
  /** Null for an address. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly address: string;
}

/**
 * Puts a picture, a document or an address beside an event. Throws `Forbidden`, `NotFound`, and `Invalid` for another kind
 * of file, and for what is no address.
 */
export async function addEventMaterial(context: DeskContext, eventId: string, given: NewEventMaterial): Promise<void> {
  requirePermission(context, 'plan-event');
  const material = checked(given);
  await changeEventPart(context, eventId, {
    action: 'add-event-material',
    after: { titles: material.titles, file: material.file?.name, address: material.address },
    async change(transaction) {
      if ((await materialsOf(transaction, eventId)).length >= MOST_MATERIALS) {
        throw new Invalid([{ field: 'materials', code: 'too-long', details: { limit: MOST_MATERIALS } }]);
      }
      await insertMaterial(transaction, { eventId, ...material });
    },
  });
}

/** Takes a material away from an event. Throws `Forbidden` and `NotFound`. */
export async function removeEventMaterial(context: DeskContext, eventId: string, id: string): Promise<void> {
  requirePermission(context, 'plan-event');
  await changeEventPart(context, eventId, {
    ...{ action: 'remove-event-material', after: { material: id } },
    async change(transaction) {
      if (!isUuid(id) || !(await deleteMaterial(transaction, eventId, id))) throw new NotFound('material', id);
    },
  });
}

/** A file of an event with its bytes, for whoever may see the event. Throws `NotFound`. */
export async function fetchEventMaterial({ database }: DeskContext, id: string) {
  const file = isUuid(id) ? await materialFile(database, id) : undefined;
  if (!file) throw new NotFound('material', id);
  return file;
}

function checked({ titles, language, file, address }: NewEventMaterial) {
  const issues: Issue[] = nameIssues(titles);
  const site = siteAddress(address);
  if (file === null && site === null) {
    issues.push({ field: 'address', code: 'not-a-site', details: { value: address.slice(0, 200) } });
  }
  if (language !== '' && !isLanguageCode(language)) {
    issues.push({ field: 'language', code: 'not-one-of', details: { value: language.slice(0, 20) } });
  }
  if (issues.length > 0) throw new Invalid(issues);
  const said = { titles: saidIn(titles), language: language || null };
  return file === null ? { ...said, file: null, address: site } : { ...said, file: shownFile(file), address: null };
}
