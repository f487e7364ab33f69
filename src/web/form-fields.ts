import type { Context } from 'hono';
import { Invalid } from '../desk/errors.ts';

/** More than any form without files says. */
const LONGEST = 256 * 1024;

/** The text fields of a posted form; a form that is too large or is none has no fields. */
export async function fieldsOf(context: Context): Promise<Fields> {
  const length = Number(context.req.header('content-length') ?? Number.NaN);
  if (!(length <= LONGEST)) return new Fields(new FormData());
  try {
    return new Fields(await context.req.raw.formData());
  } catch {
    return new Fields(new FormData());
  }
}

/** The fields of a posted form that holds a file; whoever calls it limits its size. A form that is none has no fields. */
export async function filledFields(request: Request): Promise<Fields> {
  try {
    return new Fields(await request.formData());
  } catch {
    return new Fields(new FormData());
  }
}

/** Fields by name. Lines end by a line feed alone, although forms are sent with CRLF (HTML, constructing the entry list). */
export class Fields {
  private readonly form = new FormData();

  constructor(form: FormData) {
    for (const [name, value] of form) {
      if (typeof value === 'string') this.form.append(name, value.replaceAll('\r\n', '\n'));
      else this.form.append(name, value);
    }
  }

  /** The field's text, empty where it was not sent. */
  text(name: string): string {
    const value = this.form.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** Whether the field was sent at all. */
  has(name: string): boolean {
    return this.form.has(name);
  }

  /** The field's text, undefined where it is empty or was not sent. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** The whole number in a field, undefined where it is empty. Throws `Invalid` for what is none. */
  number(name: string): number | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,9}$/u.test(value)) throw new Invalid([{ field: name, code: 'not-a-number', details: { value } }]);
    return Number(value);
  }

  /** Everything that was sent under this name, but for what is empty. */
  all(name: string): string[] {
    return this.form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
  }

  /** Every text field but the one called `except`. */
  entriesBut(except: string): [string, string][] {
    return [...this.form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== except ? [[name, value]] : [],
    );
  }

  /** The file of the field; null where none was chosen. A browser sends an empty one without a name then. */
  file(name: string): File | null {
    const value = this.form.get(name);
    return value instanceof File && value.name !== '' ? value : null;
  }

  /** The whole numbers sent under this name. */
  numbers(name: string): number[] {
    return this.form.getAll(name).flatMap((value) => (/^\d{1,9}$/u.test(String(value)) ? [Number(value)] : []));
  }
}
