import { pledgePath } from './paths.ts';

/** Where a signatory gives its account, by the secret of its personal link. */
export function ownAccountPath(token: string): string {
  return `/accounts/${token}`;
}

/** Where the secretariat deals with the personal links of an account. */
export function accountPath(slug: string, account: string): string {
  return `${pledgePath(slug)}/accounts/${account}`;
}
