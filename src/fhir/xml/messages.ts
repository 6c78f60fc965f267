import { catalogue } from '../../findings/message.ts';

/** What XML can do wrong that JSON can't (FHIR R4 section 2.6.2). */
export const fhirXmlMessages = catalogue({
  'fhir-xml.namespace': {
    severity: 'error',
    title: 'Wrong namespace',
    text: ({ element, expected, found }: { element: string; expected: string; found: string }) =>
      `<${element}> must be in the namespace ${expected}, found ${found === '' ? 'none' : found}.`,
    why: "Resources are in FHIR's namespace, narrative in XHTML's (FHIR R4 section 2.6.2).",
    fix: 'Write xmlns="http://hl7.org/fhir" on the resource, and xmlns="http://www.w3.org/1999/xhtml" on the div.',
    example: {
      wrong: '<Patient/>',
      right: '<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>',
    },
  },
  'fhir-xml.not-a-resource': {
    severity: 'error',
    title: 'No resource',
    text: ({ element }: { element: string }) => `<${element}> is no resource that is known.`,
    why: 'The element at the top is named as its type of resource, and so is what stands in contained or resource.',
    fix: 'Correct the name of the element, or check that this is the file that was meant.',
  },
  'fhir-xml.unknown-element': {
    severity: 'error',
    title: 'Unknown element',
    text: ({ element, type }: { element: string; type: string }) => `${type} has no element <${element}>.`,
    why: 'FHIR does not allow elements that its definitions do not have; extensions are the way to add.',
    fix: 'Correct the name, or use an extension.',
    example: { wrong: '<surname value="Doe"/>', right: '<name><family value="Doe"/></name>' },
  },
  'fhir-xml.unknown-attribute': {
    severity: 'error',
    title: 'Unknown attribute',
    text: ({ attribute, element }: { attribute: string; element: string }) =>
      `The attribute ${attribute} is not allowed on <${element}>.`,
    why: 'Attributes are value on primitives, id on elements, and url on extensions; all else is an element (FHIR R4 section 2.6.2).',
    fix: 'Remove the attribute, or write an element of that name.',
    example: { wrong: '<Patient id="p1">', right: '<Patient><id value="p1"/>' },
  },
  'fhir-xml.attribute-expected': {
    severity: 'error',
    title: 'Attribute expected',
    text: ({ attribute, element }: { attribute: string; element: string }) =>
      `${attribute} is an attribute of <${element}>, not an element in it.`,
    why: 'The id of an element and the url of an extension are attributes in XML (FHIR R4 section 2.6.2).',
    fix: 'Write it as an attribute.',
    example: { wrong: '<extension><url value="u"/></extension>', right: '<extension url="u"/>' },
  },
  'fhir-xml.order': {
    severity: 'error',
    title: 'Elements out of order',
    text: ({ element, after }: { element: string; after: string }) =>
      `<${element}> must stand before <${after}>.`,
    why: 'In XML elements stand in the order of the definition (FHIR R4 section 2.6.2).',
    fix: 'Move the element.',
  },
  'fhir-xml.repeated': {
    severity: 'error',
    title: 'Element given twice',
    text: ({ element, type }: { element: string; type: string }) =>
      `<${element}> may stand once in ${type}; only the first was looked at.`,
    why: 'The definition allows one at most.',
    fix: 'Remove the others.',
  },
  'fhir-xml.empty': {
    severity: 'error',
    title: 'Empty element',
    text: ({ element }: { element: string }) => `<${element}> has neither a value nor anything in it.`,
    why: 'Elements are never empty (FHIR R4 section 2.6.2, invariant ele-1).',
    fix: 'Remove the element, or give it a value.',
  },
  'fhir-xml.text': {
    severity: 'error',
    title: 'Text between elements',
    text: ({ text }: { text: string }) => `Text is not allowed here: ${text}.`,
    why: 'Values stand in the attribute value; only narrative has text (FHIR R4 section 2.6.2).',
    fix: 'Write the text as value="..." of its element.',
    example: { wrong: '<family>Doe</family>', right: '<family value="Doe"/>' },
  },
  'fhir-xml.one-resource': {
    severity: 'error',
    title: 'One resource expected',
    text: ({ element, found }: { element: string; found: number }) =>
      `<${element}> holds one resource, found ${found}.`,
    why: 'An element that holds a resource holds exactly one (FHIR R4 section 2.6.2).',
    fix: 'Give each resource an element of its own.',
  },
});
