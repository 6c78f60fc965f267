/** Answers about codes from the code systems and value sets that are here, without a terminology server. */
import { type Definitions, findDefinition } from '../definitions.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import { type CodeSystem, readCodeSystem } from './code-system.ts';
import { grammarHas, type UnitTest } from './grammars.ts';
import { type Code, type Membership, type MembershipTest, readValueSet } from './value-set.ts';

export type { Code, Membership };

export interface Terminology {
  /** The code system of a url, in the version if one is named; undefined if it is not here. */
  codeSystem(url: string, version?: string): CodeSystem | undefined;
  /** Whether a code exists in its system; `unknown` if the system is not here, or not whole. */
  hasCode(system: string, code: string, version?: string): Membership;
  /** Whether a code is in a value set; `unknown` if that can't be told, as for a value set that is not here. */
  contains(valueSet: string, code: Code): Membership;
  hasValueSet(valueSet: string): boolean;
  /** FHIRPath's `memberOf()` for a code, a Coding or a CodeableConcept; undefined for `unknown`. */
  memberOf(value: JsonValue, valueSet: string): boolean | undefined;
  /** The same terminology with value sets that a resource contains, by their canonical (`#id`). */
  withContained(valueSets: ReadonlyMap<string, JsonObject>): Terminology;
}

const noOne: ReadonlySet<string> = new Set();
/** Value sets that import value sets, deeper than this, are not followed. */
const maxImports = 30;
/** Value sets that are asked for one code: those that import each other could be gone through in endless ways. */
const maxVisits = 5_000;

/** What can't be told from the definitions: whether a code system, or a value set, has a code. */
export interface TerminologyQuestion {
  readonly valueSet: string | undefined;
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly code: string;
}

export interface TerminologyOptions {
  /** Tells which texts are units of UCUM; without it only their form is checked. */
  readonly isUnit?: UnitTest;
  /** What others know, as a terminology server that was asked before; undefined if they don't. */
  readonly answer?: (question: TerminologyQuestion) => boolean | undefined;
  /** Is told every question that stays without an answer, so that somebody can be asked. */
  readonly onUnknown?: (question: TerminologyQuestion) => void;
}

/** Makes a terminology of definitions. What it reads it keeps. */
export function createTerminology(definitions: Definitions, options: TerminologyOptions = {}): Terminology {
  return new DefinitionsTerminology(definitions, options, new Map(), new Map(), new Map());
}

class DefinitionsTerminology implements Terminology {
  readonly #definitions: Definitions;
  readonly #options: TerminologyOptions;
  readonly #contained: ReadonlyMap<string, JsonObject>;
  readonly #systems: Map<string, CodeSystem>;
  readonly #tests: Map<string, MembershipTest>;
  readonly #containedTests = new Map<string, MembershipTest>();
  readonly #within = new WeakMap<ReadonlyMap<string, JsonObject>, Terminology>();
  #visits = 0;

  constructor(
    definitions: Definitions,
    options: TerminologyOptions,
    contained: ReadonlyMap<string, JsonObject>,
    systems: Map<string, CodeSystem>,
    tests: Map<string, MembershipTest>,
  ) {
    this.#definitions = definitions;
    this.#options = options;
    this.#contained = contained;
    this.#systems = systems;
    this.#tests = tests;
  }

  withContained(valueSets: ReadonlyMap<string, JsonObject>): Terminology {
    if (valueSets.size === 0) return this;
    let within = this.#within.get(valueSets);
    if (within === undefined) {
      within = new DefinitionsTerminology(
        this.#definitions,
        this.#options,
        valueSets,
        this.#systems,
        this.#tests,
      );
      this.#within.set(valueSets, within);
    }
    return within;
  }

