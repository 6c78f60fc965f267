import { escapeXml } from '../text/xml.ts';

/** A list in a narrative is cut at this length: it is for people, and the data is beside it. */
const maxEntries = 200;

/**
 * The text for people that every resource should have (FHIR R4 narrative.html, dom-6): a heading, a sentence and
 * a list, all plain texts that are escaped here.
 */
export function narrative(parts: {
  readonly title: string;
  readonly sentence?: string;
  readonly entries?: readonly string[];
}): fhir4.Narrative {
  const { title, sentence, entries = [] } = parts;
  const more = entries.length > maxEntries ? [`and ${entries.length - maxEntries} more`] : [];
  const list = [...entries.slice(0, maxEntries), ...more].map((entry) => `<li>${escapeXml(entry)}</li>`);
  return {
    status: 'generated',
    div: [
      '<div xmlns="http://www.w3.org/1999/xhtml">',
      `<p><b>${escapeXml(title)}</b></p>`,
      sentence === undefined ? '' : `<p>${escapeXml(sentence)}</p>`,
      list.length === 0 ? '' : `<ol>${list.join('')}</ol>`,
      '</div>',
    ].join(''),
  };
}
