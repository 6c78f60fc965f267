import { catalogue } from '../findings/message.ts';

/** What the check of a file says of the file as a whole. */
export const checkMessages = catalogue({
  'file.not-judged': {
    severity: 'information',
    title: 'Recognised, not judged',
    text: ({ title }: { title: string }) => `${title}: recognised by its content, but not judged.`,
    why: 'The file is of a kind that mhero names but has no reader for, so it is neither valid nor invalid.',
    fix: 'Export flows as RapidPro 13 or later, or as a FLOIP container, to have them checked.',
  },
  'file.unknown-format': {
    severity: 'information',
    title: 'Unknown format',
    text: ({ title }: { title: string }) =>
      `${title}. Expected a RapidPro export ("version" and "flows"), a FLOIP container ("specification_version" and "flows"), or a FHIR resource ("resourceType", or XML in the namespace http://hl7.org/fhir).`,
    why: 'The file is JSON, but nothing in it says that it is a flow, so it is neither valid nor invalid.',
    fix: 'Check that it is the file that was exported: a web page, an answer of an API or another program may have been saved in its place.',
  },
  'flow.not-fhir': {
    // A warning: the verdict on the flow stands, and the fault is not its author's.
    severity: 'warning',
    title: 'Flow that does not become valid FHIR',
    text: ({ message, expression }: { message: string; expression: string }) =>
      `The Questionnaire that this flow becomes breaks a rule at ${expression}: ${message}`,
    why: 'A flow that is valid must become a valid Questionnaire; that it does not is a fault of mhero, not of the flow.',
    fix: 'Please report it with the export; the flow itself needs no change.',
  },
});
