/** The criteria of a search as conditions on `resource r`: parameters, chains and _has. */
import { dateRange } from './date-range.ts';
import { FhirError, refuse } from './outcome.ts';
import { isResourceType } from './resource-types.ts';
import { type IndexKind, indexTables } from './schema.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchParameter, SearchParameters } from './search-parameter.ts';
import { type Criterion, quote, splitEscaped } from './search-request.ts';
import { badModifier, modifiers, tableKind, valueCondition } from './search-values.ts';
import { joinSql, type Sql } from './sql.ts';

/** What criteria are read with. */
export interface SearchContext {
  readonly parameters: SearchParameters;
  readonly index: SearchIndex;
  readonly base: string;
  readonly now: number;
}

/** A condition on `r`; `narrow` if it names row ids itself, so that the type's rows need not be walked. */
interface Condition extends Sql {
  readonly narrow: boolean;
}

/** Chains and _has may be this deep. */
const deepest = 3;

/** Thrown for a parameter that the type doesn't have: ignored or refused, as the client prefers. */
export class UnknownParameter extends FhirError {
  constructor(type: string, name: string) {
    super(400, [
      {
        severity: 'error',
        code: 'not-supported',
        diagnostics: `${type} has no search parameter ${quote(name)}`,
      },
    ]);
    this.name = 'UnknownParameter';
  }
}

/**
 * The condition on `r`, a row of `resource`, that it is a living resource of the type and fulfils all criteria.
 * A `+` before a column keeps SQLite from walking over all resources of the type where a few row ids are known.
 */
export function criteriaCondition(context: SearchContext, type: string, criteria: readonly Criterion[]): Sql {
  return ofType(
    type,
    criteria.map((criterion) => conditionOf(context, type, criterion, 0)),
  );
}

function ofType(type: string, conditions: readonly Condition[]): Sql {
  const plus = conditions.some((condition) => condition.narrow) ? '+' : '';
  const own: Sql = { text: `${plus}r.type = ? AND ${plus}r.deleted = 0`, values: [type] };
  return joinSql([own, ...conditions], ' AND ');
}

/** The row ids of living resources of a type that fulfil a criterion, as a query. */
function matching(context: SearchContext, type: string, criterion: Criterion, depth: number): Sql {
  if (depth > deepest) throw refuse(400, 'too-costly', `The chain ${quote(criterion.name)} is too long`);
  const condition = ofType(type, [conditionOf(context, type, criterion, depth)]);
  return { text: `SELECT r.rid FROM resource r WHERE ${condition.text}`, values: condition.values };
}

function conditionOf(context: SearchContext, type: string, criterion: Criterion, depth: number): Condition {
  const { name, values } = criterion;
  if (name.startsWith('_has:')) return hasCondition(context, type, criterion, depth);
  const dot = name.indexOf('.');
  if (dot > 0) {
    const rest = { name: name.slice(dot + 1), values };
    return chainCondition(context, type, name.slice(0, dot), rest, depth);
  }
  const [code = '', modifier, ...more] = name.split(':');
  if (more.length > 0) throw badModifier(name, more.join(':'));
  if (code === '_id') {
    if (modifier !== undefined) throw badModifier(name, modifier);
    const marks = values.map(() => '?').join(', ');
    return among([
      { text: `SELECT rid FROM resource WHERE type = ? AND id IN (${marks})`, values: [type, ...values] },
    ]);
  }
  if (code === '_lastUpdated' && modifier !== 'missing')
    return updatedCondition(context, name, modifier, values);
  const parameter = context.parameters.find(type, code);
  if (parameter === undefined) throw new UnknownParameter(type, name);
  if (modifier === 'missing') return missingCondition(context, type, parameter, values);
  if (parameter.type === 'composite') return compositeCondition(context, type, parameter, criterion);
  checkModifier(parameter.type, name, modifier);
  const kind = tableKind(parameter.type, modifier);
  const pid = context.index.pid(type, code);
  const rows = values.map((value): Sql => {
    const condition = valueCondition(parameter.type === 'reference' ? 'reference' : kind, value, {
      name,
      modifier,
      base: context.base,
      now: context.now,
    });
    return {
      text: `SELECT rid FROM ${indexTables[kind]} WHERE pid = ? AND ${condition.text}`,
      values: [pid, ...condition.values],
    };
  });
  return among(rows, modifier === 'not');
}

function checkModifier(kind: IndexKind, name: string, modifier: string | undefined): void {
  if (modifier === undefined || modifiers[kind].includes(modifier)) return;
  if (kind === 'reference' && isResourceType(modifier)) return;
  throw badModifier(name, modifier);
}

function among(queries: readonly Sql[], negated = false): Condition {
  const all = joinSql(queries, ' UNION ALL ');
  return { text: `r.rid ${negated ? 'NOT ' : ''}IN (${all.text})`, values: all.values, narrow: !negated };
}

function updatedCondition(
  context: SearchContext,
  name: string,
  modifier: string | undefined,
  values: readonly string[],
): Condition {
  if (modifier !== undefined) throw badModifier(name, modifier);
  const conditions = values.map((value) => {
    const condition = valueCondition('date', value, { ...context, name, modifier });
    return {
      text: `(${condition.text.replace(/\b(?:low|high)\b/g, 'r.updated')})`,
      values: condition.values,
    };
  });
  const all = joinSql(conditions, ' OR ');
  return { text: `(${all.text})`, values: all.values, narrow: false };
}

