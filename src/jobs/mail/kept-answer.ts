import type { TakenMail } from '../../store/take-mails.ts';

const REPLY_CODE = /^(?:\d{3}(?:[ -]\d\.\d+\.\d+)?|E[A-Z]+)/u;

/** What is kept of the server's answer: its code alone (RFC 5321, RFC 3463) where the words may name somebody outside. */
export function keptAnswer({ contactId }: Pick<TakenMail, 'contactId'>, answer: string): string {
  return contactId === null ? answer : (REPLY_CODE.exec(answer)?.[0] ?? 'no code');
}
