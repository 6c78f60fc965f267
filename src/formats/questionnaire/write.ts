/**
 * An outline as a Questionnaire of profile mhero-flow: one flat list of items in outline order, routing exactly
 * in mhero-flow-route and as enableWhen where that says the same. docs/flow-to-questionnaire.md tells how.
 */
import { ours, uriSystem, guideBase } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { computerName, fhirId, fhirString, uuidUrn } from '../../fhir/primitives.ts';
import { languageCodeOf, LanguageTags } from '../../flow/language-tags.ts';
import type { Loss } from '../../flow/loss.ts';
import { resultKey } from '../../flow/model.ts';
import { OutlineGraph } from '../../flow/outline-graph.ts';
import type { Outline, OutlineItem, QuestionItem } from '../../flow/outline.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { enabledItems, isRequired, type Enabled, type EnableTest } from './enable-when.ts';
import { codedChoices, type CodedChoice, type CodeMeaning } from './write-choices.ts';
import { longestSource, sourceExtension } from './source.ts';
import { markRight, quizScoreExtension, type QuizScore } from './quiz.ts';
import { writeItem } from './write-item.ts';
import type { Writing } from './write-text.ts';

/** What the results of a flow mean: by the result's key, as a manifest says it. */
export type Meanings = Readonly<
  Record<
    string,
    {
      /** What the question asks for. */
      readonly code?: CodeMeaning;
      /** What an answer means, by the name of the choice. */
      readonly answers?: Readonly<Record<string, CodeMeaning>>;
      /** Of a question of a quiz: the names of the choices that are right. */
      readonly right?: readonly string[];
    }
  >
>;

export interface QuestionnaireOptions {
  /** Base of the Questionnaire's url, without a trailing slash; the guide's by default. */
  readonly canonicalBase?: string;
  /** Flow profile that the flow claims, beside mhero-flow. */
  readonly profile?: string;
  readonly meanings?: Meanings;
  /** Words that start the flow when a contact sends one. */
  readonly keywords?: readonly string[];
  /** Of a quiz: where it keeps its score. */
  readonly quiz?: QuizScore;
  readonly status?: fhir4.Questionnaire['status'];
  readonly publisher?: string;
  /** The flow alone in its own file, to be kept on the Questionnaire (see `source.ts`). */
  readonly source?: string;
}

/** Where in the source each part of a resource comes from: pointer in the resource to pointer in the source. */
export type Origins = ReadonlyMap<JsonPointer, JsonPointer>;

export interface WrittenQuestionnaire {
  readonly resource: fhir4.Questionnaire;
  readonly origins: Origins;
  readonly losses: readonly Loss[];
}

/** Writes the Questionnaire of an outline. The same outline and options give the same bytes. */
export function writeQuestionnaire(
  outline: Outline,
  options: QuestionnaireOptions = {},
): WrittenQuestionnaire {
  const writing: Writing = {
    base: outline.baseLanguage,
    tags: new LanguageTags([outline.baseLanguage, ...outline.languages]),
    losses: [],
  };
  const origins = new Map<JsonPointer, JsonPointer>([['', outline.at]]);
  const items = writeItems(writing, outline, options.meanings ?? {}, origins);
  const id = fhirId(outline.uuid);
  const title = fhirString(outline.name) ?? id;
  const source = options.source === undefined ? undefined : sourceExtension(options.source);
  if (options.source !== undefined && source === undefined) writing.losses.push(tooLarge(outline.at));
  const profiles = new Set([ours('mhero-flow'), ...(options.profile === undefined ? [] : [options.profile])]);
  const resource: fhir4.Questionnaire = {
    resourceType: 'Questionnaire',
    id,
    meta: { profile: [...profiles] },
    language: writing.tags.tag(outline.baseLanguage),
    text: narrative({ title, entries: items.flatMap(itemInWords) }),
    extension: [
      { url: ours('mhero-flow-type'), valueCode: outline.type },
      ...languageExtensions(writing, outline),
      ...(options.keywords ?? []).map((word) => ({ url: ours('mhero-flow-keyword'), valueString: word })),
      ...(options.quiz === undefined ? [] : [quizScoreExtension(options.quiz)]),
      ...(source === undefined ? [] : [source]),
    ],
    url: questionnaireUrl(outline.uuid, options.canonicalBase),
    identifier: flowIdentifiers(outline.uuid),
    name: computerName(title, 'Flow'),
    title,
    status: options.status ?? 'draft',
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...(items.length > 0 && { item: items }),
  };
  return { resource, origins, losses: writing.losses };
}

function tooLarge(at: JsonPointer): Loss {
  return {
    code: 'loss.source',
    at,
    what: 'the flow itself, beside its Questionnaire',
    why: `It has more than ${longestSource} bytes.`,
    keptIn: 'the Library',
  };
}

/** What an item says to the contact, with the answers that it offers; nothing of a hidden decision. */
function itemInWords({ text, type, answerOption = [], extension = [] }: fhir4.QuestionnaireItem): string[] {
  if (text === undefined || extension.some(({ url }) => url === ours('mhero-flow-decision'))) return [];
  const answers = answerOption.flatMap(({ valueCoding }) => valueCoding?.display ?? []);
  if (type === 'display') return [text];
  return [`${text} [${answers.length === 0 ? type : answers.join(' | ')}]`];
}

/** Canonical url of the Questionnaire of a flow. */
export function questionnaireUrl(flowUuid: string, canonicalBase: string = guideBase): string {
  return `${canonicalBase}/Questionnaire/${fhirId(flowUuid)}`;
}

