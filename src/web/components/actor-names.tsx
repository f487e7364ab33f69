import type { ActorRef, CommitmentView, PartyView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath } from '../paths.ts';

/** The name of an actor part in the language of the interface, else the words as written. */
export function actorName(part: PartyView, page: PageContext): string {
  return part.ref?.names[page.locale] ?? part.text;
}

/** A link to an actor's page. */
export function ActorLink({ page, actor }: { page: PageContext; actor: ActorRef }) {
  return <a href={actorPath(actor.id)}>{actor.names[page.locale]}</a>;
}

/** The bearers of a commitment, without repetition, as plain text. */
export function bearerNames(commitment: CommitmentView, page: PageContext): string[] {
  const names = [...new Set(commitment.bearers.map((bearer) => actorName(bearer, page)))];
  return names.length > 0 ? names : [page.wording.common.bearerUnknown];
}
