/** One call of the validator: what it has found, and what it has already looked at. */
import type { Finding } from '../findings/finding.ts';
import type { Terminology } from '../fhir/terminology/terminology.ts';
import type { FhirPathHost } from '../fhir/fhirpath/environment.ts';
import type { Item } from '../fhir/fhirpath/values.ts';
import type { CompareQuantities } from '../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, type JsonValue } from '../text/json-value.ts';
import type { ElementRules, Structure } from './compile.ts';
import { allChildNodes, expressionOf, type Node, pointerOf, type Scope } from './node.ts';
import { findResource } from './references/resolve.ts';
import type { Structures } from './structures.ts';
import type { ProfileFinding, ReferencePolicy, ValidateOptions } from './validator.ts';
import { walkProfile } from './walk-profile.ts';

/** What holds for all calls of one validator. */
export interface ValidatorContext {
  readonly structures: Structures;
  readonly terminology: Terminology;
  readonly compareQuantities: CompareQuantities;
  readonly now: string | undefined;
  readonly allowUnknownExtensions: boolean;
  readonly allowExampleUrls: boolean;
  readonly ignoreContained: boolean;
  readonly globalProfiles: ReadonlyMap<string, readonly string[]>;
  readonly references: ReferencePolicy;
  readonly trustReferenceUrls: boolean;
}

/** Profiles that ask for profiles, deeper than this, are cut. */
const maxProfileDepth = 40;
/** Findings after this many are not kept: a hostile resource could have millions. */
const maxFindings = 10_000;
/** A message that quotes a value is cut at this length: the value could be as long as the file. */
const maxMessage = 2_000;

export class Run {
  readonly context: ValidatorContext;
  readonly options: ValidateOptions;
  readonly findings: ProfileFinding[] = [];
  /** Answers about values and profiles, shared with trial runs. */
  readonly #known: Map<unknown, Map<string, readonly ProfileFinding[]>>;
  readonly #depth: number;
  readonly #resolved: Map<string, Node | undefined>;
  #host: FhirPathHost | undefined;
  #hostNode: Node | undefined;

  constructor(context: ValidatorContext, options: ValidateOptions, parent?: Run) {
    this.context = context;
    this.options = options;
    this.#known =
      parent === undefined ? new Map<unknown, Map<string, readonly ProfileFinding[]>>() : parent.#known;
    this.#resolved = parent === undefined ? new Map<string, Node | undefined>() : parent.#resolved;
    this.#depth = parent === undefined ? 0 : parent.#depth + 1;
  }

  get structures(): Structures {
    return this.context.structures;
  }

  get terminology(): Terminology {
    return this.context.terminology;
  }

  /** Adds a finding at a node; `rules` is the element definition that asks for it. */
  add(node: Node, finding: Finding, rules?: ElementRules): void {
    if (this.findings.length >= maxFindings) return;
    const requirement = finding.requirement ?? rules?.definition.requirement;
    this.findings.push({
      ...finding,
      message: cut(finding.message),
      expression: finding.expression ?? expressionOf(node),
      pointer: finding.pointer ?? pointerOf(node),
      ...(rules === undefined ? {} : { profile: rules.structure.url, element: rules.definition.id }),
      ...(requirement === undefined ? {} : { requirement }),
    });
  }

  /** What a profile has to say about a node; found out once for each. Empty while it is being found out. */
  judge(node: Node, structure: Structure, rules = structure.rules): readonly ProfileFinding[] {
    const key = isObject(node.value) ? node.value : node;
    let byProfile = this.#known.get(key);
    if (byProfile === undefined)
      this.#known.set(key, (byProfile = new Map<string, readonly ProfileFinding[]>()));
    const name = rules === structure.rules ? structure.url : `${structure.url}#${rules.definition.id}`;
    const known = byProfile.get(name);
    if (known !== undefined) return known;
    byProfile.set(name, []);
    if (this.#depth >= maxProfileDepth) return [];
    const trial = new Run(this.context, this.options, this);
    walkProfile(node, rules, trial);
    for (const imposed of rules === structure.rules ? structure.imposed : []) {
      const other = this.structures.profile(imposed);
      if (other !== undefined) for (const finding of trial.judge(node, other)) trial.findings.push(finding);
    }
    byProfile.set(name, trial.findings);
    return trial.findings;
  }

  /** Takes over what a profile says about a node. */
  apply(node: Node, structure: Structure, rules = structure.rules): void {
    for (const finding of this.judge(node, structure, rules)) this.findings.push(finding);
  }

  conforms(node: Node, structure: Structure, rules = structure.rules): boolean {
    return !this.judge(node, structure, rules).some((finding) => finding.severity === 'error');
  }

  /** The resource that a reference in a node points to, as a node of its own. */
  resolve(reference: string, from: Node): Node | undefined {
    const key = `${pointerOf(from.scope.node)} ${reference}`;
    if (this.#resolved.has(key)) return this.#resolved.get(key);
    const found = findResource(reference, from, this);
    this.#resolved.set(key, found);
    return found;
  }

  /** What FHIRPath expressions may ask at a node. */
  hostFor(node: Node): FhirPathHost {
    if (this.#host !== undefined && this.#hostNode?.scope === node.scope) return this.#host;
    this.#hostNode = node;
    const { structures, terminology, compareQuantities, now } = this.context;
    this.#host = {
      types: structures,
      compareQuantities,
      now,
      resolve: (reference, item) => {
        const found = this.resolve(reference, isObject(item.value) ? ownerOf(item.value, node) : node);
        return found?.value === undefined ? undefined : { value: found.value, type: found.type };
      },
      memberOf: (item: Item, valueSet: string) => terminology.memberOf(codedValue(item), valueSet),
      conformsTo: (item, profile) => this.#itemConforms(item, profile, node),
    };
    return this.#host;
  }

  #itemConforms(item: Item, profile: string, near: Node): boolean | undefined {
    const structure = this.structures.profile(profile);
    if (structure === undefined || !isObject(item.value)) return undefined;
    if (structure.type !== item.type && !this.structures.isKindOf(item.type ?? '', structure.type))
      return false;
    const found = findNode(near.scope, item.value);
    return found === undefined ? undefined : this.conforms(found, structure);
  }
}

function cut(message: string): string {
  return message.length <= maxMessage ? message : `${message.slice(0, maxMessage)}…`;
}

/**
 * The innermost resource that holds a value: an expression may have walked from a Bundle into an entry, where
 * references mean something else.
 */
function ownerOf(value: JsonObject, near: Node): Node {
  const scope = near.scope;
  const owners = ownersIn(scope);
  return owners.get(value) ?? scope.node;
}

const knownOwners = new WeakMap<Scope, Map<JsonObject, Node>>();

/** The resource of every Reference in the resources inside of one. */
function ownersIn(scope: Scope): Map<JsonObject, Node> {
  const known = knownOwners.get(scope);
  if (known !== undefined) return known;
  const owners = new Map<JsonObject, Node>();
  const visit = (node: Node): void => {
    for (const child of allChildNodes(node)) {
      if (child.type === 'Reference' && isObject(child.value)) owners.set(child.value, child.scope.node);
      else visit(child);
    }
  };
  visit(scope.node);
  knownOwners.set(scope, owners);
  return owners;
}

/** The node of a value that is a resource around or at the place where an expression runs. */
function findNode(scope: Node['scope'], value: JsonValue): Node | undefined {
  for (let at: Node['scope'] | undefined = scope; at !== undefined; at = at.around)
    if (at.resource === value) return at.node;
  return undefined;
}

function codedValue(item: Item): JsonValue {
  return item.value ?? null;
}
