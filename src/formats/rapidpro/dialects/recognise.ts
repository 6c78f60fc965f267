/** Telling dialects by their marks. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { Dialect } from './dialect.ts';
import { glific } from './glific.ts';
import { weni } from './weni.ts';

export const dialects: readonly Dialect[] = [glific, weni];

/** A dialect and what it was known by: `send_interactive_msg`. */
export interface Recognised {
  readonly dialect: Dialect;
  readonly marks: readonly string[];
}

/**
 * The dialect that a flow is written in: the one most of whose marks it has; undefined for RapidPro's own flows.
 * A language of two letters or `base` and the like are no marks, as any program may write them; they are passed in
 * a flow that has a mark.
 */
export function dialectOf(flow: JsonObject): Recognised | undefined {
  if (!mayHaveMarks(flow)) return undefined;
  const counts = new Map<Dialect, Set<string>>();
  const see = (mark: string, isOf: (dialect: Dialect) => boolean) => {
    for (const dialect of dialects.filter(isOf)) {
      counts.set(dialect, (counts.get(dialect) ?? new Set<string>()).add(mark));
    }
  };
  const seeType = (type: string | undefined, kind: 'actions' | 'routers' | 'tests' | 'methods') => {
    if (type !== undefined) see(type, (dialect) => dialect[kind].has(type));
  };
  for (const node of objectsIn(flow, 'nodes')) {
    for (const action of objectsIn(node, 'actions')) {
      const type = textOf(action, 'type');
      seeType(type, 'actions');
      if (type === 'call_webhook') seeType(textOf(action, 'method'), 'methods');
      for (const list of ['groups', 'labels']) {
        if (objectsIn(action, list).some(isByNumber))
          see(`${list} by number`, ({ hasNumbers }) => hasNumbers);
      }
    }
    const router = property(node, 'router');
    if (!isObject(router)) continue;
    seeType(textOf(router, 'type'), 'routers');
    for (const one of objectsIn(router, 'cases')) seeType(textOf(one, 'type'), 'tests');
  }
  const [first] = [...counts].sort(([, a], [, b]) => b.size - a.size);
  return first === undefined ? undefined : { dialect: first[0], marks: [...first[1]].sort() };
}

const allOf = (kind: 'actions' | 'routers' | 'tests' | 'methods') =>
  new Set(dialects.flatMap((dialect) => [...dialect[kind]]));
const marksOf = {
  actions: allOf('actions'),
  routers: allOf('routers'),
  tests: allOf('tests'),
  methods: allOf('methods'),
};

/** A quick look, as hardly a flow has marks. */
function mayHaveMarks({ nodes }: JsonObject): boolean {
  if (!Array.isArray(nodes)) return false;
  for (const node of nodes) {
    if (!isObject(node)) continue;
    const { router, actions } = node;
    if (isObject(router) && mayRouterHaveMarks(router)) return true;
    if (!Array.isArray(actions)) continue;
    for (const action of actions) {
      if (!isObject(action)) continue;
      const { type, method, groups, labels } = action;
      if (typeof type === 'string' && marksOf.actions.has(type)) return true;
      if (typeof method === 'string' && marksOf.methods.has(method)) return true;
      if (isSomeByNumber(groups) || isSomeByNumber(labels)) return true;
    }
  }
  return false;
}

function mayRouterHaveMarks({ type, cases }: JsonObject): boolean {
  if (typeof type === 'string' && marksOf.routers.has(type)) return true;
  if (!Array.isArray(cases)) return false;
  for (const one of cases) {
    const test = isObject(one) ? one['type'] : undefined;
    if (typeof test === 'string' && marksOf.tests.has(test)) return true;
  }
  return false;
}

function isSomeByNumber(references: JsonValue | undefined): boolean {
  return Array.isArray(references) && references.some((one) => isObject(one) && isByNumber(one));
}

function isByNumber(reference: JsonObject): boolean {
  const uuid = property(reference, 'uuid');
  return typeof uuid === 'number' || (typeof uuid === 'string' && /^\d{1,15}$/.test(uuid));
}

/** Lists that only Glific's exports have beside their flows. */
const glificLists = ['contact_field', 'collections', 'interactive_templates'];
/** The hosts of services that name themselves in `site`. */
const sites: readonly (readonly [host: RegExp, title: string])[] = [
  [/(?:^|\.)glific\.com$/, 'Glific'],
  [/(?:^|\.)(?:weni\.ai|push\.al|ilhasoft\.com\.br|ilhasoft\.mobi)$/, 'Weni'],
  [/(?:^|\.)textit\.(?:in|com)$/, 'TextIt'],
];

/**
 * The program that a file comes from, where it tells: Glific, Weni, or TextIt, which is RapidPro as a service and
 * writes what RapidPro writes.
 */
export function programOf(document: JsonValue): string | undefined {
  return dialectOfFile(document)?.title ?? (isObject(document) ? siteOf(document) : undefined);
}

/** The dialect that all flows of a file are in: by the lists or the site of an export, or the marks of one flow. */
export function dialectOfFile(document: JsonValue): Dialect | undefined {
  if (!isObject(document)) return undefined;
  if (glificLists.filter((list) => Array.isArray(property(document, list))).length >= 2) return glific;
  const site = siteOf(document);
  const bySite = dialects.find(({ title }) => title === site);
  if (bySite !== undefined) return bySite;
  for (const flow of [document, ...listOf(document, 'flows').filter(isObject)]) {
    const definition = property(flow, 'definition');
    const recognised = dialectOf(isObject(definition) ? definition : flow);
    if (recognised !== undefined) return recognised.dialect;
  }
  return undefined;
}

function siteOf(document: JsonObject): string | undefined {
  const site = textOf(document, 'site');
  const host = site !== undefined && URL.canParse(site) ? new URL(site).hostname : undefined;
  return host === undefined ? undefined : sites.find(([form]) => form.test(host))?.[1];
}
