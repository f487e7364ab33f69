import type { Addresses } from '../../formats/linked-data/addresses.ts';
import {
  actorPath,
  commitmentPath,
  deedPath,
  documentPath,
  eventPath,
  filePath,
  initiativePath,
  passagePath,
  releasePath,
  topicPath,
  videoPath,
} from '../paths.ts';

/** Where our own vocabulary is described. */
export const VOCABULARY_PATH = '/ns';
/** The context that nodes of this site are written with. */
export const CONTEXT_PATH = `${VOCABULARY_PATH}/context.jsonld`;

/** A text as such; leads on to its newest language version. */
function workPath(work: number): string {
  return `/works/${work}`;
}

/** The addresses of things on the site at `origin`: scheme, host and port. */
export function addressesAt(origin: string): Addresses {
  return {
    context: origin + CONTEXT_PATH,
    namespace: `${origin}${VOCABULARY_PATH}#`,
    commitment: (id) => origin + commitmentPath(id),
    deed: (id) => origin + deedPath(id),
    document: (id) => origin + documentPath(id),
    work: (id) => origin + workPath(id),
    passage: (document, eId) => origin + passagePath(document, eId),
    file: (sha256) => origin + filePath(sha256),
    actor: (id) => origin + actorPath(id),
    topic: (id) => origin + topicPath(id),
    initiative: (initiative) => origin + initiativePath(initiative),
    release: (slug, language) => origin + releasePath(slug, language),
    event: (slug) => origin + eventPath(slug),
    video: (id) => origin + videoPath(id),
  };
}
