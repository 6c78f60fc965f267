import { catalogue } from '../findings/message.ts';

/** What can be wrong with XML before anyone knows what it is about. */
export const xmlMessages = catalogue({
  'xml.syntax': {
    severity: 'error',
    title: 'Not well-formed XML',
    text: ({ reason }: { reason: string }) => `The XML is not well-formed: ${reason}.`,
    why: 'What is not well-formed can not be read by any XML reader (XML 1.0 section 2.1).',
    fix: 'Mend the place: close each tag, quote each attribute, write & as &amp; and < as &lt;.',
    example: { wrong: '<active value=true/>', right: '<active value="true"/>' },
  },
  'xml.doctype': {
    severity: 'error',
    title: 'Document type declaration',
    text: () => 'A document type declaration (<!DOCTYPE ...>) is refused.',
    why: 'FHIR resources have none (FHIR R4 section 2.6.2), and entities of a DTD can fetch files and grow without end.',
    fix: 'Remove the declaration, and write the characters that its entities stand for.',
  },
  'xml.processing-instruction': {
    severity: 'error',
    title: 'Processing instruction',
    text: ({ target }: { target: string }) => `The processing instruction <?${target} ...?> is not allowed.`,
    why: 'Resources hold no processing instructions (FHIR R4 section 2.6.2).',
    fix: 'Remove it.',
  },
  'xml.too-deep': {
    severity: 'error',
    title: 'Nested too deep',
    text: ({ limit }: { limit: number }) => `Elements are nested deeper than ${limit} levels.`,
    why: 'No resource nests that deep; such a file is broken or made to harm.',
    fix: 'Check where the file comes from.',
  },
  'xml.too-many-parts': {
    severity: 'error',
    title: 'Too many elements',
    text: ({ limit }: { limit: number }) => `There are more than ${limit} elements and attributes.`,
    why: 'The parts of a file are held in memory while it is checked.',
    fix: 'Split the file, or check where it comes from.',
  },
  'xml.version': {
    severity: 'warning',
    title: 'Not XML 1.0',
    text: ({ found }: { found: string }) => `Expected XML version 1.0, found ${found}.`,
    why: 'Other versions allow characters that FHIR does not, and few readers know them.',
    fix: 'Write version="1.0" in the first line.',
  },
  'xml.encoding': {
    severity: 'error',
    title: 'Encoding that is not UTF-8',
    text: ({ found }: { found: string }) => `The XML says that its encoding is ${JSON.stringify(found)}.`,
    why: 'Resources are always UTF-8 (FHIR R4 section 2.6.2).',
    fix: 'Save the file as UTF-8, and say so or nothing in its first line.',
  },
});
