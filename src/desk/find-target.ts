import type { Find } from './find-views.ts';

/** The path of the page that shows a find. */
export function findTarget({ kind, id, documentId, passage, commitmentId }: Find): string {
  const commitment = `/commitments/${encodeURIComponent(commitmentId ?? '')}`;
  const document = `/documents/${encodeURIComponent(documentId ?? '')}`;
  switch (kind) {
    case 'commitment':
      return commitment;
    case 'passage':
      return `${document}#${encodeURIComponent(passage ?? '')}`;
    case 'document':
      return document;
    case 'actor':
      return `/actors/${encodeURIComponent(id)}`;
    case 'deed':
      return `/deeds/${encodeURIComponent(id)}`;
    case 'evidence':
      return `${commitment}#evidence-${id}`;
    case 'progress':
      return `${commitment}#account-progress`;
    case 'comment':
      return `${commitment}#comment-${id}`;
    case 'report':
      return `/reports/${id.split('/')[0]}`;
  }
}
