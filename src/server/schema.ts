/** Raised with every change of the tables; a folder written by another version is refused. */
export const schemaVersion = 1;

/** The kinds of index rows, one table each. */
export const indexTables = {
  string: 'index_string',
  token: 'index_token',
  reference: 'index_reference',
  date: 'index_date',
  number: 'index_number',
  quantity: 'index_quantity',
  uri: 'index_uri',
} as const;

export type IndexKind = keyof typeof indexTables;

/**
 * `resource` has one row for each id that ever was, and points to its newest `version`; versions are never
 * changed. `parameter` numbers the search parameters of each type, so that an index row carries one small
 * number. In the index tables `part` numbers the element that a value came from: composites compare within it.
 * Each index table has one covering index to find resources, and one to find the values of a resource.
 */
export const createTables = `
CREATE TABLE resource (
  rid INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  UNIQUE (type, id)
);
CREATE INDEX resource_by_type ON resource (type, deleted, rid);
CREATE INDEX resource_by_update ON resource (type, updated);
CREATE TABLE version (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  rid INTEGER NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  method TEXT NOT NULL,
  updated INTEGER NOT NULL,
  text TEXT
);
CREATE INDEX version_by_resource ON version (rid, version);
CREATE INDEX version_by_type ON version (type, seq);
CREATE TABLE parameter (pid INTEGER PRIMARY KEY, type TEXT NOT NULL, code TEXT NOT NULL, UNIQUE (type, code));
CREATE TABLE index_string (rid INTEGER, pid INTEGER, part INTEGER, value TEXT, exact TEXT);
CREATE INDEX index_string_find ON index_string (pid, value, exact, rid);
CREATE INDEX index_string_rid ON index_string (rid, pid, value);
CREATE TABLE index_token (rid INTEGER, pid INTEGER, part INTEGER, system TEXT, code TEXT, text TEXT);
CREATE INDEX index_token_find ON index_token (pid, code, system, rid);
CREATE INDEX index_token_text ON index_token (pid, text, rid) WHERE text IS NOT NULL;
CREATE INDEX index_token_rid ON index_token (rid, pid, code);
CREATE TABLE index_reference (
  rid INTEGER, pid INTEGER, part INTEGER, target_type TEXT, target_id TEXT, url TEXT, version TEXT
);
CREATE INDEX index_reference_find ON index_reference (pid, target_id, target_type, rid);
CREATE INDEX index_reference_url ON index_reference (pid, url, rid) WHERE url IS NOT NULL;
CREATE INDEX index_reference_rid ON index_reference (rid, pid);
CREATE TABLE index_date (rid INTEGER, pid INTEGER, part INTEGER, low INTEGER, high INTEGER);
CREATE INDEX index_date_find ON index_date (pid, low, high, rid);
CREATE INDEX index_date_rid ON index_date (rid, pid, low, high);
CREATE TABLE index_number (rid INTEGER, pid INTEGER, part INTEGER, low REAL, high REAL);
CREATE INDEX index_number_find ON index_number (pid, low, high, rid);
CREATE INDEX index_number_rid ON index_number (rid, pid, low, high);
CREATE TABLE index_quantity (
  rid INTEGER, pid INTEGER, part INTEGER, low REAL, high REAL, system TEXT, code TEXT, unit TEXT
);
CREATE INDEX index_quantity_find ON index_quantity (pid, low, high, rid);
CREATE INDEX index_quantity_rid ON index_quantity (rid, pid, low, high);
CREATE TABLE index_uri (rid INTEGER, pid INTEGER, part INTEGER, value TEXT);
CREATE INDEX index_uri_find ON index_uri (pid, value, rid);
CREATE INDEX index_uri_rid ON index_uri (rid, pid, value);
PRAGMA user_version = ${String(schemaVersion)};
`;
