import type { Case, LanguageCode, SwitchRouter, Test } from '../../../flow/model.ts';
import { testText } from '../expressions.ts';
import { convertOperand, convertTemplate } from './templates.ts';

type FunctionTest = Extract<Test, { kind: 'function' }>;

/** The expression of a case on an operand; undefined if the Flow Spec has no words for it. */
export function caseText(
  operand: string,
  { test }: Pick<Case, 'test'>,
  languages: readonly LanguageCode[],
): string | undefined {
  if (test.kind === 'expression') return convertOperand(`@(${test.expression})`);
  const translations = (test.translations ?? []).filter(({ language }) => languages.includes(language));
  if (translations.length === 0) return functionText(operand, test);
  const byLanguage = argumentsByLanguage(test, languages).map(({ language, arguments: args }) => {
    const text = functionText(operand, { ...test, arguments: args });
    return text === undefined ? undefined : `AND(run.language.id = "${language}", ${text})`;
  });
  return byLanguage.includes(undefined) ? undefined : `OR(${byLanguage.join(', ')})`;
}

/** The arguments that a test has in each language: where there is no translation, those of the base. */
export function argumentsByLanguage(
  test: FunctionTest,
  languages: readonly LanguageCode[],
): { language: LanguageCode; arguments: readonly string[] }[] {
  return languages.map((language) => ({
    language,
    arguments:
      test.translations?.find((translation) => translation.language === language)?.arguments ??
      test.arguments,
  }));
}

/** A test with its arguments converted, as an expression. */
export function functionText(operand: string, test: FunctionTest): string | undefined {
  const args: string[] = [];
  for (const argument of test.arguments) {
    const { text, unknown } = convertTemplate(argument);
    if (unknown.length > 0) return undefined;
    args.push(text);
  }
  if (test.name === 'has_category') {
    const result = operand.replace(/\.(?:value|response|category|exit\.name)$/, '');
    const tests = args.map((name) =>
      testText(`${result}.exit.name`, { ...test, name: 'has_only_text', arguments: [name] }),
    );
    return tests.length === 1 ? tests[0] : `OR(${tests.join(', ')})`;
  }
  return testText(operand, { kind: 'function', name: test.name, arguments: args });
}

/** Cases of one category that stand together: they can be one test, without a change of their order. */
export interface CaseRun {
  readonly category: string;
  readonly cases: readonly Case[];
}

export function caseRuns(router: SwitchRouter): CaseRun[] {
  const runs: { category: string; cases: Case[] }[] = [];
  for (const item of router.cases) {
    const last = runs.at(-1);
    if (last?.category === item.category) last.cases.push(item);
    else runs.push({ category: item.category, cases: [item] });
  }
  return runs;
}

/** Several tests as one. */
export function anyOf(tests: readonly string[]): string {
  const [first = 'FALSE', ...others] = tests;
  return others.length === 0 ? first : `OR(${[first, ...others].join(', ')})`;
}
