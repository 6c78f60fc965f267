/** What a reference answers with, where the question asks for types or profiles. */
import { reporter } from '../../findings/message.ts';
import { type JsonObject, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { readRestUrl } from '../references/resolve.ts';
import type { Answer } from './answer.ts';
import { answerMessages } from './answer-messages.ts';
import type { QuestionItem } from './model.ts';
import type { ResponseContext } from './response-context.ts';

const report = reporter(answerMessages);

export function checkReference(
  answer: Answer,
  value: JsonObject,
  question: QuestionItem,
  context: ResponseContext,
): void {
  const { node } = answer;
  const { run } = context;
  const reference = textOf(value, 'reference');
  const resolved = reference === undefined ? undefined : run.resolve(reference, node);
  const found = resolved?.type ?? textOf(value, 'type') ?? readRestUrl(reference ?? '')?.type;
  const { referenceTypes } = question;
  if (found === undefined) {
    if (referenceTypes.length > 0)
      addNotChecked(answer, question, 'what it refers to tells no type', context);
  } else {
    const isAllowed =
      referenceTypes.length > 0 ? referenceTypes.includes(found) : run.structures.isKindOf(found, 'Resource');
    if (!isAllowed) {
      const allowed = referenceTypes.length > 0 ? referenceTypes.join(' or ') : 'a resource';
      run.add(node, report('response.answer-reference', { linkId: question.label, allowed, found }, {}));
      return;
    }
  }
  checkProfiles(answer, found, reference, question, context);
}

/** The resource conforms to one of the profiles at least (extension questionnaire-referenceProfile). */
function checkProfiles(
  answer: Answer,
  found: string | undefined,
  reference: string | undefined,
  question: QuestionItem,
  context: ResponseContext,
): void {
  const { referenceProfiles, label: linkId } = question;
  if (referenceProfiles.length === 0) return;
  const { run } = context;
  const resolved = reference === undefined ? undefined : run.resolve(reference, answer.node);
  const known = referenceProfiles
    .map((url) => run.structures.profile(url))
    .filter((profile) => profile !== undefined);
  const ofType = known.filter(({ type }) => found === undefined || run.structures.isKindOf(found, type));
  const isWhole = known.length === referenceProfiles.length;
  if (isWhole && ofType.length === 0) {
    const allowed = [...new Set(known.map(({ type }) => type))].join(' or ');
    run.add(answer.node, report('response.answer-reference', { linkId, allowed, found: show(found) }, {}));
  } else if (resolved === undefined)
    addNotChecked(answer, question, 'the resource that it refers to is not here', context);
  else if (!ofType.some((profile) => run.conforms(resolved, profile))) {
    if (!isWhole) addNotChecked(answer, question, 'a profile that it asks for is not known', context);
    else {
      const [first] = ofType;
      const fault =
        first === undefined
          ? ''
          : (run.judge(resolved, first).find(({ severity }) => severity === 'error')?.message ?? '');
      const profiles = referenceProfiles.join(' or ');
      run.add(answer.node, report('response.answer-profile', { linkId, profiles, fault }, {}));
    }
  }
}

function addNotChecked({ node }: Answer, { label }: QuestionItem, reason: string, { run }: ResponseContext) {
  run.add(node, report('response.answer-not-checked', { linkId: label, reason }, {}));
}
