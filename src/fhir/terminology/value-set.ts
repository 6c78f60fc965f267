/** Membership in a ValueSet (FHIR R4 section 4.9) by its compose, without expanding more than is asked. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { boundedPattern } from '../../text/bounded-pattern.ts';
import { isVersion } from '../definitions.ts';
import type { CodeSystem, Concept } from './code-system.ts';

/** `unknown` means that it can't be told from what is here; it is never the same as `in`. */
export type Membership = 'in' | 'out' | 'unknown';

/** A code; without a system it may be of any system that the value set draws on. */
export interface Code {
  readonly system: string | undefined;
  readonly code: string;
  /** The version of the system that it is of, if it says so. */
  readonly version?: string;
}

/** What a value set is tested with. */
export interface ValueSetSources {
  /** With what the supplements of these urls add to it. */
  codeSystem(
    url: string,
    version: string | undefined,
    supplements: readonly string[],
  ): CodeSystem | undefined;
  grammarHas(system: string, code: string): boolean | undefined;
  /** Membership in another value set; `visiting` are those that are being asked. */
  contains(valueSet: string, code: Code, visiting: ReadonlySet<string>): Membership;
}

export type MembershipTest = (code: Code, visiting: ReadonlySet<string>) => Membership;

/** The test of a ValueSet resource: its compose or, without one, its expansion. */
export function readValueSet(resource: JsonObject, sources: ValueSetSources): MembershipTest {
  const compose = property(resource, 'compose');
  if (isObject(compose)) {
    const rules: ComposeRules = {
      supplements: supplementsOf(resource),
      withInactive: property(compose, 'inactive') !== false,
    };
    const includes = listOf(compose, 'include')
      .filter(isObject)
      .map((part) => readPart(part, rules, sources));
    const excludes = listOf(compose, 'exclude')
      .filter(isObject)
      .map((part) => readPart(part, { ...rules, withInactive: true }, sources));
    return (code, visiting) => {
      const included = any(includes.map((test) => () => test(code, visiting)));
      if (included === 'out' || excludes.length === 0) return included;
      const excluded = any(excludes.map((test) => () => test(code, visiting)));
      if (excluded === 'in') return 'out';
      return excluded === 'unknown' ? 'unknown' : included;
    };
  }
  const expansion = property(resource, 'expansion');
  return isObject(expansion) ? readExpansion(expansion) : () => 'unknown';
}

/** What holds for all parts of a compose. */
interface ComposeRules {
  readonly supplements: readonly string[];
  /** False if codes that are no longer to be used are left out (ValueSet.compose.inactive). */
  readonly withInactive: boolean;
}

const supplementUrl = 'http://hl7.org/fhir/StructureDefinition/valueset-supplement';

/** The supplements of code systems that a value set asks for by its extension. */
function supplementsOf(resource: JsonObject): string[] {
  return listOf(resource, 'extension')
    .filter(isObject)
    .filter((extension) => textOf(extension, 'url') === supplementUrl)
    .map((extension) => textOf(extension, 'valueCanonical'))
    .filter((url) => url !== undefined);
}

/** By the properties that FHIR defines for it: `inactive`, or a `status` that says so (section 4.8.12). */
function isInactive({ properties }: Concept): boolean {
  const [status] = properties.get('status') ?? [];
  return (
    (properties.get('inactive') ?? []).includes(true) ||
    (typeof status === 'string' && /^(?:retired|inactive)$/.test(status))
  );
}

