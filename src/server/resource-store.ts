import { joinSql, numberColumn, type Sql, type SqlDatabase, type SqlRow, type SqlStatement } from './sql.ts';
import { textColumn } from './sql.ts';

/** How a version came to be. */
export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/** One version of a resource, as it is kept. */
export interface StoredVersion {
  readonly rid: number;
  /** Counts all versions of all resources in the order of their writing. */
  readonly seq: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly method: WriteMethod;
  /** Milliseconds since 1970. */
  readonly updated: number;
  /** The resource as JSON; undefined if this version is its deletion. */
  readonly text: string | undefined;
}

/** Which versions a history holds, and where its page starts. */
export interface HistoryScope {
  readonly type?: string;
  readonly id?: string;
  /** Only versions written at this time or later. */
  readonly since?: number;
  /** Only versions before this one, by `seq`. */
  readonly before?: number;
}

/** Resources and their versions in a SQLite database. Every method is synchronous. */
export class ResourceStore {
  readonly #database: SqlDatabase;
  readonly #statements = new Map<string, SqlStatement>();
  readonly #rollbackListeners: (() => void)[] = [];
  #depth = 0;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Runs the work in a transaction, or in a savepoint of the one that is open; undone if it throws. */
  transaction<T>(work: () => T): T {
    const point = `p${String(this.#depth)}`;
    this.#database.exec(this.#depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${point}`);
    this.#depth++;
    try {
      const result = work();
      this.#depth--;
      this.#database.exec(this.#depth === 0 ? 'COMMIT' : `RELEASE ${point}`);
      return result;
    } catch (error) {
      if (this.#depth > 0) this.#depth--;
      this.#database.exec(this.#depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${point}; RELEASE ${point}`);
      for (const listener of this.#rollbackListeners) listener();
      throw error;
    }
  }

  /** Calls after every rollback, also of a savepoint: what was remembered of the rows may be wrong. */
  onRollback(listener: () => void): void {
    this.#rollbackListeners.push(listener);
  }

  /** A prepared statement; the same text is prepared once. */
  statement(sql: string): SqlStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      // Searches make their own SQL; a bound keeps a long life from collecting all of them.
      if (this.#statements.size > 500) this.#statements.clear();
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  rows(sql: Sql): readonly SqlRow[] {
    return this.statement(sql.text).all(sql.values);
  }

  /** The newest version, also if it is a deletion; undefined if there never was one. */
  current(type: string, id: string): StoredVersion | undefined {
    const row = this.statement(
      `SELECT v.* FROM resource r JOIN version v ON v.seq = r.seq WHERE r.type = ? AND r.id = ?`,
    ).get([type, id]);
    return row === undefined ? undefined : versionOf(row);
  }

  version(type: string, id: string, version: number): StoredVersion | undefined {
    const row = this.statement(
      `SELECT v.* FROM resource r JOIN version v ON v.rid = r.rid AND v.version = ?
       WHERE r.type = ? AND r.id = ?`,
    ).get([version, type, id]);
    return row === undefined ? undefined : versionOf(row);
  }

  /** Adds a version; `text` is undefined for a deletion. The index rows are the caller's. */
  write(
    next: Pick<StoredVersion, 'type' | 'id' | 'method' | 'updated' | 'text'>,
    before: StoredVersion | undefined,
  ): StoredVersion {
    const { type, id, method, updated, text } = next;
    const version = (before?.version ?? 0) + 1;
    const deleted = text === undefined ? 1 : 0;
    const rid =
      before?.rid ??
      this.statement(
        'INSERT INTO resource (type, id, seq, version, updated, deleted) VALUES (?, ?, 0, ?, ?, ?)',
      ).run([type, id, version, updated, deleted]);
    const seq = this.statement(
      'INSERT INTO version (rid, type, id, version, method, updated, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run([rid, type, id, version, method, updated, text ?? null]);
    this.statement('UPDATE resource SET seq = ?, version = ?, updated = ?, deleted = ? WHERE rid = ?').run([
      seq,
      version,
      updated,
      deleted,
      rid,
    ]);
    return { rid, seq, type, id, version, method, updated, text };
  }

  /** Versions, newest first, at most `count`. */
  history(scope: HistoryScope, count: number): StoredVersion[] {
    const where = historyConditions(scope);
    return this.rows({
      text: `SELECT v.* FROM version v ${where.text} ORDER BY v.seq DESC LIMIT ?`,
      values: [...where.values, count],
    }).map(versionOf);
  }

  /** How many versions a history has in all. */
  historyTotal(scope: HistoryScope): number {
    const where = historyConditions(scope);
    const row = this.statement(`SELECT COUNT(*) AS total FROM version v ${where.text}`).get(where.values);
    return numberColumn(row ?? {}, 'total');
  }

  /** The living resources of a type, oldest first, in portions that begin after a row id. */
  portion(type: string, after: number, count: number): StoredVersion[] {
    return this.statement(
      `SELECT v.* FROM resource r JOIN version v ON v.seq = r.seq
       WHERE r.type = ? AND r.deleted = 0 AND r.rid > ? ORDER BY r.rid LIMIT ?`,
    )
      .all([type, after, count])
      .map(versionOf);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

function historyConditions({ type, id, since, before }: HistoryScope): Sql {
  const conditions: Sql[] = [];
  if (type !== undefined && id !== undefined) {
    conditions.push({
      text: 'v.rid = (SELECT rid FROM resource WHERE type = ? AND id = ?)',
      values: [type, id],
    });
  } else if (type !== undefined) conditions.push({ text: 'v.type = ?', values: [type] });
  if (since !== undefined) conditions.push({ text: 'v.updated >= ?', values: [since] });
  if (before !== undefined) conditions.push({ text: 'v.seq < ?', values: [before] });
  if (conditions.length === 0) return { text: '', values: [] };
  const all = joinSql(conditions, ' AND ');
  return { text: `WHERE ${all.text}`, values: all.values };
}

/** A row of the table `version` as what the rest of the server works with. */
export function versionOf(row: SqlRow): StoredVersion {
  const method = textColumn(row, 'method');
  const text = row['text'];
  return {
    rid: numberColumn(row, 'rid'),
    seq: numberColumn(row, 'seq'),
    type: textColumn(row, 'type'),
    id: textColumn(row, 'id'),
    version: numberColumn(row, 'version'),
    method: method === 'POST' || method === 'PUT' ? method : 'DELETE',
    updated: numberColumn(row, 'updated'),
    text: typeof text === 'string' ? text : undefined,
  };
}
