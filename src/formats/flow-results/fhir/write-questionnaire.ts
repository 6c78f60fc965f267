/** A package as a Questionnaire of profile mhero-flow: one item a question, in the order of the schema. */
import { ours } from '../../../fhir/canonicals.ts';
import { narrative } from '../../../fhir/narrative.ts';
import { computerName, fhirCode, fhirId, fhirString } from '../../../fhir/primitives.ts';
import { languageCodeOf, LanguageTags } from '../../../flow/language-tags.ts';
import type { Loss } from '../../../flow/loss.ts';
import type { AnswerType, OutlineItem, QuestionItem } from '../../../flow/outline.ts';
import { flowIdentifiers, questionnaireUrl } from '../../questionnaire/write.ts';
import { type CodedChoice, codedChoices } from '../../questionnaire/write-choices.ts';
import { writeItem } from '../../questionnaire/write-item.ts';
import type { Writing } from '../../questionnaire/write-text.ts';
import { uuidUrn } from '../../../fhir/primitives.ts';
import type { QuestionType } from '../question-types.ts';
import type { ResultsPackage, ResultsQuestion } from '../results-package.ts';
import { resultsSystem } from './systems.ts';

export interface ResultsQuestionnaireOptions {
  /** Base of the Questionnaire's url, without a trailing slash; the guide's by default. */
  readonly canonicalBase?: string;
  /** Questions with responses off their scale: minValue and maxValue would make those invalid. */
  readonly offScale?: ReadonlySet<string>;
}

export interface ResultsQuestionnaire {
  readonly resource: fhir4.Questionnaire;
  /** Of each select: the codings of its choices, by question id. */
  readonly choices: ReadonlyMap<string, readonly CodedChoice[]>;
  readonly losses: readonly Loss[];
}

const answerTypes: Readonly<Record<QuestionType, AnswerType>> = {
  select_one: 'choice',
  select_many: 'choices',
  numeric: 'decimal',
  open: 'text',
  text: 'text',
  image: 'image',
  video: 'video',
  audio: 'audio',
  geo_point: 'location',
  datetime: 'date',
  date: 'date',
  time: 'time',
  message: 'text',
};

/** The id of a package, or where it has none the name that stands for it. */
export function packageId({ id, name, title }: ResultsPackage): string {
  return id ?? name ?? title ?? 'flow-results-package';
}

/**
 * Writes the Questionnaire. Its id is the package's; the same package gives the same bytes. Only a question of type
 * datetime keeps it from claiming mhero-flow, whose items have no such type.
 */
export function writeResultsQuestionnaire(
  read: ResultsPackage,
  options: ResultsQuestionnaireOptions = {},
): ResultsQuestionnaire {
  const id = packageId(read);
  const base = read.language ?? 'und';
  const writing: Writing = { base, tags: new LanguageTags([base]), losses: [] };
  const choices = new Map<string, readonly CodedChoice[]>();
  const items: fhir4.QuestionnaireItem[] = [];
  for (const question of read.questions.values()) {
    const range = options.offScale?.has(question.id) === true ? undefined : question.range;
    items.push(writeQuestion(writing, question, { range, system: uuidUrn(id), choices }));
    losesOf(writing, question, range === undefined);
  }
  const tag = writing.tags.tag(base);
  const title = fhirString(read.title ?? read.name ?? id) ?? id;
  const hasDatetime = items.some(({ type }) => type === 'dateTime');
  losesOfPackage(writing, read);
  const source = languageCodeOf(tag) === base ? [] : [{ url: 'source', valueString: base }];
  const resource: fhir4.Questionnaire = {
    resourceType: 'Questionnaire',
    id: fhirId(id),
    ...(!hasDatetime && { meta: { profile: [ours('mhero-flow')] } }),
    language: tag,
    text: narrative({ title, entries: items.flatMap(({ text }) => text ?? []) }),
    extension: [
      { url: ours('mhero-flow-type'), valueCode: 'messaging' },
      { url: ours('mhero-flow-language'), extension: [{ url: 'language', valueCode: tag }, ...source] },
    ],
    url: questionnaireUrl(id, options.canonicalBase),
    identifier: [
      ...flowIdentifiers(id),
      ...(read.name === undefined ? [] : [{ system: resultsSystem.name, value: read.name }]),
    ],
    name: computerName(title, 'Results'),
    title,
    status: 'active',
    ...(read.modified !== undefined && { date: fhirInstant(read.modified) }),
    ...(items.length > 0 && { item: items }),
  };
  return { resource, choices, losses: writing.losses };
}

/** An RFC 3339 date-time as FHIR has it: with a T. */
export function fhirInstant(text: string): string {
  return text.replace(/[t ]/, 'T').replace('z', 'Z');
}

interface QuestionParts {
  readonly range: ResultsQuestion['range'];
  readonly system: string;
  readonly choices: Map<string, readonly CodedChoice[]>;
}

function writeQuestion(
  writing: Writing,
  question: ResultsQuestion,
  { range, system, choices }: QuestionParts,
): fhir4.QuestionnaireItem {
  const { id, type, label, at } = question;
  const text = [{ language: writing.base, text: label }];
  const common = { linkId: id, text, at, routes: [] };
  const asked: QuestionItem = {
    ...common,
    kind: 'question',
    textAt: at,
    answer: answerTypes[type],
    choices: question.choices.map((name) => ({ name, label: [{ language: writing.base, text: name }], at })),
    ...(range !== undefined && { range }),
  };
  const outlined: OutlineItem = type === 'message' ? { ...common, kind: 'message' } : asked;
  const coded = codedChoices(writing, asked, system, {});
  if (coded.length > 0) choices.set(id, coded);
  const { extension = [], ...item } = writeItem(writing, outlined, {
    choices: coded,
    required: false,
    enabled: {},
  });
  // An open response may be anything, so its item says nothing of the answer.
  const kept =
    type === 'open' ? extension.filter(({ url }) => url !== ours('mhero-flow-answer-type')) : extension;
  const code = question.semanticLabels.flatMap((label) => {
    const clean = fhirCode(label);
    return clean === undefined ? [] : [{ system: resultsSystem.semanticLabel, code: clean }];
  });
  return {
    ...(kept.length > 0 && { extension: kept }),
    ...item,
    ...(code.length > 0 && { code }),
    ...(type === 'datetime' && { type: 'dateTime' }),
  };
}

function losesOf({ losses }: Writing, question: ResultsQuestion, withoutRange: boolean): void {
  const { id, at, range, isPersonal, contactProperty, groupMembership } = question;
  const lost = (what: string, why = 'An item of a Questionnaire has no place for it.') =>
    losses.push({ code: 'loss.property', at, what: `${what} of the question ${id}`, why });
  if (range !== undefined && withoutRange) {
    lost('range', 'Responses are off the scale, and minValue or maxValue would make them invalid.');
  }
  if (isPersonal !== undefined) lost('is_personal_information');
  if (contactProperty !== undefined) lost('set_contact_property');
  if (groupMembership !== undefined) lost('set_group_membership');
}

function losesOfPackage({ losses }: Writing, { at, created, modified, apiUrl }: ResultsPackage): void {
  const lost = (what: string) =>
    losses.push({ code: 'loss.property', at, what, why: 'A Questionnaire has no place for it.' });
  if (created !== undefined && created !== modified) lost('created');
  if (apiUrl !== undefined) lost('api_data_url');
}
