import type { DeskContext } from '../context.ts';
import { GROUP_KINDS } from '../find-group.ts';
import { listInitiatives } from '../list-initiatives.ts';
import { COUNTED_LANGUAGE, type GroupView, viewGroup } from '../view-group.ts';

/** Coalitions and other groups with who belongs to them and how far they are, one by one. */
export async function* exportGroups(context: DeskContext): AsyncGenerator<readonly [GroupView], void, undefined> {
  for (const { slug } of await listInitiatives(context, { kinds: GROUP_KINDS })) {
    yield [await viewGroup(context, slug, COUNTED_LANGUAGE)];
  }
}
