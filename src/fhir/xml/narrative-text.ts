/** The narrative of an XML resource as the text that JSON has for it. */
import { escapeXml } from '../../text/xml.ts';
import type { XmlElement } from '../../text/xml-tree.ts';

/**
 * The div as it is written, if its namespace is declared on it; else with the declaration added and prefixes
 * removed, because the text must be whole when it stands alone (FHIR R4 section 2.6.1.8).
 */
export function narrativeText(div: XmlElement, text: string): string {
  const written = text.slice(div.start, div.end);
  const declared = /^<[\w.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*?\s+xmlns\s*=/.test(written);
  if (div.prefix === '' && declared) return written;
  const prefix = div.prefix === '' ? '' : `${div.prefix}:`;
  const plain = prefix === '' ? written : withoutPrefix(written, prefix);
  const name = /^<[^\s/>]+/.exec(plain)?.[0] ?? '';
  return `${name} xmlns="${escapeXml(div.uri)}"${plain.slice(name.length)}`;
}

/** Tags without their prefix; `<` stands nowhere but before a tag, a comment or a CDATA section. */
function withoutPrefix(xml: string, prefix: string): string {
  return xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
