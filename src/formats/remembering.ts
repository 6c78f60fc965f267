/** What was found out about short texts is remembered: an export says the same things again and again. */

const maxTexts = 5000;
const maxLength = 2000;

/** The function, with its results for as many texts as are worth the memory. It must depend on the text alone. */
export function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const found = of(text);
    if (text.length > maxLength) return found;
    if (known.size >= maxTexts) known.clear();
    known.set(text, found);
    return found;
  };
}
