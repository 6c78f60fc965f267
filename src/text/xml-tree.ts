/** XML 1.0 as a tree in which every part knows where it stood; strict, bounded, and without a DTD. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { LineIndex } from './line-index.ts';
import { xmlMessages } from './xml-messages.ts';

const report = reporter(xmlMessages);

export interface XmlAttribute {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Its namespace; empty without a prefix. */
  readonly uri: string;
  readonly value: string;
}

/** Text between tags; white space alone is not kept. */
export interface XmlText {
  readonly text: string;
  readonly offset: number;
  readonly isCdata: boolean;
}

export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Namespace declarations are not among them. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly texts: readonly XmlText[];
  /** Where its start tag begins, in UTF-16 code units. */
  readonly start: number;
  /** Where its end tag ends. */
  readonly end: number;
}

/** Bounds on what is read; hostile files end in a finding instead of ending the program. */
export interface XmlLimits {
  /** Levels of elements. */
  readonly depth: number;
  /** Elements and attributes together. */
  readonly parts: number;
}

/** FHIR's XML nests a level deeper than its JSON for each resource that is inside of another. */
export const defaultXmlLimits: XmlLimits = { depth: 400, parts: 2_000_000 };

export interface ParsedXml {
  /** Missing if the text is not XML within the limits. */
  readonly root?: XmlElement;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

/** True if a text looks like XML rather than JSON: its first sign is `<`. */
export function looksLikeXml(text: string): boolean {
  return /^[\ufeff\s]*</.test(text);
}

type Draft = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  children: XmlElement[];
  texts: XmlText[];
};

/** Ends the parser from within one of its events. */
class Stop extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Reads XML 1.0 with namespaces. A DTD is refused, so that there are no entities but XML's own five, nothing is
 * fetched and nothing can grow (XML 1.0 section 4; "billion laughs", XXE). Never throws.
 */
export function parseXml(text: string, file: string, limits: XmlLimits = defaultXmlLimits): ParsedXml {
  const lines = new LineIndex(text);
  const findings: Finding[] = [];
  const at = (offset: number) => ({ file, ...lines.lineColumn(offset) });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Draft[] = [];
  let root: XmlElement | undefined;
  let parts = 0;

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new Stop(report('xml.syntax', { reason }, at(Math.min(parser.position, text.length))));
  });
  parser.on('xmldecl', ({ version = '1.0', encoding = 'UTF-8' }) => {
    if (version !== '1.0') findings.push(report('xml.version', { found: version }, at(0)));
    if (encoding.toLowerCase() !== 'utf-8')
      findings.push(report('xml.encoding', { found: encoding.slice(0, 40) }, at(0)));
  });
  parser.on('doctype', () => {
    throw new Stop(report('xml.doctype', {}, at(text.lastIndexOf('<!DOCTYPE', parser.position))));
  });
  parser.on('processinginstruction', ({ target }) => {
    const start = text.lastIndexOf('<?', parser.position - 1);
    findings.push(report('xml.processing-instruction', { target: target.slice(0, 50) }, at(start)));
  });
  parser.on('opentag', (tag) => {
    // No `<` can stand in a tag, so the one before its end is its start.
    const start = text.lastIndexOf('<', parser.position - 1);
    if (open.length >= limits.depth)
      throw new Stop(report('xml.too-deep', { limit: limits.depth }, at(start)));
    const attributes = attributesOf(tag);
    parts += 1 + attributes.length;
    if (parts > limits.parts)
      throw new Stop(report('xml.too-many-parts', { limit: limits.parts }, at(start)));
    const { prefix, local, uri } = tag;
    const element: Draft = { prefix, local, uri, attributes, children: [], texts: [], start, end: start };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.end = parser.position;
  });
  const onText = (content: string, isCdata: boolean) => {
    const element = open.at(-1);
    if (element === undefined || (!isCdata && content.trim() === '')) return;
    // The place of a text is near enough: after the last part before it.
    const offset = element.children.at(-1)?.end ?? text.indexOf('>', element.start) + 1;
    element.texts.push({ text: content, offset: offset + leadingSpace(text, offset), isCdata });
  };
  parser.on('text', (content) => {
    onText(content, false);
  });
  parser.on('cdata', (content) => {
    onText(content, true);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return { lines, findings: [...findings, error.finding] };
    throw error;
  }
  return root === undefined ? { lines, findings } : { root, lines, findings };
}

function attributesOf(tag: SaxesTagNS): XmlAttribute[] {
  return Object.values(tag.attributes)
    .filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')
    .map(({ name, local, uri, value }) => ({ name, local, uri, value }));
}

function leadingSpace(text: string, from: number): number {
  const next = text.slice(from, from + 10_000).search(/\S/);
  return Math.max(next, 0);
}
