import { type Action, isPermitted } from '../../desk/permission.ts';
import type { PageContext } from '../page-context.ts';
import type { DeskPlace, Place } from './places.ts';

/** The parts of the desk: where each is, and whom it is for. */
const PLACES: readonly (readonly [DeskPlace, string, Action])[] = [
  ['desk', '/desk', 'view-desk'],
  ['review', '/desk/review', 'read-reviews'],
  ['evidence', '/desk/evidence', 'decide-suggestion'],
  ['duties', '/desk/duties', 'view-desk'],
  ['reports', '/reports', 'read-report'],
  ['newsroom', '/desk/news', 'write-release'],
  ['event-desk', '/desk/events', 'plan-event'],
  ['videos', '/desk/videos', 'write-video'],
  ['campaign-desk', '/desk/campaigns', 'write-campaign'],
];

/** What those find beside the register who work with it. */
export function DeskMenu({ page, place }: { page: PageContext; place?: Place | undefined }) {
  const open = PLACES.filter(([, , action]) => isPermitted(page.principal, action));
  if (open.length === 0) return null;
  const { campaigns, common, events, followUp, news, reports, videos } = page.wording;
  const words = {
    ...followUp.menu,
    review: common.review,
    evidence: common.evidence,
    reports: reports.title,
    newsroom: news.desk.title,
    'event-desk': events.desk.title,
    videos: videos.title,
    'campaign-desk': campaigns.desk.title,
  };
  return (
    <nav class="desk-menu" aria-label={followUp.menuLabel}>
      {open.map(([name, path]) => (
        <a href={path} aria-current={place === name ? 'page' : undefined}>
          {words[name]}
        </a>
      ))}
    </nav>
  );
}