function missingCondition(
  context: SearchContext,
  type: string,
  parameter: SearchParameter,
  values: readonly string[],
): Condition {
  const [value] = values;
  if (values.length !== 1 || (value !== 'true' && value !== 'false')) {
    throw refuse(400, 'value', `${parameter.code}:missing is true or false`);
  }
  const kind = parameter.type === 'composite' ? undefined : parameter.type;
  if (kind === undefined) throw badModifier(parameter.code, 'missing');
  const pid = context.index.pid(type, parameter.code);
  // References by identifier alone are kept as tokens.
  const tables = kind === 'reference' ? [indexTables.reference, indexTables.token] : [indexTables[kind]];
  const rows = tables.map((table) => ({ text: `SELECT rid FROM ${table} WHERE pid = ?`, values: [pid] }));
  return among(rows, value === 'true');
}

function compositeCondition(
  context: SearchContext,
  type: string,
  parameter: SearchParameter,
  { name, values }: Criterion,
): Condition {
  if (name.includes(':')) throw badModifier(name, name.slice(name.indexOf(':') + 1));
  const queries = values.map((value): Sql => {
    const parts = splitEscaped(value, '$');
    if (parts.length !== parameter.components.length) {
      throw refuse(
        400,
        'value',
        `${quote(name)} needs ${String(parameter.components.length)} values with $ between`,
      );
    }
    const joined = parts.map((part, at): Sql => {
      const kind = context.parameters.typeOf(parameter.components[at]?.definition ?? '');
      if (kind === undefined || kind === 'composite') throw new UnknownParameter(type, name);
      const condition = valueCondition(kind, part, { ...context, name, modifier: undefined });
      const pid = context.index.pid(type, parameter.code, at);
      return {
        text: `(SELECT rid, part FROM ${indexTables[kind]} WHERE pid = ? AND ${condition.text})`,
        values: [pid, ...condition.values],
      };
    });
    const tables = joinSql(joined, ' NATURAL JOIN ');
    return { text: `SELECT rid FROM ${tables.text}`, values: tables.values };
  });
  return among(queries);
}

/** `subject:Patient.name=x`: resources that point to one that fulfils the rest (R4 section 3.1.1.4.19). */
function chainCondition(
  context: SearchContext,
  type: string,
  link: string,
  rest: Criterion,
  depth: number,
): Condition {
  const [code = '', modifier] = link.split(':');
  const parameter = context.parameters.find(type, code);
  if (parameter === undefined) throw new UnknownParameter(type, link);
  if (parameter.type !== 'reference') {
    throw refuse(400, 'value', `${quote(link)} is not a reference and can't be chained`);
  }
  if (modifier !== undefined && !isResourceType(modifier)) throw badModifier(link, modifier);
  const targets = modifier === undefined ? parameter.targets : [modifier];
  const pid = context.index.pid(type, code);
  const queries: Sql[] = [];
  for (const target of targets) {
    try {
      queries.push(...targetQueries(context, pid, target, matching(context, target, rest, depth + 1)));
    } catch (error) {
      // Of several targets those count that have such a parameter.
      if (!(error instanceof UnknownParameter)) throw error;
    }
  }
  if (queries.length === 0) throw new UnknownParameter(type, `${link}.${rest.name}`);
  return among(queries);
}

/** Who refers to the resources found: by type and id, or by the canonical url that they have. */
function targetQueries(context: SearchContext, pid: number, target: string, found: Sql): Sql[] {
  const byId: Sql = {
    text: `SELECT i.rid FROM resource t CROSS JOIN index_reference i
           ON i.pid = ? AND i.target_id = t.id AND i.target_type = t.type WHERE t.rid IN (${found.text})`,
    values: [pid, ...found.values],
  };
  if (context.parameters.find(target, 'url')?.type !== 'uri') return [byId];
  const byUrl: Sql = {
    text: `SELECT i.rid FROM index_uri u CROSS JOIN index_reference i ON i.pid = ? AND i.url = u.value
           WHERE u.pid = ? AND u.rid IN (${found.text})`,
    values: [pid, context.index.pid(target, 'url'), ...found.values],
  };
  return [byId, byUrl];
}

/** `_has:Observation:subject:code=x`: resources that another one points to (R4 section 3.1.1.4.20). */
function hasCondition(context: SearchContext, type: string, criterion: Criterion, depth: number): Condition {
  const [, source = '', code = '', ...rest] = criterion.name.split(':');
  if (!isResourceType(source) || code === '' || rest.length === 0) {
    throw refuse(400, 'value', `${quote(criterion.name)} is not _has:Type:reference:parameter`);
  }
  const parameter = context.parameters.find(source, code);
  if (parameter?.type !== 'reference') throw new UnknownParameter(source, code);
  const found = matching(context, source, { name: rest.join(':'), values: criterion.values }, depth + 1);
  return among([
    {
      text: `SELECT t.rid FROM index_reference i CROSS JOIN resource t ON t.type = ? AND t.id = i.target_id
             WHERE i.target_type = ? AND i.pid = ? AND i.rid IN (${found.text})`,
      values: [type, type, context.index.pid(source, code), ...found.values],
    },
  ]);
}

/** For `_since` and the like: an instant, or a refusal. */
export function readInstant(name: string, value: string): number {
  const range = dateRange(value);
  if (range === undefined) throw refuse(400, 'value', `${quote(value)} is not an instant, in ${name}`);
  return range.low;
}
