/** A reader of XHTML that is strict and small: enough to tell what a narrative may hold. */

const allowedElements = new Set(
  (
    'a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ' +
    'img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var ins del'
  ).split(' '),
);

const allowedAttributes = new Set(
  (
    'abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff charset ' +
    'cite class colspan compact coords dir frame headers height href hreflang hspace id lang longdesc name nowrap ' +
    'rel rev rowspan rules scope shape span src start style summary tabindex title type valign value vspace width ' +
    'xml:lang xmlns xml:space idref'
  ).split(' '),
);

const tagPattern = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const skipped = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/y;
const entityPattern = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/y;

/** What is wrong with a narrative's XHTML, or whether there is anything to see in it. */
export type ReadXhtml =
  | { readonly fault: string }
  | {
      readonly hasContent: boolean;
      /** Fragments that links and images point to, without the `#`. */
      readonly fragments: ReadonlySet<string>;
      /** Schemes of absolute links. */
      readonly schemes: ReadonlySet<string>;
      /** Ids and names that links can point to. */
      readonly anchors: ReadonlySet<string>;
      /** The elements, and the texts, that stand directly in the div. */
      readonly parts: readonly NarrativePart[];
    };

/** What stands directly in the div of a narrative. */
export interface NarrativePart {
  /** Name of the element; undefined for text. */
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly classes: readonly string[];
}

export function readXhtml(text: string): ReadXhtml {
  const open: string[] = [];
  const fragments = new Set<string>();
  const anchors = new Set<string>();
  const schemes = new Set<string>();
  const parts: NarrativePart[] = [];
  let hasContent = false;
  let seenRoot = false;
  const fault = (what: string) => ({ fault: what });
  const prolog = /^\s*<\?xml[^>]*\?>/.exec(text)?.[0].length ?? 0;
  for (let at = prolog; at < text.length;) {
    const char = text[at];
    if (char === '<') {
      skipped.lastIndex = at;
      if (skipped.test(text)) {
        at = skipped.lastIndex;
        continue;
      }
      tagPattern.lastIndex = at;
      const tag = tagPattern.exec(text);
      if (tag === null)
        return fault(`what starts with ${JSON.stringify(text.slice(at, at + 20))} is no tag of XML`);
      const [, closes, name = '', attributes = '', empty] = tag;
      at = tagPattern.lastIndex;
      if (closes === '/') {
        const expected = open.pop();
        if (expected !== name) return fault(`</${name}> closes <${expected ?? 'nothing'}>`);
        continue;
      }
      if (open.length === 0 && seenRoot) return fault('there is more than one element at the top');
      const wrong = open.length === 0 ? rootFault(name, attributes) : elementFault(name, attributes);
      if (wrong !== undefined) return fault(wrong);
      seenRoot = true;
      collectLinks(attributes, fragments, anchors);
      if (open.length === 1) parts.push(partOf(name, attributes));
      if (name === 'a') collectSchemes(attributes, schemes);
      hasContent ||= name === 'img';
      if (empty !== '/') open.push(name);
      if (open.length > 500) return fault('it is nested too deeply');
    } else if (char === '&') {
      entityPattern.lastIndex = at;
      if (!entityPattern.test(text))
        return fault(
          '"&" must be written &amp;, and there are no other names of characters than those of XML',
        );
      at = entityPattern.lastIndex;
      hasContent = true;
    } else {
      const next = text.slice(at).search(/[<&]/);
      const end = next < 0 ? text.length : at + next;
      const isBlank = text.slice(at, end).trim() === '';
      if (open.length === 0 && !isBlank) return fault('there is text outside of the div');
      hasContent ||= !isBlank;
      if (open.length === 1 && !isBlank) parts.push({ name: undefined, language: undefined, classes: [] });
      at = end;
    }
  }
  if (open.length > 0) return fault(`<${open.at(-1) ?? ''}> is not closed`);
  return seenRoot ? { hasContent, fragments, schemes, anchors, parts } : fault('there is no div');
}

function partOf(name: string, attributes: string): NarrativePart {
  const given = new Map<string, string>();
  for (const [, attribute = '', double, single] of attributes.matchAll(attributePattern))
    given.set(attribute, double ?? single ?? '');
  const classes = (given.get('class') ?? '').split(/\s+/).filter((word) => word !== '');
  return { name, language: given.get('xml:lang'), classes };
}

function collectLinks(attributes: string, fragments: Set<string>, anchors: Set<string>): void {
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern)) {
    const value = double ?? single ?? '';
    if (name === 'id' || name === 'name') anchors.add(value);
    if ((name === 'href' || name === 'src') && value.startsWith('#') && value.length > 1)
      fragments.add(value.slice(1));
  }
}

function collectSchemes(attributes: string, schemes: Set<string>): void {
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern)) {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(double ?? single ?? '')?.[1];
    if (name === 'href' && scheme !== undefined) schemes.add(scheme.toLowerCase());
  }
}

function rootFault(name: string, attributes: string): string | undefined {
  if (name !== 'div') return `it must be a div, found <${name}>`;
  const namespace = /\sxmlns\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  if (namespace !== 'http://www.w3.org/1999/xhtml')
    return 'its div must have xmlns="http://www.w3.org/1999/xhtml"';
  return elementFault(name, attributes);
}

function elementFault(name: string, attributes: string): string | undefined {
  if (!allowedElements.has(name)) return `<${name}> is not allowed`;
  for (const [, attribute = '', double, single] of attributes.matchAll(attributePattern)) {
    if (
      !allowedAttributes.has(attribute) &&
      !attribute.startsWith('xmlns:') &&
      !attribute.startsWith('data-')
    )
      return `the attribute ${attribute} is not allowed`;
    const value = (double ?? single ?? '').trim().toLowerCase();
    if ((attribute === 'href' || attribute === 'src') && /^(?:javascript|vbscript):/.test(value))
      return `${attribute} must not hold a script`;
  }
  return undefined;
}
