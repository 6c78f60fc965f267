/** Legacy flows, versions 11.x and what has their shape, as flows of spec 13.0 (goflow, `legacy/definition.go`). */
import type { Finding } from '../../findings/finding.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { freshUuid, objectIn } from '../rapidpro/migrations/step.ts';
import { schemaCheck } from '../schema-findings.ts';
import { Drafting, type DraftingOptions, NotMigrated } from './drafting.ts';

export type { DraftingOptions } from './drafting.ts';
import { legacyWithKnownCase } from './known-case.ts';
import { migrateAction } from './migrate-action.ts';
import { migrateRuleSet } from './migrate-rule-set.ts';
import { destinationOf } from './migrate-rules.ts';
import type { Destinations, NodeDraft } from './node-draft.ts';
import { legacyFlowSchema } from './schema.ts';

const checkLegacy = schemaCheck(legacyFlowSchema);

/** What became of a legacy flow. */
export interface LegacyMigration {
  /** The flow of spec 13.0; missing if goflow refuses to migrate the legacy one. */
  readonly flow?: JsonObject;
  /** Why it was not migrated, or what was left behind; places are those of the legacy flow. */
  readonly findings: readonly Finding[];
  /** The place in the legacy flow that a place in the new one comes from. Pointers start at the flow. */
  readonly originOf: (pointer: JsonPointer) => JsonPointer;
}

const types = new Map([
  ['', 'messaging'],
  ['F', 'messaging'],
  ['M', 'messaging'],
  ['V', 'voice'],
  ['S', 'messaging_offline'],
]);

/** Migrates a legacy flow, which is not changed. UUIDs of new parts depend on the flow alone. */
export function migrateLegacyFlow(stated: JsonObject, options: DraftingOptions = {}): LegacyMigration {
  const { object: legacy, findings: caseFindings } = legacyWithKnownCase(stated);
  const whole = () => '';
  const shape = checkLegacy(legacy, { pointer: '' });
  if (shape.length > 0) return { findings: [...caseFindings, ...shape], originOf: whole };
  const metadata = objectIn(legacy, 'metadata') ?? {};
  const uuid =
    filled(metadata, 'uuid') ?? filled(legacy, 'uuid') ?? freshUuid({}, 'legacy', canonicalJson(legacy));
  const language = textOf(legacy, 'base_language') ?? '';
  const draft = new Drafting(uuid, language, options);
  try {
    const sets = migrateSets(legacy, draft);
    const nodes = inOrder(sets, textOf(legacy, 'entry') ?? '');
    const type = types.get(textOf(legacy, 'flow_type') ?? '') ?? '';
    const flow: JsonObject = {
      uuid,
      name: filled(metadata, 'name') ?? textOf(legacy, 'name') ?? '',
      spec_version: '13.0.0',
      // The engine writes a language that it does not know as nothing.
      language: language === '' ? null : language,
      type,
      revision: property(metadata, 'revision') ?? 0,
      expire_after_minutes: property(metadata, 'expires') ?? 0,
      localization: draft.localization,
      nodes: nodes.map(({ node }) => node.json),
      _ui: uiOf(sets, metadata, draft),
    };
    return { flow, findings: [...caseFindings, ...draft.findings], originOf: originsOf(nodes) };
  } catch (error) {
    if (!(error instanceof NotMigrated)) throw error;
    return { findings: [...caseFindings, ...draft.findings, error.finding], originOf: whole };
  }
}

function filled(object: JsonObject, key: string): string | undefined {
  const text = textOf(object, key) ?? '';
  return text === '' ? undefined : text;
}

interface MigratedSet {
  readonly uuid: string;
  readonly at: JsonPointer;
  readonly x: JsonValue;
  readonly y: JsonValue;
  readonly node: NodeDraft;
}

