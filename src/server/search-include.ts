/** _include and _revinclude: resources that come along with the matches (R4 section 3.1.1.5.4). */
import { FhirError, refuse } from './outcome.ts';
import { type ResourceStore, type StoredVersion, versionOf } from './resource-store.ts';
import type { SearchContext } from './search-criteria.ts';
import { type Include, quote } from './search-request.ts';
import type { Sql } from './sql.ts';

/** No answer brings more resources along than this; a client that needs more searches for them. */
const mostIncluded = 2000;

/** How often `:iterate` follows what it found. */
const mostRounds = 5;

/** What the includes bring, without the matches themselves, in the order of finding. */
export function includedWith(
  store: ResourceStore,
  context: SearchContext,
  matches: readonly StoredVersion[],
  includes: readonly Include[],
): StoredVersion[] {
  const seen = new Set(matches.map((match) => match.rid));
  const included: StoredVersion[] = [];
  let fresh: readonly StoredVersion[] = matches;
  for (let round = 0; fresh.length > 0 && round < mostRounds; round++) {
    const found: StoredVersion[] = [];
    for (const include of includes) {
      if (round > 0 && !include.iterate) continue;
      const query = includeQuery(context, fresh, include);
      if (query === undefined) continue;
      for (const version of store.rows(query).map(versionOf)) {
        if (seen.has(version.rid)) continue;
        seen.add(version.rid);
        found.push(version);
      }
    }
    included.push(...found);
    if (included.length > mostIncluded) {
      throw new FhirError(400, [
        {
          severity: 'error',
          code: 'too-costly',
          diagnostics: `More than ${String(mostIncluded)} resources would be included; ask for smaller pages`,
        },
      ]);
    }
    fresh = found;
  }
  return included;
}

function includeQuery(
  context: SearchContext,
  from: readonly StoredVersion[],
  include: Include,
): Sql | undefined {
  return include.reverse ? reverseQuery(context, from, include) : forwardQuery(context, from, include);
}

const newest = 'CROSS JOIN version v ON v.seq = t.seq';

function forwardQuery(
  context: SearchContext,
  from: readonly StoredVersion[],
  { source, code, target }: Include,
): Sql | undefined {
  const sources = from.filter((version) => source === '*' || version.type === source);
  const checked = source === '*' ? undefined : referenceParameter(context, source, code);
  if (sources.length === 0) return undefined;
  const rids = sources.map((version) => version.rid);
  const marks = rids.map(() => '?').join(', ');
  const limit =
    checked === undefined ? { text: '', values: [] } : { text: 'AND i.pid = ?', values: [checked] };
  const only = target === undefined ? { text: '', values: [] } : { text: 'AND t.type = ?', values: [target] };
  const urlPids = [
    'Questionnaire',
    'Library',
    'ValueSet',
    'CodeSystem',
    'StructureDefinition',
    'PlanDefinition',
  ]
    .filter((type) => target === undefined || type === target)
    .map((type) => context.index.pid(type, 'url'));
  // A canonical points to the resource that has it as its url.
  return {
    text: `SELECT v.* FROM index_reference i CROSS JOIN resource t ON t.type = i.target_type AND t.id = i.target_id
           ${newest} WHERE i.rid IN (${marks}) ${limit.text} ${only.text} AND t.deleted = 0
           UNION ALL
           SELECT v.* FROM index_reference i
           CROSS JOIN index_uri u ON u.value = i.url AND u.pid IN (${urlPids.map(() => '?').join(', ') || 'NULL'})
           CROSS JOIN resource t ON t.rid = u.rid ${newest}
           WHERE i.rid IN (${marks}) ${limit.text} ${only.text} AND t.deleted = 0`,
    values: [...rids, ...limit.values, ...only.values, ...urlPids, ...rids, ...limit.values, ...only.values],
  };
}

function reverseQuery(
  context: SearchContext,
  from: readonly StoredVersion[],
  { source, code, target }: Include,
): Sql | undefined {
  const pid = referenceParameter(context, source, code);
  if (pid === undefined) throw refuse(400, 'not-supported', '_revinclude needs the name of a parameter');
  const targets = from.filter((version) => target === undefined || version.type === target);
  if (targets.length === 0) return undefined;
  const rids = targets.map((version) => version.rid);
  const marks = rids.map(() => '?').join(', ');
  const urlPids = [...new Set(targets.map((version) => version.type))].map((type) =>
    context.index.pid(type, 'url'),
  );
  return {
    text: `SELECT v.* FROM resource m CROSS JOIN index_reference i
             ON i.pid = ? AND i.target_id = m.id AND i.target_type = m.type
           CROSS JOIN resource t ON t.rid = i.rid ${newest} WHERE m.rid IN (${marks}) AND t.deleted = 0
           UNION ALL
           SELECT v.* FROM index_uri u CROSS JOIN index_reference i ON i.pid = ? AND i.url = u.value
           CROSS JOIN resource t ON t.rid = i.rid ${newest}
           WHERE u.rid IN (${marks}) AND u.pid IN (${urlPids.map(() => '?').join(', ')}) AND t.deleted = 0`,
    values: [pid, ...rids, pid, ...rids, ...urlPids],
  };
}

function referenceParameter(context: SearchContext, source: string, code: string): number | undefined {
  if (code === '*') return undefined;
  const parameter = context.parameters.find(source, code);
  if (parameter?.type !== 'reference') {
    throw refuse(
      400,
      'not-supported',
      `${quote(`${source}:${code}`)} is not a reference that can be included`,
    );
  }
  return context.index.pid(source, code);
}
