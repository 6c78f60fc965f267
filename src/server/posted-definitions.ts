import type { Definitions } from '../fhir/definitions.ts';
import { type JsonObject, textOf } from '../text/json-value.ts';
import type { ResourceStore } from './resource-store.ts';
import { parseStored } from './resource-text.ts';
import { numberColumn, type SqlRow, textColumn } from './sql.ts';

const mostParsed = 200;

/**
 * Conformance resources that clients stored on the server, by canonical url: profiles, value sets and
 * questionnaires that later resources are checked against. The newest one with a url counts.
 */
export function postedDefinitions(store: ResourceStore): Definitions {
  const parsed = new Map<number, JsonObject>();
  const byUrl = `SELECT v.seq, v.text FROM parameter p
    CROSS JOIN index_uri u ON u.pid = p.pid AND u.value = ?
    CROSS JOIN resource r ON r.rid = u.rid AND r.deleted = 0
    CROSS JOIN version v ON v.seq = r.seq
    WHERE p.type = ? AND p.code = 'url' ORDER BY r.seq DESC`;
  const all = `SELECT DISTINCT u.value FROM parameter p
    CROSS JOIN index_uri u ON u.pid = p.pid WHERE p.type = ? AND p.code = 'url' ORDER BY u.value`;
  // The same version is given as the same object: what is compiled from it can be kept.
  const read = (row: SqlRow): JsonObject => {
    const seq = numberColumn(row, 'seq');
    const known = parsed.get(seq) ?? parseStored(textColumn(row, 'text'));
    if (parsed.size > mostParsed) parsed.clear();
    parsed.set(seq, known);
    return known;
  };
  return {
    get(type, canonical) {
      const bar = canonical.lastIndexOf('|');
      const url = bar < 0 ? canonical : canonical.slice(0, bar);
      const version = bar < 0 ? undefined : canonical.slice(bar + 1);
      const found = store.rows({ text: byUrl, values: [url, type] }).map(read);
      return version === undefined ? found[0] : found.find((each) => textOf(each, 'version') === version);
    },
    urls: (type) => store.rows({ text: all, values: [type] }).map((row) => textColumn(row, 'value')),
  };
}
