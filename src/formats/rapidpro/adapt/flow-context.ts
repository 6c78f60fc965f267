import { type Flow, type FlowNode, type LanguageCode, resultKey } from '../../../flow/model.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { characters } from '../../describe-value.ts';
import { isLanguageCode } from '../../../flow/language-codes.ts';
import { limits } from '../limits.ts';
import { conditionFor, type KnownNames, operandFor, templateFor, valueTemplate } from './expressions.ts';
import { FlowIds } from './ids.ts';
import type { Losses } from './losses.ts';
import type { KnownPaths } from './turn-paths.ts';
import { turnPaths, turnVariables } from './turn-variables.ts';

/** What the parts of a flow need to know while they are brought into RapidPro's shape. */
export class FlowContext {
  readonly flow: Flow;
  readonly ids: FlowIds;
  readonly losses: Losses;
  readonly base: LanguageCode;
  /** An invalid answer leaves by the default exit, as the Flow Spec has it; else it is asked again. */
  readonly invalidLeaves: boolean;
  /** What names stand for at the node that is adapted. */
  names: KnownNames;
  readonly #paths: ReadonlyMap<string, KnownPaths>;
  readonly #languages: ReadonlyMap<LanguageCode, LanguageCode>;

  constructor(flow: Flow, uuid: string, losses: Losses, invalidLeaves: boolean) {
    this.invalidLeaves = invalidLeaves;
    this.names = {
      chosen: new Map(invalidLeaves ? flow.nodes.flatMap(otherValue) : []),
      variables: turnVariables(flow),
      readFromResult: new Set(),
      called: new Set(
        flow.nodes.flatMap(({ actions }) =>
          actions.flatMap((one) => (one.kind === 'webhook' ? resultKey(one.resultName ?? '') : [])),
        ),
      ),
    };
    this.#paths = this.names.variables.size === 0 ? new Map() : turnPaths(flow);
    this.flow = flow;
    this.ids = new FlowIds(uuid);
    this.losses = losses;
    this.#languages = languageCodes(flow);
    this.base = this.#languages.get(flow.baseLanguage) ?? 'und';
    for (const language of flow.languages) {
      if (this.#languages.has(language)) continue;
      if (language === flow.baseLanguage) {
        losses.add(
          'loss.language',
          flow.at,
          `base language ${language}`,
          'RapidPro knows ISO 639-3 codes only; it becomes und.',
        );
      } else {
        losses.add(
          'loss.language',
          flow.at,
          `language ${language}`,
          'RapidPro knows ISO 639-3 codes only, and one variant of each.',
        );
      }
    }
  }

  /** From here on it is about the parts of this node. */
  enter({ uuid }: FlowNode): void {
    const paths = this.#paths.get(uuid);
    if (this.#paths.size > 0) this.names = { ...this.names, paths: paths ?? new Map() };
  }

  /** RapidPro's code of a language; undefined for one that it can't have. */
  language(code: LanguageCode): LanguageCode | undefined {
    return code === this.flow.baseLanguage ? this.base : this.#languages.get(code);
  }

  /** The codes of the flow's languages, the base language first. */
  get languages(): readonly LanguageCode[] {
    return [...new Set([this.base, ...this.flow.languages.flatMap((code) => this.language(code) ?? [])])];
  }

  /** A text with its expressions in RapidPro's words, cut to a limit; both losses are told. */
  template(text: string, at: JsonPointer, limit: number = limits.text): string {
    const { text: translated, unknown } = templateFor(text, this.names);
    for (const path of unknown) {
      this.losses.add('loss.expression', at, `expression ${path}`, 'RapidPro has nothing of this name.');
    }
    return this.cut(translated, at, limit);
  }

  /** An expression without an @ as a template; undefined if RapidPro has no words for a part of it. */
  expression(text: string): string | undefined {
    const translated = conditionFor(text, this.names);
    return translated === undefined ? undefined : `@(${translated})`;
  }

  /** A value as a template: in the Flow Spec it is an expression. */
  value(text: string): string {
    return this.invalidLeaves ? valueTemplate(text) : text;
  }

  /** The operand of a split; undefined if RapidPro has nothing like it. */
  operand(operand: string): string | undefined {
    // What starts with @ and is no path is an expression of RapidPro's own.
    return operandFor(operand, this.names) ?? (operand.startsWith('@') ? operand : undefined);
  }

  /** A name of at most so many characters. */
  cut(text: string, at: JsonPointer, limit: number = limits.name): string {
    if (characters(text) <= limit) return text;
    this.losses.add(
      'loss.length',
      at,
      `characters after the first ${limit}`,
      'RapidPro does not take more here.',
    );
    return Array.from(text).slice(0, limit).join('').trim();
  }
}

/** The property of a question's result that has the value, if RapidPro's own value is something else. */
function otherValue({ wait, router }: FlowNode): [string, 'category' | 'input'][] {
  const name = router?.resultName ?? '';
  if (wait === undefined || name === '' || router?.kind !== 'switch') return [];
  if (wait.expects.kind === 'choice') return [[resultKey(name), 'category']];
  const isOfTime = router.cases.some(({ test }) =>
    /^@?\(?\s*has_(?:date|time)/.test(test.kind === 'function' ? test.name : test.expression),
  );
  return isOfTime ? [[resultKey(name), 'input']] : [];
}

/** ISO 639-3 codes by the codes of the flow; of two that would share one the first has it. */
function languageCodes(flow: Flow): ReadonlyMap<LanguageCode, LanguageCode> {
  const codes = new Map<LanguageCode, LanguageCode>();
  const used = new Set<LanguageCode>();
  for (const language of [flow.baseLanguage, ...flow.languages]) {
    const code = language.toLowerCase();
    if (!isLanguageCode(code) || code.length !== 3 || used.has(code)) continue;
    used.add(code);
    codes.set(language, code);
  }
  return codes;
}
