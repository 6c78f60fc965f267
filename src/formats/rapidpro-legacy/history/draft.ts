/** A flow and an export while their old versions are migrated. */
import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { objectsIn } from '../../detect/properties.ts';
import { freshUuid, objectIn } from '../../rapidpro/migrations/step.ts';
import { NotMigrated, report } from '../drafting.ts';
import { Origins } from './origins.ts';

/** Findings told of one flow at most. */
const maxFindings = 200;

/** One flow of the file, which steps change in place. */
export class FlowDraft {
  /** What the file has as a flow; up to version 6 the flow itself is in its `definition`. */
  json: JsonObject;
  readonly findings: Finding[] = [];
  /** Why RapidPro's migration fails at this flow. */
  refusal: Finding | undefined;
  readonly origins = new Origins();
  readonly #seed: string;
  readonly #made = new Map<string, number>();

  /** `seed` tells flows of one file apart, and is the same whenever the file is read. */
  constructor(item: JsonObject, seed: string) {
    const copy = this.origins.copyFrom(item, '');
    this.json = isObject(copy) ? copy : {};
    this.#seed = seed;
  }

  /** The flow, in its wrapper or not. */
  get definition(): JsonObject {
    const definition = property(this.json, 'definition');
    return definition !== undefined && isObject(definition) ? definition : this.json;
  }

  get actionSets(): JsonObject[] {
    return objectsIn(this.definition, 'action_sets');
  }

  get ruleSets(): JsonObject[] {
    return objectsIn(this.definition, 'rule_sets');
  }

  /** All actions of the flow. */
  get actions(): JsonObject[] {
    return this.actionSets.flatMap((set) => objectsIn(set, 'actions'));
  }

  /** A UUID for a new part, made of what the part comes from. */
  uuid(purpose: string, from: JsonObject): string {
    const key = JSON.stringify([purpose, this.origins.of(from) ?? textOf(from, 'uuid') ?? '']);
    const count = this.#made.get(key) ?? 0;
    this.#made.set(key, count + 1);
    return freshUuid({ uuid: this.#seed }, 'history', key, count);
  }

  /** Where a part, or a property of it, stood in the file. */
  place(part: JsonObject, key?: string): { readonly pointer: JsonPointer } {
    const place = this.origins.of(part) ?? '';
    return { pointer: key === undefined ? place : child(place, key) };
  }

  tell(finding: Finding): void {
    if (this.findings.length < maxFindings) this.findings.push(finding);
  }

  /** Before version 7 a flow stands in its wrapper. @throws NotMigrated if it does not */
  requireWrapper(): void {
    if (this.definition === this.json) throw this.fault('the flow does not stand in "definition"', this.json);
  }

  /** What is thrown where RapidPro's migration fails, and with it the import. */
  fault(what: string, part: JsonObject, key?: string): NotMigrated {
    return new NotMigrated(what, this.place(part, key).pointer);
  }
}

/** All that is in the file, as some steps have to know of other flows. */
export interface ExportDraft {
  readonly flows: readonly FlowDraft[];
  /** Campaigns and triggers, which steps change in place. */
  readonly rest: JsonObject;
  /** Makes UUIDs for what the file names by the numbers of a database. */
  readonly ids: IdMap;
}

/**
 * UUIDs for the numbers by which old exports name flows, groups, contacts and labels: the same for the same number
 * of the same site, so that parts that belonged together still do.
 */
export class IdMap {
  readonly #known = new Map<string, string>();
  readonly #site: string;

  constructor(site: string) {
    this.#site = site;
  }

  /** What the file itself says the UUID is. */
  learn(kind: string, id: JsonValue, uuid: string): void {
    this.#known.set(keyOf(kind, id), uuid);
  }

  uuidOf(kind: string, id: JsonValue): string {
    const key = keyOf(kind, id);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const uuid = freshUuid({}, 'id', this.#site, key);
    this.#known.set(key, uuid);
    return uuid;
  }
}

function keyOf(kind: string, id: JsonValue): string {
  return `${kind} ${JSON.stringify(id)}`;
}

/** A step of the history: what makes a flow, or all that is in a file, one of version `to`. */
export interface HistoryStep {
  readonly to: string;
  readonly flow?: (draft: FlowDraft) => void;
  /** For steps that need more than the flow. */
  readonly export?: (draft: ExportDraft) => void;
}

/** The test of a rule, empty if it has none. */
export function testOf(rule: JsonObject): JsonObject {
  return objectIn(rule, 'test') ?? {};
}

/** What Python takes for false: nothing, zero, and what is empty. */
export function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

export { report };
