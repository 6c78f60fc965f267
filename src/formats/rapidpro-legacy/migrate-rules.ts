/** The rules of a rule set, as the cases, categories and exits of a router (goflow, `legacy/definition.go`). */
import { isObject, type JsonObject, listOf, property, setProperty, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { baseText, type Drafting, NotMigrated, readTexts, report } from './drafting.ts';
import { migrateTest } from './migrate-test.ts';
import type { Destinations, NodeDraft } from './node-draft.ts';

/** What the rules of one set become. */
export interface MigratedRules {
  readonly cases: readonly JsonObject[];
  readonly categories: readonly JsonObject[];
  readonly exits: readonly JsonObject[];
  readonly defaultCategory: string;
  readonly timeoutCategory: string;
  /** What an editor keeps of a case, by its uuid. */
  readonly caseUi: JsonObject;
  readonly origins: NodeDraft['origins'];
}

interface Rule {
  readonly uuid: string;
  readonly at: JsonPointer;
  readonly json: JsonObject;
  readonly test: JsonObject;
  readonly type: string;
}

/** @throws NotMigrated for a test that has no counterpart */
export function migrateRules(
  ruleSet: JsonObject,
  at: JsonPointer,
  draft: Drafting,
  destinations: Destinations,
): MigratedRules {
  const rules = listOf(ruleSet, 'rules').map((value, index): Rule => {
    const json = isObject(value) ? value : {};
    const test = property(json, 'test');
    const place = child(at, 'rules', index);
    if (test === undefined || !isObject(test)) throw new NotMigrated('a rule without a test', place);
    return { uuid: textOf(json, 'uuid') ?? '', at: place, json, test, type: textOf(test, 'type') ?? '' };
  });
  const set = textOf(ruleSet, 'uuid') ?? '';
  const { categoryOf, ...outcomes } = migrateOutcomes(rules, set, draft, destinations);
  let defaultCategory = '';
  let timeoutCategory = '';
  const cases: JsonObject[] = [];
  const caseUi: JsonObject = {};
  const origins = [...outcomes.origins];
  for (const [index, rule] of rules.entries()) {
    const category = categoryOf(rule);
    // The rule for all else is the router's default, the one for no answer belongs to the wait.
    if (['true', 'webhook_status', 'airtime_status'].includes(rule.type)) defaultCategory = category;
    if (rule.type === 'timeout') timeoutCategory = category;
    if (rule.type === 'true' || rule.type === 'timeout') continue;
    const uuid = draft.uuid(set, 'case', index);
    const place = child(rule.at, 'test');
    const migrated = migrateTest({ test: rule.test, at: place, uuid, draft });
    if (migrated === undefined) continue;
    if (migrated.ui !== undefined) setProperty(caseUi, uuid, migrated.ui);
    origins.push([child('/router/cases', cases.length), place]);
    const withArguments = migrated.arguments.length === 0 ? {} : { arguments: [...migrated.arguments] };
    cases.push({ uuid, type: migrated.type, ...withArguments, category_uuid: category });
  }
  const { categories, exits } = outcomes;
  return { cases, categories, exits, defaultCategory, timeoutCategory, caseUi, origins };
}

/** Rules of one category share its exit; the exit has the uuid of the first of them, as runs of old name it. */
function migrateOutcomes(rules: readonly Rule[], set: string, draft: Drafting, destinations: Destinations) {
  const categories: JsonObject[] = [];
  const exits: JsonObject[] = [];
  const origins: (readonly [JsonPointer, JsonPointer])[] = [];
  const byName = new Map<string, string>();
  const byRule = new Map<string, string>();
  for (const [index, rule] of rules.entries()) {
    const place = child(rule.at, 'category');
    const texts = readTexts(property(rule.json, 'category'), place);
    const name = baseText(texts, draft.language);
    let category = rule.type === 'true' ? undefined : byName.get(name);
    if (category === undefined) {
      category = draft.uuid(set, 'category', index);
      origins.push([child('/exits', exits.length), rule.at]);
      origins.push([child('/router/categories', categories.length), place]);
      exits.push({ uuid: rule.uuid, ...destinationOf(rule.json, rule.at, draft, destinations) });
      const named = name === '' ? {} : { name };
      categories.push({ uuid: category, ...named, ...(rule.uuid === '' ? {} : { exit_uuid: rule.uuid }) });
    }
    byRule.set(rule.uuid, category);
    byName.set(name, category);
    draft.texts(texts, category, 'name', place);
  }
  return { categories, exits, origins, categoryOf: ({ uuid }: Rule) => byRule.get(uuid) ?? '' };
}

/** Where an exit leads to: to a set that is there, or nowhere. */
export function destinationOf(
  json: JsonObject,
  at: JsonPointer,
  draft: Drafting,
  destinations: Destinations,
): JsonObject {
  const destination = textOf(json, 'destination') ?? '';
  if (destinations.has(destination)) return { destination_uuid: destination };
  if (destination !== '') {
    const place = { pointer: child(at, 'destination') };
    draft.findings.push(
      report('rapidpro-legacy.destination-dropped', { found: destination.slice(0, 60) }, place),
    );
  }
  return {};
}
