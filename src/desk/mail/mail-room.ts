/** What use cases need to know of how mail leaves. */
export interface MailRoom {
  /** Seals what waits in the outbox, and signs the links by which people end their mails. */
  readonly secret: string;
  /** Whether a mail server is known. Without one, mails are queued and wait. */
  readonly isOpen: boolean;
}
