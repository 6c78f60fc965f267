/** A result of a run as the answer to the question that set it, in the type of its item. */
import { fhirString } from '../../fhir/primitives.ts';
import type { ApiRunValue } from '../../formats/rapidpro-api/answers.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { ours } from '../../fhir/canonicals.ts';
import { extensionText } from '../../formats/questionnaire/extensions.ts';

export interface Question {
  readonly text?: string;
  /** Type of the Questionnaire's item. */
  readonly type: string;
  readonly choices: readonly { readonly name: string; readonly coding: fhir4.Coding }[];
}

/** Questions of a flow by linkId, in their order. */
export type Questions = ReadonlyMap<string, Question>;

/** A Questionnaire that was made from a flow, as far as answers to it go. */
export interface KnownQuestionnaire {
  readonly url: string;
  /** What it claims to conform to. */
  readonly profiles: readonly string[];
  readonly questions: Questions;
}

/** What a Questionnaire asks: its items that can have an answer. */
export function knownQuestionnaire(questionnaire: JsonObject): KnownQuestionnaire {
  const questions = new Map(
    listOf(questionnaire, 'item')
      .filter(isObject)
      .filter((item) => textOf(item, 'type') !== 'display')
      .map((item) => {
        const text = textOf(item, 'text');
        const question: Question = {
          type: textOf(item, 'type') ?? 'text',
          ...(text !== undefined && { text }),
          choices: listOf(item, 'answerOption')
            .filter(isObject)
            .flatMap((option) => {
              const coding = property(option, 'valueCoding');
              if (!isObject(coding)) return [];
              const part = (name: 'system' | 'code' | 'display') => {
                const value = textOf(coding, name);
                return value === undefined ? {} : { [name]: value };
              };
              const name = extensionText(option, ours('mhero-flow-choice'), 'valueString');
              return [
                {
                  name: name ?? textOf(coding, 'display') ?? '',
                  coding: { ...part('system'), ...part('code'), ...part('display') },
                },
              ];
            }),
        };
        return [textOf(item, 'linkId') ?? '', question] as const;
      }),
  );
  const meta = property(questionnaire, 'meta');
  return {
    url: textOf(questionnaire, 'url') ?? '',
    profiles: (isObject(meta) ? listOf(meta, 'profile') : []).filter((url) => typeof url === 'string'),
    questions,
  };
}

type Answers = readonly fhir4.QuestionnaireResponseItemAnswer[];

const date = /^\d{4}-\d{2}-\d{2}/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The answers of a result, none if it is no answer of the question's type; then `lost` is told why. Without a
 * question it is a text. RapidPro writes dates as ISO 8601, and several choices (FLOIP) never.
 */
export function typedAnswer(
  { value, category }: ApiRunValue,
  question: Question | undefined,
  lost: (why: string) => void,
): Answers {
  const text = fhirString(value ?? '');
  const asText = (): Answers => (text === undefined ? [] : [{ valueString: text }]);
  if (question === undefined) return asText();
  const refuse = (expected: string): Answers => {
    if (text !== undefined) lost(`The question takes ${expected}.`);
    return [];
  };
  switch (question.type) {
    case 'choice': {
      const choice = question.choices.find(({ name }) => name === category);
      return choice === undefined ? refuse('one of its choices') : [{ valueCoding: choice.coding }];
    }
    case 'integer':
      return /^[+-]?\d{1,9}(\.0+)?$/.test(text ?? '')
        ? [{ valueInteger: Number(text) }]
        : refuse('a whole number');
    case 'decimal':
      return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text ?? '')
        ? [{ valueDecimal: Number(text) }]
        : refuse('a number');
    case 'date':
      return date.test(text ?? '') ? [{ valueDate: (text ?? '').slice(0, 10) }] : refuse('a date');
    case 'dateTime':
      return instant.test(text ?? '') ? [{ valueDateTime: text ?? '' }] : refuse('a time with its zone');
    case 'time': {
      const found = /^(\d{2}:\d{2})(:\d{2})?(\.\d+)?$/.exec(text ?? '');
      return found === null ? refuse('a time') : [{ valueTime: `${found[1] ?? ''}${found[2] ?? ':00'}` }];
    }
    case 'attachment': {
      // RapidPro writes an attachment as type:url.
      const found = /^([\w.+-]+(?:\/[\w.+-]+)?):(.+)$/.exec(text ?? '');
      const [, type = '', rest = ''] = found ?? [];
      if (text === undefined) return [];
      const isAddress = /^https?$/.test(type);
      const url = found === null || isAddress ? text : rest;
      return [{ valueAttachment: { ...(type.includes('/') && { contentType: type }), url } }];
    }
    default:
      return asText();
  }
}
