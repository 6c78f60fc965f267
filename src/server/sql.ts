/** The few things that the server asks of a SQLite driver, so that the driver can be swapped. */

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface SqlStatement {
  /** Runs a statement that gives no rows; answers the id of the row that it added. */
  run(parameters: readonly SqlValue[]): number;
  get(parameters: readonly SqlValue[]): SqlRow | undefined;
  all(parameters: readonly SqlValue[]): readonly SqlRow[];
}

/** An open database. Everything is synchronous: one request is worked off before the next begins. */
export interface SqlDatabase {
  /** Runs one or more statements without parameters. */
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  close(): void;
}

/** A piece of SQL with the values of its question marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Puts pieces of SQL in a row, with their values. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  };
}

/** The column as a text; throws if it is none, which means that the schema and the code disagree. */
export function textColumn(row: SqlRow, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new TypeError(`The column ${name} holds no text`);
  return value;
}

/** The column as a number; throws if it is none. */
export function numberColumn(row: SqlRow, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`The column ${name} holds no number`);
  return value;
}