  codeSystem(url: string, version?: string, supplements: readonly string[] = []): CodeSystem | undefined {
    const canonical = version === undefined ? url : `${url}|${version}`;
    const key = supplements.length === 0 ? canonical : [canonical, ...supplements].join(' ');
    const known = this.#systems.get(key);
    if (known !== undefined) return known;
    const resource = findDefinition(this.#definitions, 'CodeSystem', canonical);
    if (resource === undefined) return undefined;
    const added = supplements
      .map((supplement) => this.#definitions.get('CodeSystem', supplement))
      .filter((found) => found !== undefined)
      .filter((found) => textOf(found, 'supplements')?.replace(/\|.*$/, '') === url);
    const system = readCodeSystem(
      resource,
      added.map((supplement) => readCodeSystem(supplement)),
    );
    this.#systems.set(key, system);
    return system;
  }

  hasCode(system: string, code: string, version?: string): Membership {
    const known = this.codeSystem(system, version);
    if (known?.concept(code) !== undefined) return 'in';
    if (known?.isComplete === true) return 'out';
    const byGrammar = grammarHas(system, code, this.#options.isUnit);
    return byGrammar === undefined
      ? this.#ask({ valueSet: undefined, system, version, code })
      : told(byGrammar);
  }

  contains(valueSet: string, code: Code): Membership {
    this.#visits = 0;
    const answer = this.#contains(valueSet, code, noOne);
    // Value sets within a resource, and codes of no system, mean nothing to anybody else.
    if (answer !== 'unknown' || valueSet.startsWith('#') || code.system === '') return answer;
    return this.#ask({ valueSet, system: code.system, version: code.version, code: code.code });
  }

  #ask(question: TerminologyQuestion): Membership {
    const answer = this.#options.answer?.(question);
    if (answer !== undefined) return told(answer);
    this.#options.onUnknown?.(question);
    return 'unknown';
  }

  hasValueSet(valueSet: string): boolean {
    return this.#test(valueSet) !== undefined;
  }

  memberOf(value: JsonValue, valueSet: string): boolean | undefined {
    const answers = codesOf(value).map((code) => this.contains(valueSet, code));
    if (answers.includes('in')) return true;
    return answers.includes('unknown') || !this.hasValueSet(valueSet) ? undefined : false;
  }

  #contains(valueSet: string, code: Code, visiting: ReadonlySet<string>): Membership {
    // A value set that imports itself adds nothing.
    if (visiting.has(valueSet)) return 'out';
    const test = this.#test(valueSet);
    if (test === undefined || visiting.size > maxImports || ++this.#visits > maxVisits) return 'unknown';
    return test(code, new Set([...visiting, valueSet]));
  }

  #test(valueSet: string): MembershipTest | undefined {
    const known = this.#containedTests.get(valueSet) ?? this.#tests.get(valueSet);
    if (known !== undefined) return known;
    const contained = this.#contained.get(valueSet);
    const resource = contained ?? findDefinition(this.#definitions, 'ValueSet', valueSet);
    if (resource === undefined) return undefined;
    const test = readValueSet(resource, {
      codeSystem: (url, version, supplements) => this.codeSystem(url, version, supplements),
      grammarHas: (system, member) => grammarHas(system, member, this.#options.isUnit),
      contains: (url, code, visiting) => this.#contains(url, code, visiting),
    });
    (contained === undefined ? this.#tests : this.#containedTests).set(valueSet, test);
    return test;
  }
}

const told = (answer: boolean): Membership => (answer ? 'in' : 'out');

/** The codes in a code, Coding, Quantity or CodeableConcept. */
export function codesOf(value: JsonValue): Code[] {
  if (typeof value === 'string') return [{ system: undefined, code: value }];
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, 'coding')) return listOf(value, 'coding').flatMap(codesOf);
  const code = textOf(value, 'code');
  return code === undefined ? [] : [codeOf(value, code)];
}

/** The code of a Coding or a Quantity; without a system it is of no system. */
export function codeOf(value: JsonObject, code = textOf(value, 'code') ?? ''): Code {
  const version = textOf(value, 'version');
  return { system: textOf(value, 'system') ?? '', code, ...(version === undefined ? {} : { version }) };
}