function any(tests: readonly (() => Membership)[]): Membership {
  let answer: Membership = 'out';
  for (const test of tests) {
    const one = test();
    if (one === 'in') return 'in';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

function all(tests: readonly (() => Membership)[]): Membership {
  let answer: Membership = 'in';
  for (const test of tests) {
    const one = test();
    if (one === 'out') return 'out';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

function readExpansion(expansion: JsonObject): MembershipTest {
  const systems = new Map<string, Set<string>>();
  const rest = listOf(expansion, 'contains').filter(isObject);
  for (let item = rest.pop(); item !== undefined; item = rest.pop()) {
    const code = textOf(item, 'code');
    const system = textOf(item, 'system') ?? '';
    if (code !== undefined && property(item, 'abstract') !== true) {
      const codes = systems.get(system) ?? new Set();
      systems.set(system, codes.add(code));
    }
    for (const child of listOf(item, 'contains').filter(isObject)) rest.push(child);
  }
  return ({ system, code }) => {
    if (system !== undefined) return systems.get(system)?.has(code) === true ? 'in' : 'out';
    return [...systems.values()].some((codes) => codes.has(code)) ? 'in' : 'out';
  };
}

function readPart(part: JsonObject, rules: ComposeRules, sources: ValueSetSources): MembershipTest {
  const tests: MembershipTest[] = [];
  for (const url of listOf(part, 'valueSet'))
    if (typeof url === 'string') tests.push((code, visiting) => sources.contains(url, code, visiting));
  const system = textOf(part, 'system');
  if (system !== undefined) tests.push(readSystemPart(part, system, rules, sources));
  return (code, visiting) =>
    tests.length === 0 ? 'out' : all(tests.map((test) => () => test(code, visiting)));
}

function readSystemPart(
  part: JsonObject,
  system: string,
  rules: ComposeRules,
  sources: ValueSetSources,
): MembershipTest {
  const version = textOf(part, 'version');
  const concepts = listOf(part, 'concept').filter(isObject);
  const codeSystem = () => sources.codeSystem(system, version, rules.supplements);
  const isLeftOut = (concept: Concept | undefined) =>
    !rules.withInactive && concept !== undefined && isInactive(concept);
  const isSame = (code: Code) =>
    code.system === undefined ||
    (code.system === system && (code.version === undefined || isVersion(version, code.version)));
  if (concepts.length > 0) {
    const listed = new Set(concepts.map((concept) => textOf(concept, 'code')));
    return (code) => {
      if (!isSame(code)) return 'out';
      if (rules.withInactive && listed.has(code.code)) return 'in';
      // A code system that does not tell upper from lower case has each code under one spelling.
      const known = codeSystem()?.concept(code.code);
      return listed.has(known?.code ?? code.code) && !isLeftOut(known) ? 'in' : 'out';
    };
  }
  const filterParts = listOf(part, 'filter').filter(isObject);
  const filters = filterParts.map(readFilter);
  const grammarFilters = filterParts.map(readGrammarFilter);
  return (code) => {
    if (!isSame(code)) return 'out';
    const known = codeSystem();
    const concept = known?.concept(code.code);
    if (known === undefined || (concept === undefined && !known.isComplete)) {
      const byGrammar = sources.grammarHas(system, code.code);
      if (byGrammar !== true) return byGrammar === undefined ? 'unknown' : 'out';
      return all(grammarFilters.map((filter) => () => filter(code.code)));
    }
    if (concept === undefined || isLeftOut(concept)) return 'out';
    return all(filters.map((filter) => () => filter(concept, known)));
  };
}

type Filter = (concept: Concept, system: CodeSystem) => Membership;

const told = (answer: boolean): Membership => (answer ? 'in' : 'out');

/** A filter of a compose (ValueSet.compose.include.filter). */
function readFilter(json: JsonObject): Filter {
  const name = textOf(json, 'property') ?? '';
  const value = textOf(json, 'value') ?? '';
  switch (textOf(json, 'op')) {
    case 'is-a':
      return (concept, system) => told(system.isA(concept.code, value));
    case 'descendent-of':
      return (concept, system) => told(concept.code !== value && system.isA(concept.code, value));
    case 'is-not-a':
      return (concept, system) => told(!system.isA(concept.code, value));
    case 'generalizes':
      return (concept, system) => told(system.isA(value, concept.code));
    case '=':
      return (concept) => told(valuesOf(concept, name).includes(value));
    case 'in':
      return (concept) => told(valuesOf(concept, name).some((item) => splitList(value).includes(item)));
    case 'not-in':
      return (concept) => told(!valuesOf(concept, name).some((item) => splitList(value).includes(item)));
    case 'exists':
      return (concept) => told(valuesOf(concept, name).length > 0 === (value === 'true'));
    case 'regex': {
      const test = boundedPattern(value, { whole: true });
      return (concept) => {
        const answers = valuesOf(concept, name).map((item) => test?.(item));
        if (answers.includes(true)) return 'in';
        return test === undefined || answers.includes(undefined) ? 'unknown' : 'out';
      };
    }
    default:
      return () => 'unknown';
  }
}

/** Of a code that a grammar tells, filters can ask only how it is written. */
function readGrammarFilter(json: JsonObject): (code: string) => Membership {
  const value = textOf(json, 'value') ?? '';
  const op = textOf(json, 'property') === 'code' ? textOf(json, 'op') : undefined;
  switch (op) {
    case '=':
      return (code) => told(code === value);
    case 'in':
      return (code) => told(splitList(value).includes(code));
    case 'not-in':
      return (code) => told(!splitList(value).includes(code));
    case 'regex': {
      const test = boundedPattern(value, { whole: true });
      return (code) => {
        const matches = test?.(code);
        return matches === undefined ? 'unknown' : told(matches);
      };
    }
    default:
      return () => 'unknown';
  }
}

function splitList(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}

/** Values of a concept's property as texts; `code`, `concept` and `display` are the concept's own. */
function valuesOf(concept: Concept, name: string): string[] {
  if (name === 'code' || name === 'concept') return [concept.code];
  if (name === 'display') return concept.display === undefined ? [] : [concept.display];
  if (name === 'parent') return [...concept.parents];
  return (concept.properties.get(name) ?? []).map((value) =>
    isObject(value) ? (textOf(value, 'code') ?? '') : Array.isArray(value) ? '' : String(value),
  );
}
