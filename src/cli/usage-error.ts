/** Thrown when a command is called in a way that it cannot be; the message is a sentence for the person. */
export class UsageError extends Error {}
