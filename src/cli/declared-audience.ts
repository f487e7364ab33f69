import { Option } from 'commander';
import type { DeclaredAudience } from '../desk/admission.ts';
import type { DeskContext } from '../desk/context.ts';
import { Invalid } from '../desk/errors.ts';
import { listTeams } from '../desk/manage-teams.ts';
import { CLASSIFICATIONS, type Classification } from '../store/schema/people.ts';
import { repeated } from './options.ts';
import type { CliWording } from './wording/da.ts';

/** What the options about who may see a document give. */
export interface AudienceOptions {
  readonly classification?: Classification;
  /** Names of teams. */
  readonly team?: readonly string[];
}

/** `--classification` and `--team`. */
export function audienceOptions({ help }: CliWording): Option[] {
  return [
    new Option('--classification <classification>', help.classification).choices(CLASSIFICATIONS),
    new Option('--team <name>', help.seenBy).argParser(repeated),
  ];
}

/** Who is to see a document, undefined where the options say nothing. Throws `Invalid` for a team that is not there. */
export async function audienceFrom(
  context: DeskContext,
  { classification, team = [] }: AudienceOptions,
): Promise<DeclaredAudience | undefined> {
  if (!classification) return undefined;
  const teams = await listTeams(context);
  const teamIds = team.map((name) => {
    const found = teams.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Invalid([{ field: 'team', code: 'not-one-of', details: { value: name } }]);
    return found.id;
  });
  return { classification, teamIds };
}