function migrateSets(legacy: JsonObject, draft: Drafting): MigratedSet[] {
  const actionSets = objectsIn(legacy, 'action_sets');
  const ruleSets = objectsIn(legacy, 'rule_sets');
  const destinations: Destinations = new Set(
    [...actionSets, ...ruleSets].map((set) => textOf(set, 'uuid') ?? ''),
  );
  const migrated = (set: JsonObject, at: JsonPointer, migrate: typeof migrateRuleSet): MigratedSet => ({
    uuid: textOf(set, 'uuid') ?? '',
    at,
    x: property(set, 'x') ?? 0,
    y: property(set, 'y') ?? 0,
    node: migrate(set, at, draft, destinations),
  });
  return [
    ...actionSets.map((set, index) => migrated(set, child('/action_sets', index), migrateActionSet)),
    ...ruleSets.map((set, index) => migrated(set, child('/rule_sets', index), migrateRuleSet)),
  ];
}

function migrateActionSet(
  set: JsonObject,
  at: JsonPointer,
  draft: Drafting,
  destinations: Destinations,
): NodeDraft {
  const places = listOf(set, 'actions').map((_, index) => child(at, 'actions', index));
  const actions = listOf(set, 'actions').map((action, index) =>
    migrateAction(isObject(action) ? action : {}, places[index] ?? at, draft),
  );
  return {
    json: {
      uuid: textOf(set, 'uuid') ?? '',
      ...(actions.length === 0 ? {} : { actions }),
      exits: [{ uuid: textOf(set, 'exit_uuid') ?? '', ...destinationOf(set, at, draft, destinations) }],
    },
    ui: { type: 'execute_actions' },
    origins: [
      ['/exits/0', child(at, 'exit_uuid')],
      ['/exits/0/destination_uuid', child(at, 'destination')],
      ...places.map((place, index) => [child('/actions', index), place] as const),
      ...places.map((place, index) => [child('/actions', index, 'text'), child(place, 'msg')] as const),
    ],
  };
}

/** The entry comes first, the others from top to bottom. */
function inOrder(sets: readonly MigratedSet[], entry: string): MigratedSet[] {
  const top = ({ y }: MigratedSet) => (typeof y === 'number' ? y : 0);
  const others = sets.filter(({ uuid }) => uuid !== entry).sort((a, b) => top(a) - top(b));
  const first = sets.findLast(({ uuid }) => uuid === entry);
  return first === undefined ? others : [first, ...others];
}

function uiOf(sets: readonly MigratedSet[], metadata: JsonObject, draft: Drafting): JsonObject {
  const nodes: JsonObject = {};
  for (const { uuid, x, y, node } of sets) {
    setProperty(nodes, uuid, { ...node.ui, position: { left: x, top: y } });
  }
  const stickies: JsonObject = {};
  for (const [index, note] of objectsIn(metadata, 'notes').entries()) {
    setProperty(stickies, draft.uuid('note', index), {
      position: { left: wholeNumber(property(note, 'x')), top: wholeNumber(property(note, 'y')) },
      title: textOf(note, 'title') ?? '',
      body: textOf(note, 'body') ?? '',
      color: 'yellow',
    });
  }
  return { nodes, stickies };
}

function wholeNumber(value: JsonValue | undefined): number {
  const number = Math.trunc(Number(value ?? 0));
  return Number.isFinite(number) ? number : 0;
}

/** Looks a place up by the nearest part around it whose origin is known; what is of the whole flow is its start. */
function originsOf(sets: readonly MigratedSet[]): (pointer: JsonPointer) => JsonPointer {
  const origins = new Map<JsonPointer, JsonPointer>([
    ['', ''],
    ['/language', '/base_language'],
    ['/type', '/flow_type'],
    ['/name', '/metadata/name'],
    ['/uuid', '/metadata/uuid'],
    ['/expire_after_minutes', '/metadata/expires'],
  ]);
  for (const [index, { at, node }] of sets.entries()) {
    const place = child('/nodes', index);
    origins.set(place, at);
    for (const [pointer, origin] of node.origins) origins.set(place + pointer, origin);
  }
  return (pointer) => {
    for (let part = pointer; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
      const origin = origins.get(part);
      if (origin !== undefined) return origin;
    }
    return '';
  };
}
