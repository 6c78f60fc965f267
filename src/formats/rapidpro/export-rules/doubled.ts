import { textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import type { Finding } from '../../../findings/finding.ts';
import { type ExportRule, report } from './export-parts.ts';

interface Named {
  readonly key: string;
  readonly at: JsonPointer;
}

/** No two flows, fields, groups or campaigns are taken for one. */
export const doubled: ExportRule = function* ({ flows, fields, groups, campaigns }) {
  const flowNames = flows.map(({ name, type, at }) => ({
    key: name === '' ? '' : `${nameKey(name)} ${type}`,
    at,
  }));
  yield* repeated('flow', flowNames);
  yield* repeated(
    'field',
    fields.map(({ value, at }) => ({ key: textOf(value, 'key') ?? '', at: child(at, 'key') })),
  );
  yield* repeated(
    'group',
    groups.map(({ value, at }) => ({ key: nameKey(textOf(value, 'name') ?? ''), at: child(at, 'name') })),
  );
  yield* repeated(
    'campaign',
    campaigns.map(({ value, at }) => ({ key: (textOf(value, 'name') ?? '').trim(), at: child(at, 'name') })),
  );
};

/** RapidPro looks for names whatever their case, without spaces around them. */
function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function* repeated(
  what: 'flow' | 'field' | 'group' | 'campaign',
  parts: readonly Named[],
): Generator<Finding> {
  const seen = new Map<string, JsonPointer>();
  for (const { key, at } of parts) {
    const other = seen.get(key);
    if (key === '' || other === undefined) seen.set(key, at);
    else yield report(`rapidpro.${what}-doubled`, { other }, { pointer: at });
  }
}
