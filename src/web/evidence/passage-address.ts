/** The address of a passage in the reader, with or without its host, or the two identifiers in it. */
const PASSAGE = /(?:^|\/documents\/)(?<documentId>[0-9a-z]+)(?:\?[^#]*)?#(?<passage>[^\s#]+)$/u;

/** Which passage of which document somebody pasted the address of; both empty where it is none. */
export function passageAddress(pasted: string): { readonly documentId: string; readonly passage: string } {
  const { documentId = '', passage = '' } = PASSAGE.exec(pasted.trim())?.groups ?? {};
  return { documentId, passage: decoded(passage) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
