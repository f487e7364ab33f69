import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Passage, ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';

type Role = NonNullable<Passage['role']>;
/** What a person found a paragraph to be; `neither` for titles, headings, votes and notes. */
type RoleLabel = Role | 'neither';

/** A text whose paragraphs were labelled by hand, each by where its first character stands. */
interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly { readonly at: number; readonly role: RoleLabel }[];
}

/** How well the paragraphs of some texts are told apart. */
export interface RoleScore {
  readonly texts: number;
  readonly preambular: number;
  readonly operative: number;
  /** F1 of the preambular, of the operative paragraphs, and the mean of the two. */
  readonly f1: Readonly<Record<Role, number>>;
  readonly macroF1: number;
  /** One line for each mistake: the text, the label, what was found and the first words. */
  readonly misses: readonly string[];
}

const LABELS: Readonly<Record<string, RoleLabel | null>> = {
  p: 'preambular',
  o: 'operative',
  '-': 'neither',
  '*': null,
};

/**
 * Our own resolutions in a language: each begins with "=== name", each paragraph with "p| ", "o| ", "-| " (neither) or
 * "*| " (not labelled: a clause's heading, the words that enact a treaty).
 */
export function ownRoleTexts(language: 'en' | 'fr'): LabelledText[] {
  const lines = readFileSync(new URL(`roles.${language}.gold.txt`, import.meta.url), 'utf8').trimEnd();
  return lines.split(/^=== /mu).slice(1).map(labelledText);
}

function labelledText(source: string): LabelledText {
  const [name = '', ...lines] = source.trimEnd().split('\n');
  let text = '';
  const labels: { at: number; role: RoleLabel }[] = [];
  for (const line of lines) {
    const label = LABELS[line.charAt(0)];
    if (label === undefined || !line.startsWith('| ', 1)) throw new SyntaxError(`"${line}" in "${name}" has no label`);
    if (label !== null) labels.push({ at: text.length, role: label });
    text += `${line.slice(3)}\n\n`;
  }
  return { name, text, labels };
}

interface PlacedLabels extends Readonly<Record<RoleLabel, readonly number[]>> {
  readonly file: string;
}

/** The labelled resolutions of the Security Council beside the checkout; null where they are absent. */
export function securityCouncilRoleTexts(): LabelledText[] | null {
  const folder = join(resolve(process.env.SERVANDA_SHARED ?? '../shared'), 'corpora/unsc');
  if (!existsSync(folder)) return null;
  const lines = readFileSync(new URL('security-council-roles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { file, ...places }: PlacedLabels = JSON.parse(line);
    const labels = (['preambular', 'operative', 'neither'] as const).flatMap((role) =>
      places[role].map((at) => ({ at, role })),
    );
    return { name: file, text: readFileSync(join(folder, file), 'utf8'), labels };
  });
}

/** Reads each text as a file and compares the role of the passage at every labelled place with its label. */
export async function scoreRoles(texts: readonly LabelledText[]): Promise<RoleScore> {
  const pairs: { readonly label: RoleLabel; readonly found: RoleLabel }[] = [];
  const misses: string[] = [];
  for (const { name, text, labels } of texts) {
    const document = await readDocument({ name: 'resolution.txt', bytes: Buffer.from(text) });
    for (const { at, role } of labels) {
      const found = roleAt(document, at);
      pairs.push({ label: role, found });
      if (found !== role)
        misses.push(`${name}: ${role}, read as ${found}: ${text.slice(at, at + 60).replace(/\s+/gu, ' ')}`);
    }
  }
  const f1 = { preambular: f1Of('preambular', pairs), operative: f1Of('operative', pairs) };
  const labelled = (role: Role) => pairs.filter(({ label }) => label === role).length;
  return {
    ...{ texts: texts.length, preambular: labelled('preambular'), operative: labelled('operative') },
    ...{ f1, macroF1: (f1.preambular + f1.operative) / 2, misses },
  };
}

/** The role of the passage whose words, or whose number, stand at this place of the file. */
function roleAt({ passages, origin }: ReadDocument, at: number): RoleLabel {
  const run = origin.find(({ source }) => source !== null && source.end > at);
  if (run === undefined) return 'neither';
  const start = run.start + Math.max(0, at - (run.source?.start ?? at));
  const passage = passages.find((one) => one.start <= start && start < one.end);
  return passage?.role ?? 'neither';
}

function f1Of(role: Role, pairs: readonly { readonly label: RoleLabel; readonly found: RoleLabel }[]): number {
  const labelled = pairs.filter(({ label }) => label === role).length;
  const found = pairs.filter((pair) => pair.found === role).length;
  const right = pairs.filter((pair) => pair.label === role && pair.found === role).length;
  return (2 * right) / (labelled + found || 1);
}
