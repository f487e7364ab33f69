const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whether PostgreSQL takes this for a UUID as it writes them. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
