/** Whether an address leads to the web; others, such as scripts, are never made links. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}
