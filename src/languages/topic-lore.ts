/**
 * The words by which a language tells what a text is about, by the identifier of the topic in `src/authority/topics`:
 * phrases in lower case, set apart by a comma and a space, each enough to give the topic. A slash separates alternatives
 * of one word, a star stands for the rest of a word; capitals at the start must be such in the text.
 */
export type TopicLore = Readonly<Record<string, string>>;
