import { openTables as danish } from './da/open-tables.ts';
import { openTables as english } from './en/open-tables.ts';
import type { Locale } from './locale.ts';
import type { OpenTablesWording } from './open-tables-wording.ts';

/** What the tables of open data and their columns mean. */
export const openTablesWording: Readonly<Record<Locale, OpenTablesWording>> = { da: danish, en: english };