/** The flow's uuid as an urn; a source id that is no UUID stays beside it, in a system of its own. */
export function flowIdentifiers(flowUuid: string): fhir4.Identifier[] {
  const urn = uuidUrn(flowUuid);
  const identifiers: fhir4.Identifier[] = [{ system: uriSystem, value: urn }];
  const source = fhirString(flowUuid);
  if (urn !== `urn:uuid:${flowUuid}` && source !== undefined) {
    identifiers.push({ system: flowIdSystem, value: source });
  }
  return identifiers;
}

/** System of flow ids that are no UUIDs. */
export const flowIdSystem = `${guideBase}/flow-id`;

function languageExtensions(writing: Writing, outline: Outline): fhir4.Extension[] {
  return [...new Set([outline.baseLanguage, ...outline.languages])].map((code) => {
    const tag = writing.tags.tag(code);
    const source = languageCodeOf(tag) === code ? undefined : fhirString(code);
    return {
      url: ours('mhero-flow-language'),
      extension: [
        { url: 'language', valueCode: tag },
        ...(source === undefined ? [] : [{ url: 'source', valueString: source }]),
      ],
    };
  });
}

function writeItems(
  writing: Writing,
  outline: Outline,
  meanings: Meanings,
  origins: Map<JsonPointer, JsonPointer>,
): fhir4.QuestionnaireItem[] {
  const graph = new OutlineGraph(outline);
  const enabled = enabledItems(graph);
  const system = uuidUrn(outline.uuid);
  const coded = new Map<string, readonly CodedChoice[]>();
  for (const item of outline.items) {
    if (item.kind !== 'question') continue;
    const { answers = {}, right = [] } = meaningOf(meanings, item) ?? {};
    coded.set(item.linkId, markRight(codedChoices(writing, item, system, answers), right));
  }
  return outline.items.map((item, place) => {
    const code = item.kind === 'question' ? meaningOf(meanings, item)?.code : undefined;
    const written = writeItem(writing, item, {
      choices: coded.get(item.linkId) ?? [],
      ...(code && { code }),
      required: isRequired(graph, place),
      enabled: enableElements(writing, item, enabled[place] ?? { kind: 'always' }, coded),
    });
    noteOrigins(origins, child('/item', place), item, written);
    return written;
  });
}

function meaningOf(meanings: Meanings, item: QuestionItem): Meanings[string] | undefined {
  const key = item.result === undefined ? undefined : resultKey(item.result);
  return key !== undefined && Object.hasOwn(meanings, key) ? meanings[key] : undefined;
}

function enableElements(
  writing: Writing,
  item: OutlineItem,
  enabled: Enabled,
  coded: ReadonlyMap<string, readonly CodedChoice[]>,
): Pick<fhir4.QuestionnaireItem, 'enableWhen' | 'enableBehavior'> {
  if (enabled.kind === 'always') return {};
  const tests = enabled.kind === 'tests' ? enabled.tests.map((test) => enableTest(test, coded)) : [];
  const said = tests.filter((test) => test !== undefined);
  if (enabled.kind === 'unsaid' || said.length < tests.length || said.length === 0) {
    writing.losses.push({
      code: 'loss.enable-when',
      at: item.at,
      what: `when the item ${item.linkId} is reached`,
      why:
        enabled.kind === 'unsaid'
          ? `enableWhen can't say it: ${enabled.why}.`
          : "enableWhen can't say it: the item takes whole numbers, the flow compares with a fraction.",
      keptIn: 'mhero-flow-route of the items that lead to it',
    });
    return {};
  }
  const distinct = [...new Map(said.map((test) => [JSON.stringify(test), test])).values()];
  return {
    enableWhen: distinct,
    ...(distinct.length > 1 && { enableBehavior: enabled.behavior }),
  };
}

function enableTest(
  { question, test }: EnableTest,
  coded: ReadonlyMap<string, readonly CodedChoice[]>,
): fhir4.QuestionnaireItemEnableWhen | undefined {
  const { linkId } = question;
  switch (test.kind) {
    case 'exists':
      return { question: linkId, operator: 'exists', answerBoolean: test.value };
    case 'number':
      if (question.answer === 'decimal') {
        return { question: linkId, operator: test.operator, answerDecimal: test.value };
      }
      return Number.isInteger(test.value) && Math.abs(test.value) < 2 ** 31
        ? { question: linkId, operator: test.operator, answerInteger: test.value }
        : undefined;
    case 'choice': {
      const coding = coded.get(linkId)?.find(({ name }) => name === test.name)?.option.valueCoding;
      if (coding?.code === undefined || coding.system === undefined) return undefined;
      const { system, code } = coding;
      return { question: linkId, operator: '=', answerCoding: { system, code } };
    }
  }
}

/** Notes where the parts of an item come from, so that a finding about one of them names the source's line. */
function noteOrigins(
  origins: Map<JsonPointer, JsonPointer>,
  place: JsonPointer,
  item: OutlineItem,
  written: fhir4.QuestionnaireItem,
): void {
  origins.set(place, item.at);
  if (item.kind === 'question') {
    origins.set(child(place, 'text'), item.textAt);
    origins.set(child(place, '_text'), item.textAt);
    if (written.answerOption !== undefined) {
      item.choices.forEach(({ at }, index) => origins.set(child(place, 'answerOption', index), at));
    }
  }
  // The routes are the last extensions of every item.
  const first = (written.extension?.length ?? 0) - item.routes.length;
  item.routes.forEach(({ at }, index) => origins.set(child(place, 'extension', first + index), at));
}

/** The place in the source of a part of the resource: its own, or that of the nearest part around it. */
export function originOf(origins: Origins, pointer: JsonPointer): JsonPointer | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = origins.get(at);
    if (origin !== undefined || at === '') return origin;
  }
}
