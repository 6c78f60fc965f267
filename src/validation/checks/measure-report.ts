/** A MeasureReport against its Measure (FHIR R4 section 14.9): groups, populations, stratifiers, the score. */
import { findDefinition } from '../../fhir/definitions.ts';
import { reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { extensionValue } from '../structure/extension-values.ts';
import { show } from './fixed.ts';
import { rootOf } from './invariant.ts';
import { measureReportMessages } from './measure-report-messages.ts';

const report = reporter(measureReportMessages);
const scorings = ['proportion', 'ratio', 'continuous-variable', 'cohort'];
const subjects = new Set(['Patient', 'Practitioner', 'PractitionerRole', 'Person', 'RelatedPerson']);
const unitUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';

/** What the parts of a report are checked with. */
interface ReportContext {
  readonly measure: JsonObject;
  readonly type: string | undefined;
  readonly scoring: string | undefined;
  readonly run: Run;
}

export function checkMeasureReport(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const canonical = textOf(node.value, 'measure');
  if (canonical === undefined) return;
  const [at = node] = childNodes(node, 'measure', false);
  const measure = findMeasure(canonical, node, run);
  if (measure === undefined) {
    run.add(at, report('measure-report.measure-unknown', { measure: show(canonical) }, {}));
    return;
  }
  const scoring = scorings.find((code) => codesIn(measure['scoring']).some((one) => one.code === code));
  if (scoring === undefined) run.add(at, report('measure-report.scoring-unknown', {}, {}));
  const type = textOf(node.value, 'type');
  checkGroups(node, { measure, type, scoring, run });
}

function findMeasure(canonical: string, node: Node, run: Run): JsonObject | undefined {
  const found = canonical.startsWith('#')
    ? run.resolve(canonical, rootOf(node.scope).node)?.value
    : (findDefinition(run.structures.definitions, 'Measure', canonical) ?? run.options.resolve?.(canonical));
  return isObject(found) && textOf(found, 'resourceType') === 'Measure' ? found : undefined;
}

function checkGroups(node: Node, context: ReportContext): void {
  const wanted = listOf(context.measure, 'group').filter(isObject);
  const groups = childNodes(node, 'group', false);
  if (wanted.length === 0) return;
  const [group] = groups;
  const [only] = wanted;
  // A single group is that of the Measure, with or without a code.
  if (groups.length === 1 && wanted.length === 1 && group !== undefined && only !== undefined) {
    const code = isObject(group.value) ? group.value['code'] : undefined;
    if (code !== undefined && only['code'] !== undefined && !areSame(code, only['code']))
      context.run.add(
        group,
        report('measure-report.part-unknown', { part: 'group', code: showCode(code) }, {}),
      );
    checkGroup(group, only, context);
    return;
  }
  const mayMiss = context.type === 'data-collection';
  matchParts(
    node,
    'group',
    groups,
    wanted,
    (one) => !mayMiss && one !== undefined,
    context,
    (part, of) => {
      checkGroup(part, of, context);
    },
  );
}

function checkGroup(group: Node, of: JsonObject, context: ReportContext): void {
  const populations = listOf(of, 'population').filter(isObject);
  const isCounted = (one: JsonObject) =>
    !codesIn(one['code']).some(({ code }) => code === 'measure-observation');
  matchParts(
    group,
    'population',
    childNodes(group, 'population', false),
    populations,
    isCounted,
    context,
    (part) => {
      checkSubjects(part, context);
    },
  );
  checkScore(group, context);
  const stratifiers = listOf(of, 'stratifier').filter(isObject);
  matchParts(
    group,
    'stratifier',
    childNodes(group, 'stratifier', false),
    stratifiers,
    () => true,
    context,
    () => undefined,
  );
}

/** Finds for each part of the report that of the Measure by its code; tells what is unknown, twice or missing. */
function matchParts(
  parent: Node,
  part: string,
  nodes: readonly Node[],
  wanted: readonly JsonObject[],
  isNeeded: (one: JsonObject) => boolean,
  { run }: ReportContext,
  check: (node: Node, of: JsonObject) => void,
): void {
  const found = new Set<JsonObject>();
  for (const node of nodes) {
    const code = isObject(node.value) ? node.value['code'] : undefined;
    // A stratifier has several codes in R4, if its strata have several parts.
    const concepts = Array.isArray(code) ? code : code === undefined ? [] : [code];
    if (concepts.length === 0) {
      run.add(node, report('measure-report.part-without-code', { part }, {}));
      continue;
    }
    const of = wanted.find((one) =>
      concepts.some((concept) => codesOfPart(one).some((own) => areSame(concept, own))),
    );
    const args = { part, code: showCode(concepts[0]) };
    if (of === undefined) run.add(node, report('measure-report.part-unknown', args, {}));
    else if (found.has(of)) run.add(node, report('measure-report.part-repeated', args, {}));
    else {
      found.add(of);
      check(node, of);
    }
  }
  for (const one of wanted) {
    if (found.has(one) || !isNeeded(one)) continue;
    run.add(parent, report('measure-report.part-missing', { part, code: showCode(one['code']) }, {}));
  }
}

/** The codes that a part of a Measure goes by: its own, and of a stratifier those of its components. */
function codesOfPart(part: JsonObject): unknown[] {
  const components = listOf(part, 'component').filter(isObject);
  return [part['code'], ...components.map((component) => component['code'])].filter(
    (code) => code !== undefined,
  );
}

function checkSubjects(population: Node, { type, run }: ReportContext): void {
  if (!isObject(population.value)) return;
  const add = (fault: string) => {
    run.add(population, report('measure-report.subjects', { fault }, {}));
  };
  const hasList = Object.hasOwn(population.value, 'subjectResults');
  const count = population.value['count'];
  if (type !== 'subject-list') {
    if (hasList) add('lists subjects, which only a report of type subject-list does');
    if (count === undefined) run.add(population, report('measure-report.count-missing', {}, {}));
    return;
  }
  if (typeof count !== 'number') return;
  const [list] = childNodes(population, 'subjectResults', false);
  if (list === undefined) {
    if (count > 0) add(`counts ${count} and lists none`);
    return;
  }
  const reference = isObject(list.value) ? textOf(list.value, 'reference') : undefined;
  const resolved = reference === undefined ? undefined : run.resolve(reference, list);
  // One subject may be named instead of a list of them.
  const isOne = resolved === undefined && subjects.has(readRestUrl(reference ?? '')?.type ?? '');
  if (!isOne && (!isObject(resolved?.value) || resolved.type !== 'List')) return;
  const listed = isObject(resolved?.value) ? listOf(resolved.value, 'entry').length : 1;
  if (listed !== count) add(`counts ${count} and lists ${listed}`);
}

function checkScore(group: Node, { type, scoring, measure, run }: ReportContext): void {
  const [score] = childNodes(group, 'measureScore', false);
  const add = (fault: string) => {
    run.add(score ?? group, report('measure-report.score', { fault }, {}));
  };
  // That a report for data collection has no groups at all is an invariant (mrp-1).
  if (type === 'data-collection') return;
  if (scoring === 'cohort') {
    if (score !== undefined) add('has no place in the report of a cohort');
    return;
  }
  if (scoring === undefined) return;
  if (score === undefined || !isObject(score.value)) {
    add(`is missing, and the scoring is ${scoring}`);
    return;
  }
  const { value } = score.value;
  if (value === undefined) {
    // Another kind of score than a number is told by an extension.
    if (!Object.hasOwn(score.value, 'extension')) add('has no value');
    return;
  }
  if (scoring === 'proportion') {
    if (['unit', 'system', 'code'].some((key) => isObject(score.value) && Object.hasOwn(score.value, key)))
      add('of a proportion has no unit');
    if (typeof value === 'number' && (value < 0 || value > 1))
      add(`of a proportion is from 0 to 1, found ${value}`);
    return;
  }
  const unit = extensionValue(measure, unitUrl);
  if (!isObject(unit)) return;
  const isSame =
    textOf(unit, 'code') === textOf(score.value, 'code') &&
    textOf(unit, 'system') === textOf(score.value, 'system');
  if (!isSame) add(`is in the unit ${showCode(unit)} by the Measure`);
}

interface NamedCode {
  readonly system: string | undefined;
  readonly code: string | undefined;
}

function codesIn(concept: unknown): NamedCode[] {
  if (!isObject(concept)) return [];
  return listOf(concept, 'coding')
    .filter(isObject)
    .map((coding) => ({ system: textOf(coding, 'system'), code: textOf(coding, 'code') }));
}

/** One code of both is the same; concepts without codes are told by their text. */
function areSame(a: unknown, b: unknown): boolean {
  const [left, right] = [codesIn(a), codesIn(b)];
  if (left.length === 0 && right.length === 0)
    return (
      isObject(a) && isObject(b) && textOf(a, 'text') !== undefined && textOf(a, 'text') === textOf(b, 'text')
    );
  return left.some((one) => right.some(({ system, code }) => one.system === system && one.code === code));
}

function showCode(concept: unknown): string {
  if (!isObject(concept)) return 'without a code';
  const [first] = codesIn(concept);
  const { system, code } = first ?? { system: textOf(concept, 'system'), code: textOf(concept, 'code') };
  return code === undefined ? show(textOf(concept, 'text')) : show(`${system ?? ''}#${code}`);
}
