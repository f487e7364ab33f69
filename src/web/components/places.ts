/** The parts of the site that the main menu leads everybody to. */
export type MenuPlace = 'overview' | 'documents' | 'register' | 'deeds' | 'actors' | 'initiatives' | 'news';

/** The parts that those are led to who work with the register. */
export type DeskPlace =
  | ('desk' | 'review' | 'evidence' | 'duties' | 'reports')
  | ('newsroom' | 'event-desk' | 'videos' | 'campaign-desk');

/** Where in the menus a page belongs. */
export type Place = MenuPlace | DeskPlace | 'people' | 'campaigns' | 'events';
