/** What can be wrong with the answers to a question. */
import { catalogue } from '../../findings/message.ts';

export const answerMessages = catalogue({
  'response.answer-in-group': {
    severity: 'error',
    title: 'Answer where nothing is asked',
    text: ({ linkId, type }: { linkId: string; type: string }) =>
      `${linkId} is a ${type}, which has no answers.`,
    why: 'Only questions have answers; groups, displays and the abstract kind question do not (FHIR R4 section 4.14).',
    fix: 'Remove the answer, or give the linkId of the question.',
  },
  'response.answer-missing': {
    severity: 'error',
    title: 'Required answer missing',
    text: ({ linkId }: { linkId: string }) => `The question ${linkId} must be answered.`,
    why: 'The Questionnaire marks the question as required, and the response is complete.',
    fix: 'Answer the question, or set the status in-progress.',
  },
  'response.answer-repeated': {
    severity: 'error',
    title: 'More than one answer',
    text: ({ linkId, found }: { linkId: string; found: number }) =>
      `${linkId} takes one answer, found ${found}.`,
    why: 'The question does not repeat (Questionnaire.item.repeats).',
    fix: 'Keep one answer.',
  },
  'response.answer-count': {
    severity: 'error',
    title: 'Number of answers',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: number }) =>
      `${linkId} must be there ${limit} times, found ${found}.`,
    why: 'The Questionnaire bounds how many answers a question has, and how often a group is there (extensions minOccurs and maxOccurs).',
    fix: 'Give as many as are asked for.',
  },
  'response.answer-type': {
    severity: 'error',
    title: 'Answer of the wrong type',
    text: ({ linkId, expected, found }: { linkId: string; expected: string; found: string }) =>
      `The answer to ${linkId} must be of type ${expected}, found ${found}.`,
    why: 'The type of the question fixes the type of its answers (Questionnaire.item.type).',
    fix: 'Give the answer in the type of the question.',
  },
  'response.answer-option': {
    severity: 'error',
    title: 'Answer is none of the options',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${found} is none of the options of ${linkId}.`,
    why: 'The Questionnaire lists the answers that are allowed (answerOption or answerValueSet).',
    fix: 'Choose one of the options.',
  },
  'response.answer-not-checked': {
    severity: 'information',
    title: 'Answer not checked',
    text: ({ linkId, reason }: { linkId: string; reason: string }) =>
      `The answer to ${linkId} was not checked: ${reason}.`,
    why: 'What would be needed to check it is not here; it is not taken as right.',
    fix: 'Give the value set, the code system or the reference.',
  },
  'response.answer-exclusive': {
    severity: 'error',
    title: 'Exclusive option with others',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${found} of ${linkId} can be chosen only alone.`,
    why: 'The option is marked as exclusive (extension questionnaire-optionExclusive).',
    fix: 'Remove the other answers, or this one.',
  },
  'response.answer-too-small': {
    severity: 'error',
    title: 'Answer too small',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId} must be at least ${limit}, found ${found}.`,
    why: 'The Questionnaire gives a smallest value (extension minValue).',
    fix: 'Correct the answer.',
  },
  'response.answer-too-large': {
    severity: 'error',
    title: 'Answer too large',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId} must be at most ${limit}, found ${found}.`,
    why: 'The Questionnaire gives a largest value (extension maxValue).',
    fix: 'Correct the answer.',
  },
  'response.answer-not-comparable': {
    severity: 'error',
    title: 'Units that do not compare',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId}, ${found}, can not be compared with ${limit}.`,
    why: 'The Questionnaire bounds the quantity in a unit of another kind, or one of the two has no unit with system and code.',
    fix: 'Give the quantity in a unit of the same kind, with its system and code.',
  },
  'response.answer-length': {
    severity: 'error',
    title: 'Length of the answer',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: number }) =>
      `The answer to ${linkId} must have ${limit} characters, found ${found}.`,
    why: 'The Questionnaire bounds the length (maxLength, extension minLength).',
    fix: 'Shorten or complete the answer.',
  },
  'response.answer-lines': {
    severity: 'warning',
    title: 'Several lines',
    text: ({ linkId }: { linkId: string }) => `The answer to ${linkId} has line breaks.`,
    why: 'A question of type string asks for a short text; longer ones, with lines, are of type text.',
    fix: 'Write it in one line, or ask a question of type text.',
  },
  'response.answer-regex': {
    severity: 'error',
    title: 'Answer not of the form asked for',
    text: ({ linkId, regex, found }: { linkId: string; regex: string; found: string }) =>
      `The answer to ${linkId} must match ${regex}, found ${found}.`,
    why: 'The Questionnaire gives a regular expression (extension regex).',
    fix: 'Correct the answer.',
  },
  'response.answer-decimals': {
    severity: 'error',
    title: 'Too many decimal places',
    text: ({ linkId, limit, found }: { linkId: string; limit: number; found: string }) =>
      `The answer to ${linkId} may have ${limit} decimal places, found ${found}.`,
    why: 'The Questionnaire bounds the precision (extension maxDecimalPlaces).',
    fix: 'Round the answer.',
  },
  'response.answer-unit': {
    severity: 'error',
    title: 'Unit not allowed',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${linkId} is not asked in the unit ${found}.`,
    why: 'The Questionnaire lists the units (extensions unitOption and unitValueSet).',
    fix: 'Give the quantity in one of these units.',
  },
  'response.answer-attachment': {
    severity: 'error',
    title: 'Attachment not allowed',
    text: ({ linkId, fault }: { linkId: string; fault: string }) => `The attachment for ${linkId} ${fault}.`,
    why: 'The Questionnaire bounds type and size (extensions mimeType and maxSize).',
    fix: 'Attach a file of an allowed type and size.',
  },
  'response.answer-reference': {
    severity: 'error',
    title: 'Reference to the wrong type',
    text: ({ linkId, allowed, found }: { linkId: string; allowed: string; found: string }) =>
      `The answer to ${linkId} must refer to ${allowed}, found ${found}.`,
    why: 'The Questionnaire may list the types (extension referenceResource); anything else is no type of resource.',
    fix: 'Refer to a resource of one of these types.',
  },
  'response.answer-profile': {
    severity: 'error',
    title: 'Reference to what does not conform',
    text: ({ linkId, profiles, fault }: { linkId: string; profiles: string; fault: string }) =>
      `The answer to ${linkId} must refer to a resource that conforms to ${profiles}: ${fault}`,
    why: 'The Questionnaire names profiles, of which the resource keeps one at least (extension questionnaire-referenceProfile).',
    fix: 'Mend the resource that is referred to, or refer to another one.',
  },
});
