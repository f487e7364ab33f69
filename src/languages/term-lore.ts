/**
 * What the texts are about, by names that are the same in every language: `human-rights` is "menneskeret-" and "human
 * right". Each name has words in lower case; one that ends in a hyphen stands for all that begin so
 * ("menneskerettighedsforkæmpere").
 */
export type TermLore = Readonly<Record<string, readonly string[]>>;
