/** Runs a search: the page of matches, their number, and what is included with them. */
import { refuse } from './outcome.ts';
import { type ResourceStore, type StoredVersion, versionOf } from './resource-store.ts';
import { indexTables } from './schema.ts';
import { criteriaCondition, type SearchContext, UnknownParameter } from './search-criteria.ts';
import { includedWith } from './search-include.ts';
import { type Criterion, quote, type SearchRequest, type SortKey } from './search-request.ts';
import { joinSql, numberColumn, type Sql } from './sql.ts';

export interface SearchResult {
  readonly matches: readonly StoredVersion[];
  readonly included: readonly StoredVersion[];
  /** Undefined if the client did not want it. */
  readonly total: number | undefined;
  /** Where the next page starts; undefined if this is the last. */
  readonly next: string | undefined;
  /** Names of parameters that were ignored because the type doesn't have them. */
  readonly ignored: readonly string[];
}

export interface SearchOptions {
  /** Unknown parameters are refused and not ignored. */
  readonly strict: boolean;
}

/**
 * Searches one type, or all with `undefined`.
 *
 * @throws FhirError 400 for a value, modifier or chain that makes no sense; for an unknown parameter if `strict`
 */
export function search(
  store: ResourceStore,
  context: SearchContext,
  type: string | undefined,
  request: SearchRequest,
  options: SearchOptions,
): SearchResult {
  const { condition, ignored } = conditions(context, type, request, options);
  const orders = request.sort.map((key) => sortOrder(context, type, key));
  const wantsRows = request.summary !== 'count' && request.count > 0;
  const total =
    request.total || !wantsRows
      ? numberColumn(
          store.rows({
            text: `SELECT COUNT(*) AS total FROM resource r WHERE ${condition.text}`,
            values: condition.values,
          })[0] ?? {},
          'total',
        )
      : undefined;
  if (!wantsRows) return { matches: [], included: [], total, next: undefined, ignored };
  const page = pageStart(request.page, orders.length > 0);
  const order = joinSql([...orders, { text: 'r.rid', values: [] }], ', ');
  const rows = store.rows({
    text: `SELECT v.* FROM resource r CROSS JOIN version v ON v.seq = r.seq
           WHERE ${condition.text} AND r.rid > ? ORDER BY ${order.text} LIMIT ? OFFSET ?`,
    values: [...condition.values, page.after, ...order.values, request.count + 1, page.offset],
  });
  const found = rows.map(versionOf);
  const matches = found.slice(0, request.count);
  const more = found.length > request.count;
  const next =
    orders.length > 0 ? `o${String(page.offset + request.count)}` : `r${String(matches.at(-1)?.rid ?? 0)}`;
  const included = includedWith(store, context, matches, request.includes);
  return { matches, included, total, next: more ? next : undefined, ignored };
}

/** All matches of criteria that say which resource is meant; nothing is ever ignored (conditional interactions). */
export function searchForOne(
  store: ResourceStore,
  context: SearchContext,
  type: string,
  criteria: readonly Criterion[],
): readonly StoredVersion[] {
  const condition = criteriaCondition(context, type, criteria);
  const rows = store.rows({
    text: `SELECT v.* FROM resource r CROSS JOIN version v ON v.seq = r.seq WHERE ${condition.text} ORDER BY r.rid LIMIT 2`,
    values: condition.values,
  });
  return rows.map(versionOf);
}

function conditions(
  context: SearchContext,
  type: string | undefined,
  request: SearchRequest,
  { strict }: SearchOptions,
): { condition: Sql; ignored: string[] } {
  const types = type === undefined ? request.types : [type];
  if (types.length === 0) {
    if (request.criteria.length > 0) {
      throw refuse(400, 'too-costly', 'A search over all types needs _type, such as _type=Patient,Group');
    }
    return { condition: { text: 'r.deleted = 0', values: [] }, ignored: [] };
  }
  const ignored: string[] = [];
  const known = request.criteria.filter((criterion) => {
    try {
      for (const each of types) criteriaCondition(context, each, [criterion]);
      return true;
    } catch (error) {
      if (strict || !(error instanceof UnknownParameter)) throw error;
      ignored.push(criterion.name);
      return false;
    }
  });
  const each = types.map((one) => criteriaCondition(context, one, known));
  if (each.length === 1 && each[0] !== undefined) return { condition: each[0], ignored };
  const any = joinSql(each, ') OR (');
  return { condition: { text: `((${any.text}))`, values: any.values }, ignored };
}

/** Without a sort a page starts after a row id, so that it stays right while resources come and go. */
function pageStart(page: string | undefined, sorted: boolean): { after: number; offset: number } {
  if (page === undefined) return { after: 0, offset: 0 };
  const match = /^([or])(\d{1,15})$/.exec(page);
  if (match === null || (match[1] === 'o') !== sorted) {
    throw refuse(400, 'value', `_page=${quote(page)} is not from a link of this server`);
  }
  const at = Number(match[2]);
  return sorted ? { after: 0, offset: at } : { after: at, offset: 0 };
}

/** Resources without the value come last (R4 section 3.1.1.5.2 leaves it open). */
function sortOrder(context: SearchContext, type: string | undefined, { code, descending }: SortKey): Sql {
  const direction = descending ? ' DESC' : '';
  if (code === '_id') return { text: `r.id${direction}`, values: [] };
  if (code === '_lastUpdated') return { text: `r.updated${direction}, r.seq${direction}`, values: [] };
  const parameter = type === undefined ? undefined : context.parameters.find(type, code);
  if (type === undefined || parameter === undefined || parameter.type === 'composite') {
    throw refuse(400, 'not-supported', `${type ?? 'This search'} can't be sorted by ${quote(code)}`);
  }
  const lowest = {
    string: 'value',
    token: 'code',
    reference: 'target_id',
    date: 'low',
    number: 'low',
    quantity: 'low',
    uri: 'value',
  };
  const highest = { ...lowest, date: 'high', number: 'high', quantity: 'high' };
  const column = descending ? `MAX(i.${highest[parameter.type]})` : `MIN(i.${lowest[parameter.type]})`;
  const value = `(SELECT ${column} FROM ${indexTables[parameter.type]} i WHERE i.rid = r.rid AND i.pid = ?)`;
  return { text: `${value}${direction} NULLS LAST`, values: [context.index.pid(type, code)] };
}
