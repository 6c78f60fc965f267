import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exitCode, Failure } from '../findings/failure.ts';
import { openLibsql } from './libsql-database.ts';
import { createTables, schemaVersion } from './schema.ts';
import { numberColumn, type SqlDatabase } from './sql.ts';

/** Name of the database in the data folder. */
export const databaseFile = 'fhir.sqlite';

/**
 * Opens the database in a data folder, which is made if it isn't there; in memory without a folder. The lock
 * on it is held until the database is closed or the process ends, in whatever way.
 *
 * Every commit is flushed to the disk (write-ahead log, synchronous=FULL): what was answered with 201 is there
 * after kill -9 and after a power cut. It costs 0.14 ms a write here, see `docs/server.md`.
 *
 * @throws Failure if the folder can't be used: locked by another server, not writable, not ours, too new
 */
export async function openDataFolder(folder: string | undefined): Promise<SqlDatabase> {
  if (folder === undefined) {
    const database = await openLibsql(':memory:');
    database.exec(createTables);
    return database;
  }
  const file = path.join(folder, databaseFile);
  let database: SqlDatabase | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = await openLibsql(file);
    const row = database.prepare('PRAGMA locking_mode = EXCLUSIVE').get([]);
    if (row === undefined) throw new Error('The driver does not know locking modes');
    database.prepare('PRAGMA journal_mode = WAL').all([]);
    database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT');
    const version = numberColumn(database.prepare('PRAGMA user_version').get([]) ?? {}, 'user_version');
    if (version === 0) database.exec(`BEGIN; ${createTables} COMMIT`);
    else if (version !== schemaVersion) throw wrongVersion(folder, version);
    return { ...database, close: closer(database) };
  } catch (cause) {
    database?.close();
    throw cause instanceof Failure ? cause : failureOf(cause, folder);
  }
}

/**
 * Gives the lock back before closing: the driver keeps the file open until the last statement is collected.
 * The write-ahead log goes with it, so that what stays behind is one plain file.
 */
function closer(database: SqlDatabase): () => void {
  return () => {
    try {
      database.prepare('PRAGMA journal_mode = DELETE').all([]);
      database.prepare('PRAGMA locking_mode = NORMAL').all([]);
      database.exec('BEGIN IMMEDIATE; COMMIT');
    } finally {
      database.close();
    }
  };
}

function wrongVersion(folder: string, version: number): Failure {
  return new Failure(
    'server.data-version',
    `The data in ${folder} has the layout ${version}; this program reads and writes ${schemaVersion}`,
    { exit: exitCode.usage, hint: 'Use the version of mhero that wrote it, or another folder.' },
  );
}

function failureOf(cause: unknown, folder: string): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return new Failure('server.data-in-use', `Another server uses the data folder ${folder}`, {
      hint: 'Stop the other server, or give this one a folder of its own with --data.',
      cause,
    });
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new Failure('server.data-damaged', `${path.join(folder, databaseFile)} is not a sound database`, {
      hint: 'Restore it from a copy, or give another folder with --data.',
      cause,
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Failure('server.data-folder', `The data folder ${folder} can't be used: ${reason}`, {
    hint: 'Give a folder that can be written to with --data.',
    cause,
  });
}
