/** How many answers are kept: a page that uses more names than this uses none of them often. */
const MOST = 1000;

/** `judge` with a memory: a page has few names for its elements and uses them again and again. One for each page. */
export function remembering<Answer>(judge: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = judge(name);
    if (known.size < MOST) known.set(name, answer);
    return answer;
  };
}
