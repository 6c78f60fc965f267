import type { Test } from '../../../flow/model.ts';
import { listOf } from '../../../text/json-value.ts';
import type { FlowPart } from '../flow-part.ts';
import type { Translations } from './translations.ts';

type FunctionTest = Extract<Test, { kind: 'function' }>;
type TranslatedArguments = Exclude<FunctionTest['translations'], undefined>;

/** The test of a case of a router. Its translations are looked for when they are asked for, which is seldom. */
export class CaseTest {
  // Only declared, see `FlowPart`.
  declare readonly kind: 'function';
  declare readonly name: string;
  declare readonly arguments: readonly string[];
  declare private readonly part: FlowPart;
  declare private readonly ofFlow: Translations;

  constructor(part: FlowPart, translations: Translations) {
    this.kind = 'function';
    this.name = part.type;
    this.arguments = textsIn(part);
    this.part = part;
    this.ofFlow = translations;
  }

  /** What it compares with by language, where that differs. */
  get translations(): TranslatedArguments | undefined {
    const translated = this.ofFlow.of(this.part.uuid, 'arguments');
    if (translated.length === 0) return undefined;
    return translated.map(({ language, values }) => ({ language, arguments: values }));
  }
}

/** The arguments of a case; to the engine null is an empty text. */
function textsIn({ value }: FlowPart): readonly string[] {
  const values = listOf(value, 'arguments');
  return values.every((text) => typeof text === 'string')
    ? values
    : values.map((text) => (typeof text === 'string' ? text : ''));
}
