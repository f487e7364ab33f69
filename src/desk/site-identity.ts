/** Whose site it is. */
export interface SiteIdentity {
  readonly name: string;
  /** The colour of links and buttons on light and on dark pages, `#rrggbb`; null for Servanda's own. */
  readonly colours: { readonly light: string; readonly dark: string } | null;
}

/** The site of those who say nothing. */
export const SERVANDA_SITE: SiteIdentity = { name: 'Servanda', colours: null };
