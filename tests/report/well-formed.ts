/** What is wrong with a piece of XML or of our own HTML, or undefined: tags must nest, texts be escaped. */
export function xmlProblem(xml: string): string | undefined {
  const open: string[] = [];
  const token =
    /<\?xml[^?]*\?>|<!doctype html>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|[^<]+|</gy;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    const [text, closing, name, , alone] = match;
    if (text === '<') return `a stray < at ${match.index}: ${xml.slice(match.index, match.index + 40)}`;
    if (name === undefined) {
      const reference = /&(?!(amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);)/.exec(text);
      if (reference !== null) return `a stray & in ${text.slice(0, 60)}`;
    } else if (closing === '/') {
      const expected = open.pop();
      if (expected !== name) return `expected </${expected ?? ''}>, found </${name}>`;
    } else if (alone !== '/' && name !== 'meta' && name !== 'br') open.push(name);
  }
  return open.length === 0 ? undefined : `<${open.join('> <')}> not closed`;
}
