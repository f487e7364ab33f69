import { numbersInLines } from '../document-numbers.ts';
import { type Metadata, NO_METADATA } from '../read-blocks.ts';

const FRONT_MATTER =
  /^(?:\uFEFF)?---[ \t]*\r?\n(?<fields>(?:(?!---|\.\.\.)[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const FIELD =
  /^(?<name>title|date|lang|language|publisher|author|organi[sz]ation|identifier|number)\s*:\s*["']?(?<value>[^\n]*?)["']?\s*$/gimu;

/**
 * Reads the fields between the two rules that some programs put above a Markdown text, and blanks them out so that
 * every other character keeps its offset.
 */
export function takeFrontMatter(markdown: string): { metadata: Metadata; body: string } {
  const match = FRONT_MATTER.exec(markdown);
  if (!match) return { metadata: NO_METADATA, body: markdown };
  const fields = new Map<string, string>();
  for (const { groups } of (match.groups?.fields ?? '').matchAll(FIELD)) {
    if (groups?.name && groups.value) fields.set(groups.name.toLowerCase(), groups.value);
  }
  const metadata = {
    ...NO_METADATA,
    title: fields.get('title') ?? null,
    date: /^\d{4}-\d\d-\d\d/u.exec(fields.get('date') ?? '')?.[0] ?? null,
    issuer:
      ['publisher', 'organisation', 'organization', 'author'].flatMap((name) => fields.get(name) ?? [])[0] ?? null,
    identifiers: numbersInLines(['identifier', 'number'].flatMap((name) => fields.get(name) ?? [])),
    language: /^[a-z]{2}(?![a-z])/u.exec(fields.get('lang') ?? fields.get('language') ?? '')?.[0] ?? null,
  };
  const blank = match[0].replace(/[^\n]/gu, ' ');
  return { metadata, body: blank + markdown.slice(blank.length) };
}
