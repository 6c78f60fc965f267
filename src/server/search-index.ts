import type { JsonObject } from '../text/json-value.ts';
import { isObject } from '../text/json-value.ts';
import {
  compileElementExpression,
  compileIndexExpression,
  type IndexExpression,
  type TypedValue,
} from './index-expression.ts';
import { type IndexRow, indexRows } from './index-rows.ts';
import type { ResourceStore, StoredVersion } from './resource-store.ts';
import { type IndexKind, indexTables } from './schema.ts';
import type { SearchParameter, SearchParameters } from './search-parameter.ts';
import { numberColumn, type SqlValue } from './sql.ts';

/** A compiled parameter: what it finds in a resource, and under which number that is kept. */
interface Indexer {
  readonly pid: number;
  readonly kind: IndexKind;
  readonly impliedSystem: string | undefined;
  /** Of a composite: finds the elements whose parts belong together. */
  readonly parts: IndexExpression | undefined;
  /** Of a part it depends on what element the part is in: `Observation`, `Observation.component`. */
  readonly find: (path: string) => IndexExpression;
}

/**
 * Keeps the index tables: one row for each value of each search parameter. Values are found with the FHIRPath
 * expression of the parameter's definition.
 */
export class SearchIndex {
  readonly #store: ResourceStore;
  readonly #parameters: SearchParameters;
  readonly #base: () => string;
  #indexers = new Map<string, readonly Indexer[]>();
  readonly #pids = new Map<string, number>();

  constructor(store: ResourceStore, parameters: SearchParameters, base: () => string) {
    this.#base = base;
    this.#store = store;
    this.#parameters = parameters;
  }

  /** Replaces the rows of a resource; without a resource they are only removed. */
  update(stored: StoredVersion, resource: JsonObject | undefined): void {
    if (stored.version > 1) this.#clear(stored.rid);
    if (resource === undefined) return;
    for (const indexer of this.#indexersOf(stored.type)) this.#add(stored.rid, indexer, resource);
  }

  /** Makes the rows of all resources of a type anew: after a search parameter for it came, changed or went. */
  reindex(type: string): number {
    this.#indexers.delete(type);
    let count = 0;
    for (let after = 0; ;) {
      const portion = this.#store.portion(type, after, 200);
      if (portion.length === 0) return count;
      for (const stored of portion) {
        this.#clear(stored.rid);
        const resource: unknown = JSON.parse(stored.text ?? 'null');
        if (isObject(resource)) {
          for (const indexer of this.#indexersOf(type)) this.#add(stored.rid, indexer, resource);
        }
        after = stored.rid;
        count++;
      }
    }
  }

  /** The number under which the values of a parameter (or of a part of a composite) are kept. */
  pid(type: string, code: string, part?: number): number {
    const key = `${type} ${code}${part === undefined ? '' : `$${String(part)}`}`;
    const known = this.#pids.get(key);
    if (known !== undefined) return known;
    const name = key.slice(type.length + 1);
    const find = this.#store.statement('SELECT pid FROM parameter WHERE type = ? AND code = ?');
    const row = find.get([type, name]);
    const pid =
      row === undefined
        ? this.#store.statement('INSERT INTO parameter (type, code) VALUES (?, ?)').run([type, name])
        : numberColumn(row, 'pid');
    this.#pids.set(key, pid);
    return pid;
  }

  /** To be called after a rollback: numbers given meanwhile are not in the database. */
  forget(): void {
    this.#pids.clear();
    this.#indexers = new Map();
  }

  #clear(rid: number): void {
    for (const table of Object.values(indexTables)) {
      this.#store.statement(`DELETE FROM ${table} WHERE rid = ?`).run([rid]);
    }
  }

  #add(rid: number, indexer: Indexer, resource: JsonObject): void {
    if (indexer.parts === undefined) {
      for (const value of valuesOf(indexer.find(''), resource)) {
        for (const row of indexRows(indexer.kind, value, {
          base: this.#base(),
          impliedSystem: indexer.impliedSystem,
        }))
          this.#insert(rid, indexer.pid, 0, row);
      }
      return;
    }
    valuesOf(indexer.parts, resource).forEach(({ value: element, path }, part) => {
      if (!isObject(element)) return;
      for (const value of valuesOf(indexer.find(path), element)) {
        for (const row of indexRows(indexer.kind, value, {
          base: this.#base(),
          impliedSystem: indexer.impliedSystem,
        }))
          this.#insert(rid, indexer.pid, part, row);
      }
    });
  }

  #insert(rid: number, pid: number, part: number, row: IndexRow): void {
    const values: SqlValue[] = [rid, pid, part, ...row.columns];
    const marks = values.map(() => '?').join(', ');
    this.#store.statement(`INSERT INTO ${indexTables[row.kind]} VALUES (${marks})`).run(values);
  }

  #indexersOf(type: string): readonly Indexer[] {
    let indexers = this.#indexers.get(type);
    if (indexers === undefined) {
      indexers = [...this.#parameters.of(type).values()]
        // The row of the resource itself answers these two.
        .filter(({ code }) => code !== '_id' && code !== '_lastUpdated')
        .flatMap((parameter) => this.#compile(type, parameter));
      this.#indexers.set(type, indexers);
    }
    return indexers;
  }

  /** A parameter whose expression can't be compiled indexes nothing; POST refuses such a one. */
  #compile(type: string, parameter: SearchParameter): Indexer[] {
    try {
      const find = compileIndexExpression(parameter.expression, type);
      if (parameter.type !== 'composite') {
        const pid = this.pid(type, parameter.code);
        const system =
          parameter.type === 'token' ? this.#parameters.impliedSystem(type, parameter) : undefined;
        return [{ pid, kind: parameter.type, impliedSystem: system, parts: undefined, find: () => find }];
      }
      return parameter.components.flatMap(({ definition, expression }, part): Indexer[] => {
        const kind = this.#parameters.typeOf(definition);
        if (kind === undefined || kind === 'composite') return [];
        const pid = this.pid(type, parameter.code, part);
        const compiled = new Map<string, IndexExpression>();
        const findIn = (path: string): IndexExpression => {
          const known = compiled.get(path) ?? compileElementExpression(expression, path);
          compiled.set(path, known);
          return known;
        };
        return [{ pid, kind, impliedSystem: undefined, parts: find, find: findIn }];
      });
    } catch {
      return [];
    }
  }
}

/**
 * A posted expression may be right and yet fail on some resource (`as` on several values): then that resource
 * has no such value. That none of R4's own fails is shown by a test over R4's examples.
 */
function valuesOf(find: IndexExpression, focus: JsonObject): TypedValue[] {
  try {
    return find(focus);
  } catch {
    return [];
  }
}
