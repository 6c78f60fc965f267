import type { SqlDatabase, SqlRow } from './sql.ts';

/**
 * Opens a SQLite file (or `:memory:`) with libsql. The driver is loaded here and nowhere else, so that a
 * command that opens no server doesn't pay for it. Why this driver: `docs/server.md`.
 *
 * @throws the driver's error, with its `code`
 */
export async function openLibsql(file: string): Promise<SqlDatabase> {
  const { default: Database } = await import('libsql');
  const database = new Database(file);
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (parameters) => Number(statement.run([...parameters]).lastInsertRowid),
        // The driver's types say `unknown`; the columns hold what the schema lets in: text, numbers and null.
        get: (parameters) => statement.get([...parameters]) as SqlRow | undefined,
        all: (parameters) => statement.all([...parameters]) as readonly SqlRow[],
      };
    },
    close: () => {
      database.close();
    },
  };
}
